import type { Booking } from '../../../../api/types';
import { useSpaceNames } from '../../../../app/centre/space-names';
import { useTimes } from '../../../../app/centre/times';
import { unbroken } from '../../../../ui/unbroken';
import css from './booking-card.module.css';

/** Where and when a booking is. */
export function BookingHeading({ booking }: { booking: Booking }) {
  const times = useTimes();
  const names = useSpaceNames();
  const area = names.areaOf(names.find(booking.spaceIds[0]));
  const spaces =
    booking.legs.length > 0
      ? booking.legs.map((leg) => names.label(leg.spaceIds)).join(' → ')
      : names.label(booking.spaceIds);
  // A desk is known by its code, a meeting by what it is called.
  const { title } = booking;
  const when = (
    <>
      {times.day(booking.start)}, <span className={css.whole}>{times.span(booking)}</span>
    </>
  );
  // The link of a mail shows only the time of a booking that was cancelled.
  if (!title && booking.spaceIds.length === 0) return <h2 className={css.when}>{when}</h2>;
  return (
    <>
      <p className={css.soft}>{title ? spaces : area}</p>
      <h2 className={css.code}>{unbroken(title ?? spaces)}</h2>
      <p className={css.when}>{when}</p>
    </>
  );
}
