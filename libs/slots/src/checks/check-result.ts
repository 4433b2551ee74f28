import type { Instant, LocalizedText } from '@birlik/kernel';
import type { LiftedBy } from '@birlik/rooms';
import type { PolicyInForce } from './policies-in-force.js';
import type { SlotQuestion } from './slot-question.js';

export type RuleKey =
  | 'who_may_book'
  | 'verified_person'
  | 'blocked'
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

/** Rules that count other bookings. Their results change when other bookings change. */
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

/**
 * The result of one rule for one question. `value` and `limit` are in the unit of the rule: minutes, days,
 * people, instants.
 */
export interface CheckResult {
  readonly rule: RuleKey;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly limit: number | string | null;
  readonly liftedBy: LiftedBy;
  /** The first instant from which the same request passes this rule; null when waiting does not help. */
  readonly nextAllowed: Instant | null;
  /** Of an allowance: the end of the period that it counts; null for other rules. */
  readonly periodEnd: Instant | null;
  /** Of an allowance that the request exceeds by itself: the longest request that it allows, in minutes; else null. */
  readonly largest: number | null;
  /** Name of the policy with the limit; null for the rules of the centre. */
  readonly policy: LocalizedText | null;
}

/** A question with the policies that apply to it. They are computed once for all rules. */
export interface AskedQuestion extends SlotQuestion {
  readonly policies: readonly PolicyInForce[];
}

export type BookingCheck = (question: AskedQuestion) => CheckResult;

interface Measured {
  readonly value?: CheckResult['value'];
  readonly limit?: CheckResult['limit'];
  readonly liftedBy?: LiftedBy;
  /** Used only when the rule is broken. */
  readonly nextAllowed?: Instant | null;
  readonly policy?: LocalizedText | null;
  readonly periodEnd?: Instant | null;
  readonly largest?: number | null;
}

/** Builds the result of a rule. Absent values become null. */
export function makeCheckResult(rule: RuleKey, ok: boolean, measured: Measured = {}): CheckResult {
  const { value = null, limit = null, liftedBy = 'front_desk', nextAllowed = null, policy = null } = measured;
  const { periodEnd = null, largest = null } = measured;
  return {
    rule,
    ok,
    value,
    limit,
    liftedBy,
    policy,
    periodEnd,
    largest,
    nextAllowed: ok ? null : nextAllowed,
  };
}
