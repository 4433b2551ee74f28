import type { Explanation } from '../../../../api/types';
import { roundUp } from '../desks/slots';

/**
 * From when the same request would pass everything that forbids it now, on the grid of the centre: a time of now has gone
 * by when it is pressed. Null when a rule knows no such time.
 */
export function nextAllowed(
  { refusals, busyUntil }: Pick<Explanation, 'refusals' | 'busyUntil'>,
  stepMinutes: number,
): number | null {
  const times = refusals.map((refusal) => refusal.nextAllowed).concat(busyUntil ?? []);
  if (times.length === 0 || times.includes(null)) return null;
  return roundUp(Math.max(...times.map((time) => Date.parse(time!))), stepMinutes);
}
