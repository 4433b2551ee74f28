import { useDesksNow } from '../use-desks-now';

/** So long a desk must be free to be counted. */
const COUNTED_MINUTES = 30;

/** How many desks somebody may sit down at now; null until it is known, 0 when all is closed. */
export function useFreeDesks(enabled: boolean): number | null {
  const { slot, statuses, isKnown } = useDesksNow({ enabled, minutes: COUNTED_MINUTES });
  if (!slot) return 0;
  return isKnown ? statuses.filter((desk) => desk.state === 'free').length : null;
}
