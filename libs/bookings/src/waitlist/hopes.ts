import { contains, type Interval, MINUTE } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { type Closure, findOccupiedRange, listOpenAround, takesAnyOf } from '@birlik/slots';
import { MIN_REMAINING_MINUTES } from '@birlik/waitlists';
import type { WaitlistEntry } from './waitlist-entry.js';
import { listSpacesStillThere } from './wanted-spaces.js';

type WantedSlot = Pick<WaitlistEntry, 'kind' | 'spaceIds' | 'features' | 'people'> & Interval;

/**
 * Returns true if an entry can still be served: enough of its spaces are open at the end of its slot. A slot that
 * has begun is offered in part, so its beginning may be closed.
 * @param closures the closures during the slot
 */
export function mayComeTrue(centre: Centre, wanted: WantedSlot, closures: readonly Closure[]): boolean {
  const { kind, people, start, end } = wanted;
  const last = { start: Math.max(start, end - MIN_REMAINING_MINUTES * MINUTE), end };
  const open = listSpacesStillThere(centre, wanted).filter(
    (space) =>
      listOpenAround(centre, space, last).some((hours) => contains(hours, last)) &&
      !closures.some((closure) => takesAnyOf(centre, closure, [space], findOccupiedRange(space, last))),
  );
  return open.length >= (kind === 'desk' ? people : 1);
}
