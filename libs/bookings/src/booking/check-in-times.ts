import { type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { CentreRules, SpaceKind } from '@birlik/rooms';
import type { CheckInTimes } from './booking.js';

/**
 * When check-in opens, when a no-show is due, when to remind and warn.
 * A booking made at or after its start counts its grace from the making: nobody is late for what was not yet theirs.
 * A release never comes after the end.
 */
export function checkInTimesOf(
  rules: CentreRules,
  kind: SpaceKind,
  slot: Interval,
  madeAt: Instant,
): CheckInTimes {
  const grace = rules[`${kind}GraceMinutes`] * MINUTE;
  const noShowDueAt = Math.min(Math.max(slot.start, madeAt) + grace, slot.end);
  const warnAt = noShowDueAt - rules.warningBeforeReleaseMinutes * MINUTE;
  return {
    checkInOpensAt: slot.start - rules[`${kind}CheckInOpensMinutes`] * MINUTE,
    noShowDueAt,
    // Too near to help: a warning in the same minute as the booking would only confuse.
    warnAt: rules.warningBeforeReleaseMinutes > 0 && warnAt > madeAt + MINUTE ? warnAt : null,
    remindAt: rules.reminderMinutes
      .map((minutes) => ({ kind: `reminder_${minutes}`, at: slot.start - minutes * MINUTE }))
      .filter(({ at }) => at > madeAt + MINUTE),
  };
}
