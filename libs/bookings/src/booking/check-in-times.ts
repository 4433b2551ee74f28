import { type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { CentreRules, SpaceKind } from '@birlik/rooms';
import type { CheckInTimes } from './booking.js';

/**
 * Computes when check-in opens, when the no-show is due, and when to remind and to warn. For a booking made
 * after its start the grace counts from its creation, so that its owner is not late at once. The no-show is
 * never due after the end.
 */
export function computeCheckInTimes(
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
    // No warning is sent within a minute of the booking.
    warnAt: rules.warningBeforeReleaseMinutes > 0 && warnAt > madeAt + MINUTE ? warnAt : null,
    remindAt: rules.reminderMinutes
      .map((minutes) => ({ kind: `reminder_${minutes}`, at: slot.start - minutes * MINUTE }))
      .filter(({ at }) => at > madeAt + MINUTE),
  };
}

/** Returns the check-in times without reminders that are due already. */
export function dropPastReminders(times: CheckInTimes, now: Instant): CheckInTimes {
  return { ...times, remindAt: times.remindAt.filter(({ at }) => at > now) };
}
