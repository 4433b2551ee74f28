import type { AskedQuestion, BookingCheck, CheckResult, RuleKey } from './check-result.js';

/** Rules whose next instant is another start of the same request. Others name an instant at which to ask again. */
const MOVES_THE_START: ReadonlySet<RuleKey> = new Set([
  'gap',
  'one_desk_at_a_time',
  'minutes_per_day',
  'minutes_per_week',
  'minutes_per_month',
  'minutes_per_term',
  'bookings_per_day',
  'bookings_per_week',
  'bookings_per_month',
  'bookings_per_term',
  'seats_at_once',
]);

/** More than the days of the week around the slot that the facts cover. */
const MAX_TRIES = 10;

/**
 * Returns the refusal with a next instant that was tried: the request is moved there and the rule asked again, until it passes. The
 * day after a full day may be full too.
 */
export function tryNextAllowed(
  check: BookingCheck,
  question: AskedQuestion,
  refusal: CheckResult,
): CheckResult {
  if (!MOVES_THE_START.has(refusal.rule)) return refusal;
  let next = refusal.nextAllowed;
  for (let tries = 0; next !== null && tries < MAX_TRIES; tries++) {
    const result = check(moveTo(question, next));
    if (result.ok) break;
    // A rule that names no later instant is never kept by waiting.
    next = result.nextAllowed !== null && result.nextAllowed > next ? result.nextAllowed : null;
  }
  return next === refusal.nextAllowed ? refusal : { ...refusal, nextAllowed: next };
}

function moveTo(question: AskedQuestion, start: number): AskedQuestion {
  const by = start - question.slot.start;
  const shift = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...question,
    slot: shift(question.slot),
    ...(question.legs && { legs: question.legs.map(shift) }),
  };
}
