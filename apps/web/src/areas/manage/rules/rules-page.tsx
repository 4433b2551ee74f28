import { useMemo, useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/client';
import { afterMutation } from '../../../api/after-mutation';
import { useMe } from '../../../api/session';
import { useUpdateRules } from '../queries';
import { isManager } from '../../../api/roles';

import type { Rules } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { useLanguage, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Notice, RefusalNotice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { ReminderChips } from './reminder-chips';
import { readRule, ruleGroups, type RuleField, type RuleKey } from './rule-fields';
import { RuleTester } from './rule-tester';
import css from './rules.module.css';

type Draft = Partial<Record<RuleKey, string>>;

const fields = ruleGroups.flatMap((group) => group.fields);

/** Every value of the centre in groups; the tester beside them says at once what they mean. */
export function RulesPage() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const { language } = useLanguage();
  const me = useMe();
  const { centre } = useCentre();
  const { rules } = centre;
  const update = useUpdateRules(centre.id);
  const [draft, setDraft] = useState<Draft>({});
  const [reminders, setReminders] = useState<number[] | null>(null);
  const changed = useMemo(() => {
    const found: Partial<Rules> = {};
    for (const field of fields) {
      const text = draft[field.key];
      const value = text === undefined ? null : readRule(field, text);
      if (value !== null && value !== rules[field.key]) found[field.key] = value;
    }
    if (reminders && reminders.join() !== (rules.reminderMinutes ?? []).join())
      found.reminderMinutes = reminders;
    return found;
  }, [draft, reminders, rules]);
  const count = Object.keys(changed).length;

  if (!isManager(me)) return <Notice heading title={t('rules.forbidden')} />;

  const outside = (field: RuleField) => {
    const text = draft[field.key];
    return text !== undefined && readRule(field, text) === null;
  };
  const wrong = fields.some(outside);
  const told = (key: keyof Rules) =>
    isProblem(update.error)
      ? update.error.body.errors?.find((one) => one.pointer === `/${key}`)?.detail
      : undefined;
  const beside = fields.some(({ key }) => told(key)) || told('reminderMinutes');

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || count === 0) return;
    const before = Object.fromEntries(Object.keys(changed).map((key) => [key, rules[key as keyof Rules]]));
    afterMutation(update.mutateAsync({ rules: changed, version: centre.version }), (saved) => {
      setDraft({});
      setReminders(null);
      toast({
        text: t('rules.saved'),
        undo: () =>
          afterMutation(
            update.mutateAsync({ rules: before, version: saved.version }),
            () => toast({ text: t('toast.restored') }),
            (error) => toast({ text: problemText(error), bad: true }),
          ),
      });
    });
  };
  const hint = ({ key, min, max, minutes }: RuleField) => {
    const value = Number(draft[key] ?? rules[key]);
    const span = minutes && value >= 60 ? formatLength(language, value) : '';
    return [t('rules.bounds', { min, max }), span].filter(Boolean).join(' · ');
  };

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('nav.rules')}</h1>
      <div className={css.columns}>
        <form className={css.form} onSubmit={save}>
          {ruleGroups.map((group) => (
            <fieldset key={group.title} className={css.group}>
              <legend>{t(group.title)}</legend>
              <div className={css.grid}>
                {group.fields.map((field) => (
                  <Field
                    key={field.key}
                    label={t(field.text)}
                    inputMode="numeric"
                    value={draft[field.key] ?? String(rules[field.key])}
                    hint={hint(field)}
                    error={
                      outside(field)
                        ? t('rules.outside', { min: field.min, max: field.max })
                        : told(field.key)
                    }
                    onChange={(value) =>
                      setDraft((current) => ({ ...current, [field.key]: value.replace(/\D/g, '') }))
                    }
                  />
                ))}
              </div>
              {group.title === 'rules.steps' ? (
                <ReminderChips
                  value={reminders ?? rules.reminderMinutes ?? []}
                  error={told('reminderMinutes')}
                  onChange={setReminders}
                />
              ) : null}
            </fieldset>
          ))}
          {update.isError && !beside ? <RefusalNotice error={update.error} /> : null}
          {count > 0 || wrong ? (
            <div className={css.save}>
              <Button look="primary" big wide submit busy={update.isPending} disabled={wrong}>
                {wrong ? t('rules.lookAgain') : t('rules.save', { count })}
              </Button>
            </div>
          ) : null}
        </form>
        <div className={css.beside}>
          <RuleTester />
        </div>
      </div>
    </div>
  );
}
