import type { Action, AffectedPreview } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon, type IconName } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Segments } from '../../../ui/segments';
import { AffectedRow } from './affected-row';
import css from './affected.module.css';
import { countActions } from './decisions';
import type { PreviewedChange } from './use-previewed-change';

interface AffectedStepProps<Result> {
  change: PreviewedChange<Result>;
  /** Everything that the preview needs is filled in. */
  isComplete: boolean;
  /** What saving does, in words. */
  text: string;
  icon: IconName;
  onSaved: (result: Result) => void;
}

/** The second half of a change: the bookings that it affects, what becomes of each, and only then the button that saves. */
export function AffectedStep<Result>({ change, isComplete, text, icon, onSaved }: AffectedStepProps<Result>) {
  const t = useTranslate();
  const { preview, error } = change;
  return (
    <div className={css.step}>
      {preview ? <Affected change={change} preview={preview} /> : null}
      {error ? <RefusalNotice error={error} /> : null}
      {preview ? (
        <SaveButton change={change} preview={preview} text={text} icon={icon} onSaved={onSaved} />
      ) : (
        <Button
          variant="primary"
          icon="search"
          big
          wide
          busy={change.isPreviewing}
          disabled={!isComplete}
          onPress={change.askForPreview}
        >
          {t('closures.preview')}
        </Button>
      )}
    </div>
  );
}

interface AffectedProps {
  change: Pick<PreviewedChange<unknown>, 'choices' | 'choose' | 'isRenewed'>;
  preview: AffectedPreview;
}

function Affected({ change, preview }: AffectedProps) {
  const t = useTranslate();
  const { affected } = preview;
  const isAny = affected.length > 0;
  return (
    <div className={isAny ? css.affected : css.clear} role="status">
      {change.isRenewed ? (
        <p className={css.renewed}>
          <Icon name="alert" />
          {t('affected.renewed')}
        </p>
      ) : null}
      <h3>
        <Icon name={isAny ? 'alert' : 'check'} />
        {t('closures.affected', { count: affected.length })}
      </h3>
      {isAny ? <ActionChoices change={change} preview={preview} /> : null}
    </div>
  );
}

const actionTexts: readonly { value: Action; text: MessageId }[] = [
  { value: 'move', text: 'affected.move' },
  { value: 'cancel', text: 'affected.cancel' },
  { value: 'keep', text: 'affected.keep' },
];

/** What becomes of all affected bookings, in sum, and of each. */
function ActionChoices({ change, preview }: AffectedProps) {
  const t = useTranslate();
  const { choices, choose } = change;
  const { affected } = preview;
  const counts = countActions(affected, choices);
  return (
    <>
      <Segments
        label={t('affected.rest')}
        wide
        value={choices.forAll}
        onChange={(forAll) => choose({ ...choices, forAll })}
        choices={actionTexts.map(({ value, text }) => ({ value, text: t(text) }))}
      />
      <p className={css.sum}>
        {t('affected.sum', { moved: counts.move, cancelled: counts.cancel, kept: counts.keep })}
      </p>
      <ul className={css.list}>
        {affected.map((one) => (
          <AffectedRow key={one.booking.id} affected={one} choices={choices} onChoose={choose} />
        ))}
      </ul>
    </>
  );
}

interface SaveButtonProps<Result> extends Omit<AffectedStepProps<Result>, 'isComplete'> {
  preview: AffectedPreview;
}

function SaveButton<Result>({ change, preview, text, icon, onSaved }: SaveButtonProps<Result>) {
  const t = useTranslate();
  const { cancel: count } = countActions(preview.affected, change.choices);
  return (
    <Button
      variant="primary"
      icon={icon}
      big
      wide
      busy={change.isSaving}
      onPress={() => change.save(onSaved)}
    >
      {count > 0 ? t('affected.actCancel', { text, count }) : text}
    </Button>
  );
}
