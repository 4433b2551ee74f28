import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../queries';
import type { Booking, CentreEvent } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { StateTag } from '../../../ui/state-tag';
import css from './events.module.css';
import { isHeldIn } from './held-in';

/** The event that takes place in a booking; undefined while that is not known, null when there is none. */
export function useEventOf(booking: Booking | undefined): CentreEvent | null | undefined {
  const { centre } = useCentre();
  const events = useQuery({ ...eventsQuery(centre.id), enabled: booking?.kind === 'room' }).data;
  if (!booking || !events) return undefined;
  return events.find((event) => isHeldIn(event, booking)) ?? null;
}

/** What people can register for in a booking, and how many have. */
export function EventLine({ event }: { event: CentreEvent }) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.opened}>
      <b>{name(event.names)}</b>
      <StateTag
        tone={event.seatsLeft > 0 ? 'free' : 'taken'}
        icon="people"
        text={t('event.left', { left: event.seatsLeft, places: event.seats })}
      />
    </div>
  );
}
