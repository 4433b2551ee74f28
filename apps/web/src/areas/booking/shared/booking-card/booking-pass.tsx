import type { Booking } from '../../../../api/types';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Icon } from '../../../../ui/icon';
import { Qr } from '../../../../ui/qr';
import { unbroken } from '../../../../ui/unbroken';
import css from './booking-card.module.css';

/** The pass code of a booking for the front desk, and when check-in is open. */
export function BookingPass({ booking, passCode }: { booking: Booking; passCode: string }) {
  const t = useTranslate();
  const times = useTimes();
  const { state, checkIn } = booking;
  return (
    <div className={css.pass}>
      <Qr value={passCode} size={148} label={t('pass.label', { code: passCode })} />
      <div className={css.passText}>
        {state === 'confirmed' && checkIn ? (
          <p className={css.window}>
            <Icon name="clock" />
            {unbroken(
              t('pass.window', { time: times.span({ start: checkIn.opensAt, end: checkIn.releaseAt }) }),
            )}
          </p>
        ) : null}
        <p className={css.passCode}>{`${passCode.slice(0, 4)} ${passCode.slice(4)}`}</p>
        <p className={css.soft}>{t('pass.how')}</p>
      </div>
    </div>
  );
}
