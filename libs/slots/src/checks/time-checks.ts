// Rules about time: distance, duration and opening hours. Rules about amounts are in counting-checks.ts.
import {
  addDays,
  contains,
  DAY,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  MINUTE,
  minutesOf,
} from '@birlik/kernel';
import type { Centre, CentreRules } from '@birlik/rooms';
import { MAX_CLAIM_MS, findOccupiedRangeOfAll } from '../claims/claim.js';
import { findDay, listOpenAround, listOpenIntervals, listPolicyHours } from './centre-calendar.js';
import { findKind, listLegs } from './slot-question.js';
import { type AskedQuestion, type BookingCheck, makeCheckResult } from './check-result.js';
import { type Kept, pickStricter, pickStrictest } from './strictest.js';

/** A phone's clock and a slow network can put the start a little before the database's now. */
const PAST_TOLERANCE_MS = 5 * MINUTE;
/** How many days ahead the next opening is searched. */
const LOOK_AHEAD_DAYS = 14;

export const startsInFuture: BookingCheck = ({ slot, facts }) =>
  makeCheckResult('starts_in_future', slot.start >= facts.now - PAST_TOLERANCE_MS, {
    value: slot.start,
    limit: facts.now,
    liftedBy: 'nobody',
    nextAllowed: facts.now,
  });

export const givesMinimumNotice: BookingCheck = (question) => {
  const { slot, facts } = question;
  const value = Math.floor((slot.start - facts.now) / MINUTE);
  return pickStrictest(
    'minimum_notice',
    question,
    (l) => l.minimumNoticeMinutes,
    (limit) => ({
      // Without a minimum notice the start may be a little in the past, because clocks differ.
      ok: limit === 0 || value >= limit,
      value,
      left: value - limit,
      nextAllowed: facts.now + limit * MINUTE,
    }),
  );
};

export const isWithinAdvanceWindow: BookingCheck = (question) =>
  pickStrictest(
    'advance_window',
    question,
    (l) => l.advanceDays,
    (limit) => advanceOf(question, limit),
  );

/**
 * Returns whether the slot begins within so many days from today, and otherwise the instant from which it can
 * be booked.
 */
function advanceOf({ centre, slot, facts }: AskedQuestion, days: number) {
  const ok = slot.start < findDay(centre, addDays(localDateOf(facts.now, centre.zone), days)).end;
  const value = Math.ceil((slot.start - facts.now) / DAY);
  const opensOn = ok ? null : findDay(centre, addDays(localDateOf(slot.start, centre.zone), -days)).start;
  return { ok, value, left: days - value, nextAllowed: opensOn };
}

/**
 * Returns the booking window in days after a number of missed bookings; null when there is no restriction.
 */
export function shortenAdvance(rules: CentreRules, missed: number): number | null {
  if (missed >= rules.absencesBeforeToday) return 0;
  return missed >= rules.absencesBeforeNear ? rules.nearAdvanceDays : null;
}

/**
 * Restricts people with missed bookings to near days, then to today. Absences fade with time. Only desks for
 * oneself are restricted.
 */
export const isNotHeldBackByAbsences: BookingCheck = (question) => {
  const { centre, facts, organisationId } = question;
  const { absencesBeforeNear, absenceFadeDays } = centre.rules;
  const missed = findKind(question) === 'desk' && organisationId === null ? facts.absences.length : 0;
  const days = shortenAdvance(centre.rules, missed);
  if (days === null) return makeCheckResult('absences', true, { value: missed, limit: absencesBeforeNear });
  const { ok, nextAllowed } = advanceOf(question, days);
  // The restriction ends when enough absences have faded.
  const fades = (facts.absences[missed - absencesBeforeNear] ?? facts.now) + absenceFadeDays * DAY;
  return makeCheckResult('absences', ok, {
    value: missed,
    limit: days,
    nextAllowed: nextAllowed === null ? null : Math.min(nextAllowed, fades),
  });
};

export const isLongEnough: BookingCheck = (question) => {
  const value = minutesOf(question.slot);
  return pickStrictest(
    'minimum_length',
    question,
    (l) => l.minimumMinutes,
    (limit) => ({
      ok: value >= limit,
      value,
      left: value - limit,
    }),
  );
};

/**
 * Checks the limit of the policies. With set-up and clear-up a booking is at most a day long, which nobody
 * may override.
 */
export const isNotTooLong: BookingCheck = (question) => {
  const { slot, spaces } = question;
  const value = minutesOf(slot);
  const found = pickStrictest(
    'maximum_length',
    question,
    (l) => l.maximumMinutes,
    (limit) => ({
      ok: value <= limit,
      value,
      left: limit - value,
    }),
  );
  const maxMinutes =
    minutesOf({ start: 0, end: MAX_CLAIM_MS }) - (minutesOf(findOccupiedRangeOfAll(spaces, slot)) - value);
  if (value <= maxMinutes) return found;
  return makeCheckResult('maximum_length', false, {
    value,
    limit: Math.min(maxMinutes, Number(found.limit ?? maxMinutes)),
    liftedBy: 'nobody',
  });
};

export const isInsideOpeningHours: BookingCheck = (question) => {
  const { centre } = question;
  for (const leg of listLegs(question)) {
    const shut = leg.spaces.find(
      (space) => !listOpenAround(centre, space, leg).some((open) => contains(open, leg)),
    );
    if (!shut) continue;
    return makeCheckResult('opening_hours', false, {
      value: shut.code,
      liftedBy: 'manager',
      nextAllowed: nextWithin((from, to) => listOpenIntervals(centre, shut, from, to), centre, question.slot),
    });
  }
  return makeCheckResult('opening_hours', true, { liftedBy: 'manager' });
};

/** Checks the hours that policies set for some spaces, roles or organisations. */
export const isInsideItsWindows: BookingCheck = ({ centre, slot, policies }) => {
  let kept: Kept | null = null;
  for (const { key, names, limits, liftedBy } of policies) {
    const { windows } = limits;
    if (!windows) continue;
    const hours = (from: LocalDate, to: LocalDate) =>
      listPolicyHours(centre, { key, hours: windows }, from, to);
    const [from, to] = [slot.start, slot.end].map((at) => localDateOf(at, centre.zone)) as [
      LocalDate,
      LocalDate,
    ];
    if (hours(from, to).some((open) => contains(open, slot))) continue;
    const nextAllowed = nextWithin(hours, centre, slot);
    const found = makeCheckResult('booking_window', false, { liftedBy, policy: names, nextAllowed });
    kept = kept === null ? { found, left: 0 } : pickStricter(kept, { found, left: 0 });
  }
  return kept?.found ?? makeCheckResult('booking_window', true);
};

/**
 * Returns the first instant, not before the slot's start, from which the hours have room for the whole slot.
 */
function nextWithin(
  hours: (from: LocalDate, to: LocalDate) => readonly Interval[],
  centre: Centre,
  slot: Interval,
): Instant | null {
  const from = localDateOf(slot.start, centre.zone);
  const length = slot.end - slot.start;
  for (const open of hours(from, addDays(from, LOOK_AHEAD_DAYS))) {
    const start = Math.max(open.start, slot.start);
    if (open.end - start >= length) return start;
  }
  return null;
}
