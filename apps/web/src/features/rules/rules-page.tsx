import { useMemo, useState, type FormEvent } from 'react';
import { follow } from '../../api/follow';
import { useMe, useUpdateRules } from '../../api/queries';
import type { Rules } from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { ManageTabs } from '../../app/manage-tabs';
import { runsCentre } from '../../app/navigation';
import { useTranslate, type MessageId } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice, RefusalNotice, useProblemText } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { RuleTester } from './rule-tester';
import css from './rules.module.css';

type RuleKey = Exclude<keyof Rules, 'reminderMinutes'>;

const groups: readonly { title: MessageId; rules: readonly { key: RuleKey; text: MessageId }[] }[] = [
  {
    title: 'rules.arrival',
    rules: [
      { key: 'deskCheckInOpensMinutes', text: 'rules.deskCheckInOpensMinutes' },
      { key: 'deskGraceMinutes', text: 'rules.deskGraceMinutes' },
      { key: 'roomCheckInOpensMinutes', text: 'rules.roomCheckInOpensMinutes' },
      { key: 'roomGraceMinutes', text: 'rules.roomGraceMinutes' },
      { key: 'warningBeforeReleaseMinutes', text: 'rules.warningBeforeReleaseMinutes' },
    ],
  },
  {
    title: 'rules.lengths',
    rules: [
      { key: 'deskMinimumMinutes', text: 'rules.deskMinimumMinutes' },
      { key: 'deskMaximumMinutes', text: 'rules.deskMaximumMinutes' },
      { key: 'roomMinimumMinutes', text: 'rules.roomMinimumMinutes' },
      { key: 'roomMaximumMinutes', text: 'rules.roomMaximumMinutes' },
      { key: 'slotStepMinutes', text: 'rules.slotStepMinutes' },
    ],
  },
  {
    title: 'rules.limits',
    rules: [
      { key: 'memberAdvanceDays', text: 'rules.memberAdvanceDays' },
      { key: 'organiserAdvanceDays', text: 'rules.organiserAdvanceDays' },
      { key: 'minimumNoticeMinutes', text: 'rules.minimumNoticeMinutes' },
      { key: 'deskMinutesPerDay', text: 'rules.deskMinutesPerDay' },
      { key: 'deskMinutesPerWeek', text: 'rules.deskMinutesPerWeek' },
      { key: 'undoSeconds', text: 'rules.undoSeconds' },
    ],
  },
];

type Draft = Partial<Record<RuleKey, string>>;

export function RulesPage() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const me = useMe();
  const { centre } = usePlace();
  const update = useUpdateRules(centre.id);
  const [draft, setDraft] = useState<Draft>({});
  const changed = useMemo(() => {
    const found: Partial<Record<RuleKey, number>> = {};
    for (const [key, text] of Object.entries(draft) as [RuleKey, string][]) {
      const value = Number(text);
      if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value !== centre.rules[key])
        found[key] = value;
    }
    return found;
  }, [draft, centre.rules]);
  const count = Object.keys(changed).length;

  if (!runsCentre(me)) return <Notice title={t('rules.forbidden')} />;

  const save = (event: FormEvent) => {
    event.preventDefault();
    const before = Object.fromEntries(Object.keys(changed).map((key) => [key, centre.rules[key as RuleKey]]));
    follow(update.mutateAsync(changed), () => {
      setDraft({});
      toast({
        text: t('rules.saved'),
        undo: () =>
          follow(
            update.mutateAsync(before),
            () => toast({ text: t('toast.restored') }),
            (error) => toast({ text: problemText(error), bad: true }),
          ),
      });
    });
  };

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('nav.rules')}</h1>
      <RuleTester />
      <form className={css.form} onSubmit={save}>
        {groups.map((group) => (
          <fieldset key={group.title} className={css.group}>
            <legend>{t(group.title)}</legend>
            <div className={css.grid}>
              {group.rules.map(({ key, text }) => (
                <Field
                  key={key}
                  label={t(text)}
                  inputMode="numeric"
                  value={draft[key] ?? String(centre.rules[key])}
                  onChange={(value) =>
                    setDraft((current) => ({ ...current, [key]: value.replace(/\D/g, '') }))
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
        {update.isError ? <RefusalNotice error={update.error} /> : null}
        {count > 0 ? (
          <div className={css.save}>
            <Button look="primary" big wide submit busy={update.isPending}>
              {t('rules.save', { count })}
            </Button>
          </div>
        ) : null}
      </form>
    </div>
  );
}
