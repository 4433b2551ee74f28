import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Booking, BusySlot } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import { dayPlanQuery } from '../../booking/shared/queries';
import { keyOf, otherBookings } from './other-bookings';
import css from './requests.module.css';

/** What else takes the rooms of a request on its day: staff see it before they answer. */
export function RoomDay({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre, clock } = useCentre();
  const date = clock.dateOf(booking.start);
  const plan = useQuery(dayPlanQuery(centre.id, date, 'room')).data;
  const room = useSpaceNames().find(booking.spaceIds[0])?.code;
  if (!plan) return null;
  const others = otherBookings(plan.rooms, booking);
  const whoOf = ({ state, title, organisation, reason }: BusySlot) => {
    const what = state === 'closure' ? t('timeline.closure') : title;
    const who = name(state === 'closure' ? reason : organisation);
    // Another request holds the room too, but is not decided.
    return [what, who, state === 'requested' ? t('booking.state.requested') : ''];
  };
  return (
    <div className={css.day}>
      <Link to="/rooms" search={room ? { date, room } : { date }}>
        {t('requests.sameDay')}
        <Icon name="right" size={16} />
      </Link>
      {others.length === 0 ? <p>{t('requests.alone')}</p> : null}
      <ul>
        {others.map((busy) => (
          <li key={keyOf(busy)}>
            {unbroken([times.span(busy), ...whoOf(busy)].filter(Boolean).join(' · '))}
          </li>
        ))}
      </ul>
    </div>
  );
}
