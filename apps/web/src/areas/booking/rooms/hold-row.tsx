import { Countdown } from '../../../app/centre/countdown';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './hold-row.module.css';
import type { SlotHold } from './slot-hold';

interface HoldRowProps {
  hold: SlotHold;
  /** The time of the slot, for the button that takes it again. */
  time: string;
  onTakeAgain: () => void;
}

/** The hold on the slot of the form: until when it stands, or that it is over and can be taken again. */
export function HoldRow({ hold, time, onTakeAgain }: HoldRowProps) {
  const t = useTranslate();
  if (hold.state === 'held')
    return (
      <p className={css.held}>
        <Icon name="lock" size={18} />
        {t('hold.left')}: <Countdown until={hold.until} />
      </p>
    );
  if (hold.state === 'over')
    return (
      <div className={css.over} role="alert">
        <p>
          <Icon name="clock" size={18} />
          {t('hold.over')}
        </p>
        <Button variant="primary" big wide icon="lock" onPress={onTakeAgain}>
          {t('hold.again', { time })}
        </Button>
      </div>
    );
  const isTaking = hold.state === 'taking';
  return (
    <p className={css.waiting} aria-hidden={!isTaking}>
      {isTaking ? t('hold.taking') : ' '}
    </p>
  );
}
