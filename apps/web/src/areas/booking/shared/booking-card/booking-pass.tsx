import type { Booking } from '../../../../api/types';
import { useNow } from '../../../../app/centre/centre-provider';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Icon } from '../../../../ui/icon';
import { Qr } from '../../../../ui/qr';
import { unbroken } from '../../../../ui/unbroken';
import { isCheckInOpen, isTooEarly } from '../check-in/check-in-state';
import css from './booking-card.module.css';

interface BookingPassProps {
  booking: Booking;
  passCode: string;
}

/** The pass code of a booking, large while it checks somebody in; before and after that it is folded. */
export function BookingPass({ booking, passCode }: BookingPassProps) {
  const t = useTranslate();
  const times = useTimes();
  const now = useNow();
  if (isCheckInOpen(booking, now)) return <OpenPass booking={booking} passCode={passCode} />;
  const { checkIn } = booking;
  const span =
    isTooEarly(booking, now) && checkIn
      ? times.span({ start: checkIn.opensAt, end: checkIn.releaseAt })
      : null;
  return (
    <details className={css.folded}>
      <summary>
        <Icon name="ticket" size={18} />
        {span ? unbroken(t('pass.showFrom', { time: span })) : t('pass.show')}
      </summary>
      <OpenPass booking={booking} passCode={passCode} />
    </details>
  );
}

/** The code for the front desk, and when check-in is open. */
function OpenPass({ booking, passCode }: BookingPassProps) {
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
