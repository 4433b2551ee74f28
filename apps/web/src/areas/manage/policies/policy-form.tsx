import { useState, type FormEvent } from 'react';
import type { Lifter, Policy } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { LocalisedField } from '../../../ui/localised-field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Segments } from '../../../ui/segments';
import { fieldErrors } from '../field-errors';
import { LimitInputs } from './limit-inputs';
import { namePresets } from './name-presets';
import css from './policies.module.css';
import {
  draftFromPolicy,
  EMPTY_POLICY,
  isPolicyComplete,
  policyFromDraft,
  type PolicyDraft,
} from './policy-draft';
import { ScopeFields } from './scope-fields';
import { WeekInputs } from './week-inputs';

interface PolicyFormProps {
  /** Null for a new policy. */
  policy: Policy | null;
  /** Its position in the list that is sent. */
  index: number;
  takenKeys: readonly string[];
  busy: boolean;
  error: unknown;
  onSave: (policy: Policy) => void;
  onClose: () => void;
}

/** One policy: its name, where and for whom it holds, what it allows, and who may lift it. */
export function PolicyForm({ policy, index, takenKeys, busy, error, onSave, onClose }: PolicyFormProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(() => (policy ? draftFromPolicy(policy) : EMPTY_POLICY));
  const errors = fieldErrors(error, `/policies/${index}/`);
  const isComplete = isPolicyComplete(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) onSave(policyFromDraft(draft, takenKeys));
  };
  return (
    <form className={css.form} onSubmit={save}>
      <NameGroup
        title={t(policy ? 'policies.change' : 'policies.add')}
        names={draft.names}
        error={errors.get('names')}
        onChange={(names) => setDraft({ ...draft, names })}
      />
      <fieldset className={css.group}>
        <legend>{t('policies.scope')}</legend>
        <ScopeFields draft={draft} onChange={setDraft} />
      </fieldset>
      <LimitInputs draft={draft} errors={errors} onChange={setDraft} />
      <WeekInputs draft={draft} errors={errors} onChange={setDraft} />
      <LifterGroup value={draft.liftedBy} onChange={(liftedBy) => setDraft({ ...draft, liftedBy })} />
      {error && !isShownAtFields(errors) ? <RefusalNotice error={error} /> : null}
      <div className={css.save}>
        <Button variant="primary" icon="check" big submit busy={busy} disabled={!isComplete}>
          {t('policies.save')}
        </Button>
        <Button icon="undo" big onPress={onClose}>
          {t('action.back')}
        </Button>
      </div>
      {isComplete ? null : <p className={css.soft}>{t('policies.needed')}</p>}
    </form>
  );
}

/** Whether every error of the API stands at a field already. */
function isShownAtFields(errors: ReadonlyMap<string, string>): boolean {
  return errors.size > 0 && [...errors.keys()].every((field) => /^(names|limits\/.+)$/.test(field));
}

interface NameGroupProps {
  title: string;
  names: PolicyDraft['names'];
  error: string | undefined;
  onChange: (names: PolicyDraft['names']) => void;
}

function NameGroup({ title, names, error, onChange }: NameGroupProps) {
  return (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      <LocalisedField
        label="policies.name"
        labels={{ kk: 'hours.calledIn.kk', ru: 'hours.calledIn.ru', en: 'hours.calledIn.en' }}
        presets={namePresets}
        value={names}
        onChange={onChange}
      />
      {error ? <p className={css.wrong}>{error}</p> : null}
    </fieldset>
  );
}

interface LifterGroupProps {
  value: Lifter;
  onChange: (value: Lifter) => void;
}

function LifterGroup({ value, onChange }: LifterGroupProps) {
  const t = useTranslate();
  return (
    <fieldset className={css.group}>
      <legend>{t('policies.lifter')}</legend>
      <Segments<Lifter>
        label={t('policies.lifter')}
        wide
        value={value}
        onChange={onChange}
        choices={[
          { value: 'front_desk', text: t('role.frontDesk') },
          { value: 'manager', text: t('role.manager') },
          { value: 'nobody', text: t('policies.nobody') },
        ]}
      />
    </fieldset>
  );
}
