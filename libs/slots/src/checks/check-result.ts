import type { Instant, LocalizedText } from '@birlik/kernel';
import type { LiftedBy } from '@birlik/rooms';
import type { PolicyInForce } from './policies-in-force.js';
import type { SlotQuestion } from './slot-question.js';

export type RuleKey =
  | 'who_may_book'
  | 'starts_in_future'
  | 'opening_hours'
  | 'booking_window'
  | 'minimum_length'
  | 'maximum_length'
  | 'minimum_notice'
  | 'advance_window'
  | 'absences'
  | 'gap'
  | 'capacity'
  | 'desks_at_once'
  | 'one_desk_at_a_time'
  | 'minutes_per_day'
  | 'minutes_per_week'
  | 'minutes_per_month'
  | 'minutes_per_term'
  | 'bookings_per_day'
  | 'bookings_per_week'
  | 'bookings_per_month'
  | 'bookings_per_term'
  | 'seats_at_once'
  | 'kept_for_newcomers';

/** Rules that look at other bookings: what they say changes as those come and go. */
export const COUNTING_RULES: readonly RuleKey[] = [
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
  'kept_for_newcomers',
];

/** What one rule says of one question. `value` and `limit` are in the unit of the rule: minutes, days, people, instants. */
export interface CheckResult {
  readonly rule: RuleKey;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly limit: number | string | null;
  readonly liftedBy: LiftedBy;
  /** The first moment from which the same request would pass this rule; null when waiting does not help. */
  readonly nextAllowed: Instant | null;
  /** The policy that says so; null when it holds for all. */
  readonly policy: LocalizedText | null;
}

/** A question with the policies that apply to it: worked out once, for every rule to look at. */
export interface AskedQuestion extends SlotQuestion {
  readonly policies: readonly PolicyInForce[];
}

export type BookingCheck = (question: AskedQuestion) => CheckResult;

interface Measured {
  readonly value?: CheckResult['value'];
  readonly limit?: CheckResult['limit'];
  readonly liftedBy?: LiftedBy;
  /** Kept only when the rule is broken. */
  readonly nextAllowed?: Instant | null;
  readonly policy?: LocalizedText | null;
}

/** What a rule found; whatever is not said of it is none. */
export function makeCheckResult(rule: RuleKey, ok: boolean, measured: Measured = {}): CheckResult {
  const { value = null, limit = null, liftedBy = 'front_desk', nextAllowed = null, policy = null } = measured;
  return { rule, ok, value, limit, liftedBy, policy, nextAllowed: ok ? null : nextAllowed };
}
