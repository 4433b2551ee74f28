import { MINUTE_MS } from '../../../api/durations';
import type { MessageId } from '../../../intl/language';

interface Limits {
  /** When somebody else has it; null when nothing is in sight. */
  freeUntil: number | null;
  /** When its part of the centre shuts; null when it never does. */
  closes: number | null;
}

/** What ends the time of somebody without a booking: the night, the next booking, or the longest time there is. */
export function whyCut(end: number, { freeUntil, closes }: Limits): MessageId {
  if (closes !== null && end > closes - MINUTE_MS) return 'walkIn.cut.closing';
  if (freeUntil !== null && end > freeUntil - MINUTE_MS) return 'walkIn.cut.next';
  return 'walkIn.cut.longest';
}
