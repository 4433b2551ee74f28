import type { Booking, CentreEvent } from '../../../api/types';

/** Whether the event takes place in the booking: no two of them are in one room at one time. */
export function isHeldIn(
  event: Pick<CentreEvent, 'start' | 'end' | 'spaceIds'>,
  booking: Pick<Booking, 'start' | 'end' | 'spaceIds'>,
): boolean {
  return (
    Date.parse(event.start) === Date.parse(booking.start) &&
    Date.parse(event.end) === Date.parse(booking.end) &&
    [...event.spaceIds].sort().join() === [...booking.spaceIds].sort().join()
  );
}
