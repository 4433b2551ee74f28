import { useQuery } from '@tanstack/react-query';
import type { Booking, CentreEvent } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { eventsQuery } from '../queries';

type HeldEvent = Pick<CentreEvent, 'start' | 'end' | 'spaceIds'>;

/** Whether an event takes place in a booking: there are never two of them in one room at one time. */
export function isHeldIn(event: HeldEvent, booking: Pick<Booking, 'start' | 'end' | 'spaceIds'>): boolean {
  return (
    Date.parse(event.start) === Date.parse(booking.start) &&
    Date.parse(event.end) === Date.parse(booking.end) &&
    [...event.spaceIds].sort().join() === [...booking.spaceIds].sort().join()
  );
}

/** The event that takes place in a booking; undefined until that is known, null when there is none. */
export function useEventOf(booking: Booking): CentreEvent | null | undefined {
  const { centre } = useCentre();
  const events = useQuery({ ...eventsQuery(centre.id), enabled: booking.kind === 'room' }).data;
  return events && (events.find((event) => isHeldIn(event, booking)) ?? null);
}
