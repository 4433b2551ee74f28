import { DAY_MINUTES } from '../../../api/durations';
import type { ClosureDraft, Localised } from '../../../api/types';
import type { ZoneClock } from '../../../intl/zone-clock';
import { EMPTY_TEXT, isComplete } from '../../../intl/localised';

/** On how many days from today a closure can begin. */
export const MAX_DAYS_AHEAD = 92;

/** A closure as its form holds it. */
export interface ClosureFields {
  /** Ids of the chosen spaces; null for the whole centre. */
  spaceIds: readonly string[] | null;
  firstDay: string;
  lastDay: string;
  /** Minutes since midnight of the first day. */
  from: number;
  /** Minutes since midnight of the last day. */
  to: number;
  reason: Localised;
}

/** A whole day, of no space yet. */
export function firstClosureFields(day: string): ClosureFields {
  return {
    spaceIds: [],
    firstDay: day,
    lastDay: day,
    from: 0,
    to: DAY_MINUTES,
    reason: EMPTY_TEXT,
  };
}

/** The closure as the API takes it. */
export function closureDraft(fields: ClosureFields, clock: ZoneClock): ClosureDraft {
  const { spaceIds, firstDay, lastDay, from, to, reason } = fields;
  return {
    start: clock.instantAt(firstDay, from),
    end: clock.instantAt(lastDay, to),
    ...(spaceIds === null ? {} : { spaceIds: [...spaceIds] }),
    reason,
  };
}

/** Whether it ends before it begins. */
export function endsTooEarly({ start, end }: ClosureDraft): boolean {
  return Date.parse(end) <= Date.parse(start);
}

/** Whether everything is filled in. */
export function isClosureComplete(fields: ClosureFields, draft: ClosureDraft): boolean {
  return !endsTooEarly(draft) && fields.spaceIds?.length !== 0 && isComplete(fields.reason);
}
