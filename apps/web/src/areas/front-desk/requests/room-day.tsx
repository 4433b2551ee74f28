import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Booking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import { dayPlanQuery } from '../../booking/shared/queries';
import css from './requests.module.css';

/** What else takes the rooms of a request on its day: staff see it before they answer. */
export function RoomDay({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre, clock } = useCentre();
  const date = clock.dateOf(booking.start);
  const plan = useQuery(dayPlanQuery(centre.id, date, 'room')).data;
  if (!plan) return null;
  const others = plan.rooms
    .filter(({ spaceId }) => booking.spaceIds.includes(spaceId))
    .flatMap(({ busy }) => busy)
    .filter(({ bookingId }) => bookingId !== booking.id);
  return (
    <div className={css.day}>
      <Link to="/rooms" search={{ date }}>
        {t('requests.sameDay')}
        <Icon name="right" size={16} />
      </Link>
      {others.length === 0 ? <p>{t('requests.alone')}</p> : null}
      <ul>
        {others.map((busy) => (
          <li key={busy.start}>
            {unbroken([times.span(busy), busy.title ?? name(busy.organisation)].filter(Boolean).join(' · '))}
          </li>
        ))}
      </ul>
    </div>
  );
}
