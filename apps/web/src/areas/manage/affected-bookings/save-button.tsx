import { useId } from 'react';
import type { Action, AffectedPreview } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon, type IconName } from '../../../ui/icon';
import css from './affected.module.css';
import { countActions, type ActionCounts } from './decisions';
import type { PreviewedChange } from './use-previewed-change';

interface SaveButtonProps<Result> {
  change: PreviewedChange<Result>;
  preview: AffectedPreview;
  text: string;
  icon: IconName;
  onSaved: (result: Result) => void;
}

/** The last button. It says what it does to how many bookings, and waits until each of them is decided. */
export function SaveButton<Result>({ change, preview, text, icon, onSaved }: SaveButtonProps<Result>) {
  const t = useTranslate();
  const hint = useId();
  const savingText = useSavingText();
  const counts = countActions(preview.affected, change.choices);
  const isDecided = counts.undecided === 0;
  return (
    <>
      {isDecided ? null : (
        <p className={css.undecided} id={hint} role="status">
          <Icon name="alert" />
          {t('affected.undecided', { count: counts.undecided })}
        </p>
      )}
      <Button
        variant="primary"
        icon={icon}
        big
        wide
        busy={change.isSaving}
        disabled={!isDecided}
        describedBy={isDecided ? undefined : hint}
        onPress={() => change.save(onSaved)}
      >
        {savingText(text, preview.affected.length, counts)}
      </Button>
    </>
  );
}

const countTexts: readonly { action: Action; text: MessageId }[] = [
  { action: 'move', text: 'affected.actMove' },
  { action: 'cancel', text: 'affected.actCancel' },
  { action: 'keep', text: 'affected.actKeep' },
];

/** Says what saving does: «Орындарды жабу: 49 брондау (ауыстырылады: 12, бас тартылады: 37)». */
function useSavingText() {
  const t = useTranslate();
  return (text: string, count: number, counts: ActionCounts): string => {
    const parts = countTexts
      .filter(({ action }) => counts[action] > 0)
      .map((one) => t(one.text, { count: counts[one.action] }));
    if (parts.length === 0) return text;
    const bookings = t('affected.actCount', { count });
    return t('affected.act', { text, bookings, parts: parts.join(', ') });
  };
}
