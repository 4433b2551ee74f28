import {
  addDays,
  clip,
  contains,
  DAY,
  type Instant,
  type Interval,
  holdsRole,
  isStaff,
  type LocalDate,
  localDateOf,
  MINUTE,
  minutesOf,
  overlaps,
  speaksFor,
} from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { dayIn, openAround, openDays, weekIn } from './centre-calendar.js';
import { kindOf, type SlotQuestion } from './slot-question.js';

export type RuleKey =
  | 'starts_in_future'
  | 'minimum_notice'
  | 'advance_window'
  | 'minimum_length'
  | 'maximum_length'
  | 'opening_hours'
  | 'who_may_book'
  | 'capacity'
  | 'one_desk_at_a_time'
  | 'desk_minutes_per_day'
  | 'desk_minutes_per_week';

export type LiftedBy = 'nobody' | 'front_desk' | 'manager';

/** What one rule says of one question. `value` and `limit` are in the unit of the rule: minutes, days, people, instants. */
export interface Finding {
  readonly rule: RuleKey;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly limit: number | string | null;
  readonly liftedBy: LiftedBy;
  /** The first moment from which the same wish would pass this rule; null when waiting does not help. */
  readonly nextAllowed: Instant | null;
}

export type BookingRule = (question: SlotQuestion) => Finding;

/** A phone's clock and a slow network may put "now" a little behind the database's. */
const PAST_TOLERANCE = 5 * MINUTE;
/** How far ahead the next opening is looked for. */
const LOOK_AHEAD_DAYS = 14;

function finding(
  rule: RuleKey,
  ok: boolean,
  value: Finding['value'],
  limit: Finding['limit'],
  liftedBy: LiftedBy,
  nextAllowed: Instant | null = null,
): Finding {
  return { rule, ok, value, limit, liftedBy, nextAllowed: ok ? null : nextAllowed };
}

export const startsInFuture: BookingRule = ({ slot, facts }) =>
  finding(
    'starts_in_future',
    slot.start >= facts.now - PAST_TOLERANCE,
    slot.start,
    facts.now,
    'nobody',
    facts.now,
  );

export const givesMinimumNotice: BookingRule = ({ centre, slot, facts }) => {
  const notice = centre.rules.minimumNoticeMinutes;
  const given = Math.floor((slot.start - facts.now) / MINUTE);
  return finding(
    'minimum_notice',
    notice === 0 || given >= notice,
    given,
    notice,
    'front_desk',
    facts.now + notice * MINUTE,
  );
};

export const isWithinAdvanceWindow: BookingRule = ({ centre, slot, facts, organisationId, series }) => {
  const { seriesAdvanceDays, organiserAdvanceDays, memberAdvanceDays } = centre.rules;
  const organiserDays = series ? seriesAdvanceDays : organiserAdvanceDays;
  const days = organisationId ? organiserDays : memberAdvanceDays;
  const today = localDateOf(facts.now, centre.zone);
  const lastDay = dayIn(centre, addDays(today, days));
  const ok = slot.start < lastDay.end;
  const opensOn = ok ? null : dayIn(centre, addDays(localDateOf(slot.start, centre.zone), -days)).start;
  return finding(
    'advance_window',
    ok,
    Math.ceil((slot.start - facts.now) / DAY),
    days,
    'front_desk',
    opensOn,
  );
};

export const isLongEnough: BookingRule = (question) => {
  const limit = question.centre.rules[`${kindOf(question)}MinimumMinutes`];
  return finding(
    'minimum_length',
    minutesOf(question.slot) >= limit,
    minutesOf(question.slot),
    limit,
    'front_desk',
  );
};

export const isNotTooLong: BookingRule = (question) => {
  const limit = question.centre.rules[`${kindOf(question)}MaximumMinutes`];
  return finding(
    'maximum_length',
    minutesOf(question.slot) <= limit,
    minutesOf(question.slot),
    limit,
    'front_desk',
  );
};

export const isInsideOpeningHours: BookingRule = ({ centre, spaces, slot }) => {
  const shut = spaces.find((space) => !openAround(centre, space, slot).some((open) => contains(open, slot)));
  return finding(
    'opening_hours',
    !shut,
    shut?.code ?? null,
    null,
    'manager',
    shut ? nextOpening(centre, shut, slot) : null,
  );
};

/** Members take desks; organisers take rooms for their organisation; staff take anything for anybody. */
export const isByWhoMayBook: BookingRule = (question) => {
  const { centre, actor, personId, organisationId } = question;
  const own = actor.kind === 'person' && actor.personId === personId;
  const belongs = holdsRole(actor, centre.id, 'member', 'front_desk', 'manager') || speaksForAny(question);
  const forOrganisation =
    organisationId === null ? kindOf(question) === 'desk' : speaksFor(actor, organisationId);
  const ok = actor.kind === 'system' || isStaff(actor, centre.id) || (own && belongs && forOrganisation);
  return finding('who_may_book', ok, kindOf(question), null, 'front_desk');
};

function speaksForAny({ actor, centre }: SlotQuestion): boolean {
  return actor.kind === 'person' && actor.organisationRoles.some((r) => r.centreId === centre.id);
}

export const fitsCapacity: BookingRule = ({ spaces, people }) => {
  const seats = spaces.reduce((sum, space) => sum + space.capacity, 0);
  return finding('capacity', people <= seats, people, seats, 'nobody');
};

/** One person sits at one desk; the database holds it by a constraint too. */
export const takesOneDeskAtATime: BookingRule = (question) => {
  const other =
    kindOf(question) === 'desk'
      ? question.facts.deskClaims.find((c) => overlaps(c, question.slot))
      : undefined;
  const ok = !other && (kindOf(question) === 'room' || question.spaces.length <= 1);
  return finding(
    'one_desk_at_a_time',
    ok,
    other?.start ?? question.spaces.length,
    1,
    'nobody',
    other?.end ?? null,
  );
};

export const keepsDailyAllowance: BookingRule = (question) =>
  allowance('desk_minutes_per_day', question, question.centre.rules.deskMinutesPerDay, dayIn);

export const keepsWeeklyAllowance: BookingRule = (question) =>
  allowance('desk_minutes_per_week', question, question.centre.rules.deskMinutesPerWeek, weekIn);

function allowance(
  rule: RuleKey,
  question: SlotQuestion,
  limit: number,
  periodOf: (centre: Centre, date: LocalDate) => Interval,
): Finding {
  if (kindOf(question) === 'room') return finding(rule, true, 0, limit, 'front_desk');
  const { centre, slot, facts } = question;
  // A booking over midnight draws on both days, each for its own part.
  for (const instant of [slot.start, slot.end - 1]) {
    const period = periodOf(centre, localDateOf(instant, centre.zone));
    const minutes = [slot, ...facts.deskClaims].reduce((sum, claim) => {
      const part = clip(claim, period);
      return sum + (part ? minutesOf(part) : 0);
    }, 0);
    if (minutes > limit) return finding(rule, false, Math.round(minutes), limit, 'front_desk', period.end);
  }
  return finding(rule, true, null, limit, 'front_desk');
}

function nextOpening(centre: Centre, space: Space, slot: Interval): Instant | null {
  const from = localDateOf(slot.start, centre.zone);
  const length = slot.end - slot.start;
  const open = openDays(centre, space, from, addDays(from, LOOK_AHEAD_DAYS));
  return (
    open.find((o) => o.end > slot.start && o.end - Math.max(o.start, slot.start) >= length)?.start ?? null
  );
}

/** Every rule, in the order in which reasons are told: the one that helps most comes first. */
export const BOOKING_RULES: readonly BookingRule[] = [
  isByWhoMayBook,
  startsInFuture,
  isInsideOpeningHours,
  isLongEnough,
  isNotTooLong,
  givesMinimumNotice,
  isWithinAdvanceWindow,
  fitsCapacity,
  takesOneDeskAtATime,
  keepsDailyAllowance,
  keepsWeeklyAllowance,
];
