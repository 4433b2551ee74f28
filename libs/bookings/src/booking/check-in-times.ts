import { type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { CentreRules, SpaceKind } from '@birlik/rooms';
import type { CheckInTimes } from './booking.js';

/**
 * When check-in opens, when a no-show is due, when to remind and warn.
 * The grace of a booking made after its start counts from the making: nobody can be late for what was not theirs yet.
 * A release never comes after the end.
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
    // A warning in the minute in which the booking is made would only confuse.
    warnAt: rules.warningBeforeReleaseMinutes > 0 && warnAt > madeAt + MINUTE ? warnAt : null,
    remindAt: rules.reminderMinutes
      .map((minutes) => ({ kind: `reminder_${minutes}`, at: slot.start - minutes * MINUTE }))
      .filter(({ at }) => at > madeAt + MINUTE),
  };
}

/** Check-in times without the reminders that would come too late. */
export function dropPastReminders(times: CheckInTimes, now: Instant): CheckInTimes {
  return { ...times, remindAt: times.remindAt.filter(({ at }) => at > now) };
}
