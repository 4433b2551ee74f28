import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Rules } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { fieldErrors, type FieldErrors } from '../field-errors';
import { ManagerPage } from '../manager-page';
import { NetworksForm } from '../networks/networks-form';
import { useUpdateRules } from '../queries';
import { ReminderChips } from './reminder-chips';
import { ruleFields, ruleGroups, stepRules } from './rule-fields';
import { RuleInput } from './rule-input';
import { RuleTester } from './rule-tester';
import {
  changedRules,
  EMPTY_RULES_DRAFT,
  isAnyOutOfBounds,
  remindersOf,
  restoredRules,
  type RulesDraft,
} from './rules-draft';
import css from './rules.module.css';

/** The rules of the centre in groups, and beside them the tester that says what they mean for a slot. */
export function RulesPage() {
  return (
    <ManagerPage className={css.page} title="nav.rules">
      <div className={css.columns}>
        <div className={css.form}>
          <RulesForm />
          <NetworksForm />
        </div>
        <div className={css.beside}>
          <RuleTester />
        </div>
      </div>
    </ManagerPage>
  );
}

function RulesForm() {
  const t = useTranslate();
  const { rules } = useCentre().centre;
  const [draft, setDraft] = useState(EMPTY_RULES_DRAFT);
  const { save, error, isPending } = useSaveRules();
  const errors = fieldErrors(error);
  const changed = changedRules(draft, rules);
  const count = Object.keys(changed).length;
  const isWrong = isAnyOutOfBounds(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong && count > 0) save(changed, () => setDraft(EMPTY_RULES_DRAFT));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <RuleGroups draft={draft} errors={errors} onChange={setDraft} />
      {error && !isShownAtField(errors) ? <RefusalNotice error={error} /> : null}
      {count > 0 || isWrong ? (
        <div className={css.save}>
          <Button variant="primary" big wide submit busy={isPending} disabled={isWrong}>
            {isWrong ? t('rules.lookAgain') : t('rules.save', { count })}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** Saves changed rules for the version of the centre that was seen, with the way back. */
function useSaveRules() {
  const t = useTranslate();
  const { done } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateRules(centre.id);
  const save = (changed: Partial<Rules>, onSaved: () => void) => {
    const before = restoredRules(changed, centre.rules);
    afterMutation(update.mutateAsync({ rules: changed, version: centre.version }), (saved) => {
      onSaved();
      const undo = () => update.mutateAsync({ rules: before, version: saved.version });
      done({ text: t('rules.saved'), undo });
    });
  };
  return { save, error: update.error, isPending: update.isPending };
}

/** Whether an error of the API stands at a field already. */
function isShownAtField(errors: FieldErrors): boolean {
  return errors.has('reminderMinutes') || ruleFields.some(({ key }) => errors.has(key));
}

interface RuleGroupsProps {
  draft: RulesDraft;
  errors: FieldErrors;
  onChange: (draft: RulesDraft) => void;
}

function RuleGroups({ draft, errors, onChange }: RuleGroupsProps) {
  const t = useTranslate();
  const { rules } = useCentre().centre;
  return ruleGroups.map((group) => (
    <fieldset key={group.title} className={css.group}>
      <legend>{t(group.title)}</legend>
      <div className={css.grid}>
        {group.fields.map((field) => (
          <RuleInput
            key={field.key}
            field={field}
            draft={draft}
            error={errors.get(field.key)}
            onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [field.key]: text } })}
          />
        ))}
      </div>
      {group === stepRules ? (
        <ReminderChips
          value={draft.reminders ?? remindersOf(rules)}
          error={errors.get('reminderMinutes')}
          onChange={(reminders) => onChange({ ...draft, reminders })}
        />
      ) : null}
    </fieldset>
  ));
}
