import { contains, type Interval, subtract } from '@birlik/kernel';
import type { CheckResult, RuleKey } from './check-result.js';
import { decide, type Decision } from './decide.js';
import { countDesks, listLegs, type QuestionLeg, type SlotQuestion } from './slot-question.js';

/** Rules of the moment in which a booking is made. A start that stays was judged then. */
const RULES_OF_THE_START: ReadonlySet<RuleKey> = new Set([
  'starts_in_future',
  'minimum_notice',
  'advance_window',
  'absences',
]);

/** Rules of hours. They are asked about the time that a change adds. */
const RULES_OF_HOURS: ReadonlySet<RuleKey> = new Set(['opening_hours', 'booking_window']);

/** For rules that measure: whether a larger or a smaller value breaks them more. */
const WORSE: Partial<Record<RuleKey, 'larger' | 'smaller'>> = {
  advance_window: 'larger',
  maximum_length: 'larger',
  capacity: 'larger',
  desks_at_once: 'larger',
  minutes_per_day: 'larger',
  minutes_per_week: 'larger',
  minutes_per_month: 'larger',
  minutes_per_term: 'larger',
  bookings_per_day: 'larger',
  bookings_per_week: 'larger',
  bookings_per_month: 'larger',
  bookings_per_term: 'larger',
  seats_at_once: 'larger',
  kept_for_newcomers: 'larger',
  minimum_length: 'smaller',
  minimum_notice: 'smaller',
  gap: 'smaller',
};

/**
 * Decides about a change of a booking. Only what grows is asked: a change that lies within the booking is always allowed, and a
 * rule that the booking breaks already (the rules may have changed since) forbids only a change that breaks it more. Pure.
 * @param before the stored booking as a question, with the facts of now
 * @param after the booking as it would be, with the same facts
 */
export function decideChange(before: SlotQuestion, after: SlotQuestion): Decision {
  if (liesWithin(before, after)) return { allowed: true, results: [], refusals: [], lifted: [] };
  const was = decide(before);
  const decision = decide(after);
  const brokenHours = brokenHoursOfGrownTime(before, after);
  const refusals = decision.refusals.filter((refusal) => {
    if (RULES_OF_THE_START.has(refusal.rule) && before.slot.start === after.slot.start) return false;
    if (RULES_OF_HOURS.has(refusal.rule)) return brokenHours.has(refusal.rule);
    return !isBrokenAsMuchBy(was, refusal);
  });
  return { ...decision, allowed: refusals.length === 0, refusals };
}

/** True when the change adds nothing: no time, no space, no people. */
export function liesWithin(before: SlotQuestion, after: SlotQuestion): boolean {
  if (after.people > before.people || countDesks(after) > countDesks(before)) return false;
  const parts = listLegs(before);
  return listLegs(after).every((leg) => parts.some((part) => contains(part, leg) && hasSpaces(part, leg)));
}

function hasSpaces(part: QuestionLeg, leg: QuestionLeg): boolean {
  return leg.spaces.every((space) => part.spaces.some(({ id }) => id === space.id));
}

/** The rules of hours that the added time breaks. Of another space the whole time is new. */
function brokenHoursOfGrownTime(before: SlotQuestion, after: SlotQuestion): ReadonlySet<RuleKey> {
  const broken = listLegs(after).flatMap((leg) => {
    const known: Interval[] = listLegs(before).filter((part) => hasSpaces(part, leg));
    return subtract(leg, known).flatMap((slot) =>
      decide({ ...after, slot, spaces: leg.spaces, legs: undefined }).refusals.map(({ rule }) => rule),
    );
  });
  return new Set(broken);
}

/** True when the booking before the change broke the same rule, in the same period, at least as much. */
function isBrokenAsMuchBy(was: Decision, refusal: CheckResult): boolean {
  const worse = WORSE[refusal.rule];
  const before = was.results.find(({ rule }) => rule === refusal.rule);
  if (!worse || !before || before.ok) return false;
  if (before.periodEnd !== refusal.periodEnd) return false;
  const grown = Number(refusal.value) - Number(before.value);
  return worse === 'larger' ? grown <= 0 : grown >= 0;
}
