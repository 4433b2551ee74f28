import { MINUTE_MS } from '../../../../api/durations';

/** How long somebody may want a desk, in minutes. The longest is wanted at first. */
export const DESK_LENGTHS = [60, 120, 240] as const;
/** How long a desk is wanted when nobody said. */
export const USUAL_DESK_LENGTH = 240;

const MAX_ENDS_OFFERED = 4;

/** The ends that are offered for a booking that begins at `start`: after the usual lengths, and as late as can be. */
export function offeredEnds(start: number, latest: number, chosen = latest): number[] {
  const usual = DESK_LENGTHS.map((minutes) => start + minutes * MINUTE_MS).filter((end) => end <= latest);
  return [...new Set([...usual, chosen, latest])].sort((a, b) => a - b).slice(-MAX_ENDS_OFFERED);
}
