import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Countdown } from '../../../app/centre/countdown';
import type { SlotHold } from './slot-hold';
import css from './timeline.module.css';

/** How the slot of the form stands: kept until when, or no longer and one tap to keep it again. */
export function HoldLine({ hold, time, onAgain }: { hold: SlotHold; time: string; onAgain: () => void }) {
  const t = useTranslate();
  if (hold.state === 'held')
    return (
      <p className={css.kept}>
        <Icon name="lock" size={18} />
        {t('hold.left')}: <Countdown until={hold.until} />
      </p>
    );
  if (hold.state === 'over')
    return (
      <div className={css.lost} role="alert">
        <p>
          <Icon name="clock" size={18} />
          {t('hold.over')}
        </p>
        <Button look="primary" big wide icon="lock" onPress={onAgain}>
          {t('hold.again', { time })}
        </Button>
      </div>
    );
  return (
    <p className={css.keeping} aria-hidden={hold.state !== 'taking'}>
      {hold.state === 'taking' ? t('hold.taking') : ' '}
    </p>
  );
}
