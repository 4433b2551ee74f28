import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MINUTE_MS } from '../../../api/durations';
import { availabilityQuery } from '../../booking/shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useNow, useCentre } from '../../../app/centre/centre-provider';
import { deskStatuses } from '../../booking/shared/floor-map/desk-status';
import { useOpenHours } from '../../booking/shared/desks/open-hours';
import { restOfDay } from '../../booking/shared/desks/slots';

const worth = 30 * MINUTE_MS;

/** How many desks somebody may sit down at now for half an hour; null while it is not known, 0 when all is closed. */
export function useFreeDesks(enabled: boolean): number | null {
  const { centre, clock } = useCentre();
  const now = useNow();
  const date = clock.dateOf(now);
  const { open = [], hoursOf, hasAlways } = useOpenHours(date);
  const slot = restOfDay(
    now,
    open,
    { slotStepMinutes: centre.rules.slotStepMinutes, deskMinimumMinutes: 15 },
    hasAlways,
  );
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data;
  const midnight = Date.parse(clock.instantAt(date, 0));
  const instant = (at: number) => clock.instantAt(date, (at - midnight) / MINUTE_MS);
  const end = slot ? Math.min(slot.end, slot.start + worth) : 0;
  const availability = useQuery({
    ...availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: slot ? instant(slot.start) : '',
      end: slot ? instant(end) : '',
    }),
    enabled: enabled && slot !== null,
    placeholderData: keepPreviousData,
  }).data;
  if (!slot) return 0;
  if (!spaces || !availability) return null;
  // The reader is a screen: a rule about its own day hides no desk.
  const offered = availability.items.map((item) => ({ ...item, refusal: null }));
  return deskStatuses(spaces, offered, [], { start: slot.start, end, minimumMinutes: 30 }, hoursOf).filter(
    (desk) => desk.state === 'free',
  ).length;
}
