import { MINUTE_MS } from '../../../../api/durations';

/** A stretch of time in ms, its end not included. */
export interface Slot {
  start: number;
  end: number;
}

/** The hours of a space that never closes. */
export const ALWAYS: Slot = { start: -Infinity, end: Infinity };

/** The first moment at or after the given one at which a booking may begin. */
export function roundUpToStep(moment: number, stepMinutes: number): number {
  const step = Math.max(1, stepMinutes) * MINUTE_MS;
  return Math.ceil(moment / step) * step;
}
