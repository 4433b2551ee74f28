import { useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/client';
import type { Lifter, Policy } from '../../../api/types';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { isSaid, ReasonFields } from '../affected-bookings/reason-fields';
import { limitFields } from './limit-fields';
import { isOutside, LimitInputs } from './limit-inputs';
import css from './policies.module.css';
import { draftOf, emptyDraft, policyOf, saysSomething } from './policy-draft';
import { ScopeFields } from './scope-fields';
import { usualNames } from './usual-names';

interface PolicyFormProps {
  /** Null: one more. */
  policy: Policy | null;
  /** Its place in the list that is sent. */
  index: number;
  taken: readonly string[];
  busy: boolean;
  error: unknown;
  onSave: (policy: Policy) => void;
  onClose: () => void;
}

/** One special rule: what it is called, where and for whom it holds, what it allows, and who may lift it. */
export function PolicyForm({ policy, index, taken, busy, error, onSave, onClose }: PolicyFormProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(() => (policy ? draftOf(policy) : emptyDraft));
  const problems = (isProblem(error) ? error.body.errors : undefined) ?? [];
  const own = `/policies/${index}/`;
  const told = (pointer: string) => problems.find((one) => one.pointer === `${own}${pointer}`)?.detail;
  const beside =
    problems.length > 0 &&
    problems.every((one) => /^(names|limits\/.+)$/.test(one.pointer.slice(own.length)));
  const ready =
    isSaid(draft.names) && saysSomething(draft) && !limitFields.some((field) => isOutside(field, draft));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(policyOf(draft, taken));
  };
  return (
    <form className={css.form} onSubmit={save}>
      <fieldset className={css.group}>
        <legend>{t(policy ? 'policies.change' : 'policies.add')}</legend>
        <ReasonFields
          label="policies.name"
          labels={{ kk: 'hours.calledIn.kk', ru: 'hours.calledIn.ru', en: 'hours.calledIn.en' }}
          usual={usualNames}
          value={draft.names}
          onChange={(names) => setDraft({ ...draft, names })}
        />
        {told('names') ? <p className={css.wrong}>{told('names')}</p> : null}
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('policies.scope')}</legend>
        <ScopeFields draft={draft} onChange={setDraft} />
      </fieldset>
      <LimitInputs draft={draft} onChange={setDraft} told={(name) => told(`limits/${name}`)} />
      <fieldset className={css.group}>
        <legend>{t('policies.lifter')}</legend>
        <Segments<Lifter>
          label={t('policies.lifter')}
          wide
          value={draft.liftedBy}
          onChange={(liftedBy) => setDraft({ ...draft, liftedBy })}
          choices={[
            { value: 'front_desk', text: t('role.frontDesk') },
            { value: 'manager', text: t('role.manager') },
            { value: 'nobody', text: t('policies.nobody') },
          ]}
        />
      </fieldset>
      {error && !beside ? <RefusalNotice error={error} /> : null}
      <div className={css.save}>
        <Button look="primary" icon="check" big submit busy={busy} disabled={!ready}>
          {t('policies.save')}
        </Button>
        <Button icon="undo" big onPress={onClose}>
          {t('action.back')}
        </Button>
      </div>
      {ready ? null : <p className={css.soft}>{t('policies.needed')}</p>}
    </form>
  );
}
