import { MINUTE_MS } from '../../../api/durations';
import type { MessageId } from '../../../intl/language';

/** What may end the time at a desk. */
export interface DeskLimits {
  /** When somebody else has it; null when no booking is in sight. */
  freeUntil: number | null;
  /** When its area closes; null when it never does. */
  closes: number | null;
}

/** Why the time of a walk-in ends when it ends: closing, the next booking, or the longest time there is. */
export function endReason(end: number, { freeUntil, closes }: DeskLimits): MessageId {
  if (closes !== null && end > closes - MINUTE_MS) return 'walkIn.cut.closing';
  if (freeUntil !== null && end > freeUntil - MINUTE_MS) return 'walkIn.cut.next';
  return 'walkIn.cut.longest';
}
