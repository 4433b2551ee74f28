import type { TouchedBooking } from '../../api/types';
import { useTranslate } from '../../i18n/language';
import { BookingStateTag } from '../../ui/state-tag';
import { useSpaceNames } from '../reserving/space-names';
import { useTimes } from '../reserving/times';
import css from './closures.module.css';

/** Who is in the way, before anything happens to them. */
export function TouchedBookings({
  touched,
  fate,
}: {
  touched: readonly TouchedBooking[];
  fate: 'cancel' | 'keep';
}) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  return (
    <div className={css.touched} role="status">
      <h3>{t('closures.touched', { count: touched.length })}</h3>
      {touched.length > 0 ? (
        <ul>
          {touched.map(({ booking }) => (
            <li key={booking.id}>
              <b>{names.label(booking.spaceIds)}</b>
              <span>
                {times.day(booking.start, 'day')}, {times.span(booking)}
              </span>
              <span className={css.soft}>
                {[booking.title, booking.person?.displayName ?? booking.guestName]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <BookingStateTag state={booking.state} />
            </li>
          ))}
        </ul>
      ) : null}
      {fate === 'cancel' && touched.some(({ booking }) => booking.state === 'checked_in') ? (
        <p className={css.soft}>{t('closures.here')}</p>
      ) : null}
    </div>
  );
}
