import type { Explanation } from '../../../../api/types';
import { roundUpToStep } from '../desks/slot';

/**
 * When the same request would pass everything that forbids it now. Null when a rule knows no such time, or when nothing
 * forbids it. It is rounded up to a step, because a time of now is over when the button is pressed.
 */
export function findNextAllowed(
  { refusals, busyUntil }: Pick<Explanation, 'refusals' | 'busyUntil'>,
  stepMinutes: number,
): number | null {
  const times = refusals.map((refusal) => refusal.nextAllowed).concat(busyUntil ?? []);
  if (times.length === 0 || times.includes(null)) return null;
  return roundUpToStep(Math.max(...times.map((time) => Date.parse(time!))), stepMinutes);
}
