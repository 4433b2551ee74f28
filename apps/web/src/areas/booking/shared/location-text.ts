import type { Booking } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';

/** Says where a booking is: «A-04», or «10:00–12:00 A-04, 12:00–14:00 A-07» when it goes on at another space. */
export function useLocationText(): (booking: Pick<Booking, 'spaceIds' | 'legs'>) => string {
  const names = useSpaceNames();
  const times = useTimes();
  return ({ spaceIds, legs }) =>
    legs.length > 0
      ? legs.map((leg) => `${times.span(leg)} ${names.label(leg.spaceIds)}`).join(', ')
      : names.label(spaceIds);
}
