import type { AffectedPreview } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon, type IconName } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { AffectedGroups } from './affected-groups';
import css from './affected.module.css';
import { SaveButton } from './save-button';
import type { PreviewedChange } from './use-previewed-change';

interface AffectedStepProps<Result> {
  change: PreviewedChange<Result>;
  /** Everything that the preview needs is filled in. */
  isComplete: boolean;
  /** Says how many bookings are affected, and why they are. */
  heading: Extract<MessageId, 'closures.affected' | 'hours.affected'>;
  /** What saving does, in words. */
  text: string;
  icon: IconName;
  onSaved: (result: Result) => void;
}

/** The second half of a change: the bookings that it affects, what becomes of each, and only then the button that saves. */
export function AffectedStep<Result>({ change, isComplete, heading, ...saving }: AffectedStepProps<Result>) {
  const t = useTranslate();
  const { preview, error } = change;
  return (
    <div className={css.step}>
      {preview ? <Affected change={change} preview={preview} heading={heading} /> : null}
      {error ? <RefusalNotice error={error} /> : null}
      {preview ? (
        <SaveButton change={change} preview={preview} {...saving} />
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

interface AffectedProps extends Pick<AffectedStepProps<unknown>, 'heading'> {
  change: Pick<PreviewedChange<unknown>, 'choices' | 'choose' | 'isRenewed'>;
  preview: AffectedPreview;
}

function Affected({ change, preview, heading }: AffectedProps) {
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
        {t(heading, { count: affected.length })}
      </h3>
      {isAny ? (
        <AffectedGroups affected={affected} choices={change.choices} onChoose={change.choose} />
      ) : null}
    </div>
  );
}
