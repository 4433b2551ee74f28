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
  type LocalizedText,
  MINUTE,
  minutesOf,
  overlaps,
  speaksFor,
} from '@birlik/kernel';
import type { Centre, CentreRules, LiftedBy, PolicyLimits } from '@birlik/rooms';
import { dayIn, monthIn, openAround, openDays, policyHours, termIn, weekIn } from './centre-calendar.js';
import { KEPT_UNTIL, spacesIn } from './facts-needed.js';
import type { PolicyInForce } from './policies-in-force.js';
import { type CountedClaim, kindOf, legsOf, type SlotQuestion } from './slot-question.js';

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
export interface Finding {
  readonly rule: RuleKey;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly limit: number | string | null;
  readonly liftedBy: LiftedBy;
  /** The first moment from which the same wish would pass this rule; null when waiting does not help. */
  readonly nextAllowed: Instant | null;
  /** The policy that says so; null when it holds for all. */
  readonly policy: LocalizedText | null;
}

/** A question with the policies that apply to it: worked out once, for every rule to look at. */
export interface AskedQuestion extends SlotQuestion {
  readonly policies: readonly PolicyInForce[];
}

export type BookingRule = (question: AskedQuestion) => Finding;

/** A phone's clock and a slow network may put "now" a little behind the database's. */
const PAST_TOLERANCE = 5 * MINUTE;
/** How far ahead the next opening is looked for. */
const LOOK_AHEAD_DAYS = 14;

interface Measured {
  readonly value?: Finding['value'];
  readonly limit?: Finding['limit'];
  readonly liftedBy?: LiftedBy;
  /** Kept only when the rule is broken. */
  readonly nextAllowed?: Instant | null;
  readonly policy?: LocalizedText | null;
}

function finding(rule: RuleKey, ok: boolean, measured: Measured = {}): Finding {
  const { value = null, limit = null, liftedBy = 'front_desk', nextAllowed = null, policy = null } = measured;
  return { rule, ok, value, limit, liftedBy, policy, nextAllowed: ok ? null : nextAllowed };
}

/** What a policy's limit and a wish are to each other. */
interface Measure {
  readonly ok: boolean;
  readonly value: number;
  /** How much is left below the limit, or above it: the least left is the strictest. */
  readonly left: number;
  readonly nextAllowed?: Instant | null;
  /** In the unit of the value, where the policy's own number is in another. */
  readonly limit?: number;
}

/** Who may lift a limit, those with the least power first: what nobody lifts is the strictest of all. */
const LIFTING: readonly LiftedBy[] = ['front_desk', 'manager', 'nobody'];

interface Kept {
  readonly found: Finding;
  readonly left: number;
}

/**
 * The stricter of two findings: a broken one before one that holds; of broken ones the one that fewer may lift, so that
 * whoever lifts it lifts all; else the one with the least left.
 */
function stricter(a: Kept, b: Kept): Kept {
  if (a.found.ok !== b.found.ok) return a.found.ok ? b : a;
  const power = a.found.ok ? 0 : LIFTING.indexOf(b.found.liftedBy) - LIFTING.indexOf(a.found.liftedBy);
  return power > 0 || (power === 0 && b.left < a.left) ? b : a;
}

/** Asks every policy that sets a limit; the finding is that of the strictest. */
function strictest(
  rule: RuleKey,
  { policies }: AskedQuestion,
  limitOf: (limits: PolicyLimits) => number | undefined,
  measure: (limit: number, policy: PolicyInForce) => Measure,
): Finding {
  let kept: Kept | null = null;
  let nextAllowed: Instant | null = 0;
  for (const policy of policies) {
    const limit = limitOf(policy.limits);
    if (limit === undefined) continue;
    const { ok, value, left, nextAllowed: next = null, limit: shown = limit } = measure(limit, policy);
    const found = finding(rule, ok, {
      value,
      limit: shown,
      liftedBy: policy.liftedBy,
      policy: policy.names,
    });
    // The wish passes when it passes them all.
    if (!ok) nextAllowed = next === null || nextAllowed === null ? null : Math.max(next, nextAllowed);
    kept = kept === null ? { found, left } : stricter(kept, { found, left });
  }
  if (kept === null) return finding(rule, true);
  return kept.found.ok ? kept.found : { ...kept.found, nextAllowed };
}

export const startsInFuture: BookingRule = ({ slot, facts }) =>
  finding('starts_in_future', slot.start >= facts.now - PAST_TOLERANCE, {
    value: slot.start,
    limit: facts.now,
    liftedBy: 'nobody',
    nextAllowed: facts.now,
  });

export const givesMinimumNotice: BookingRule = (question) => {
  const { slot, facts } = question;
  const value = Math.floor((slot.start - facts.now) / MINUTE);
  return strictest(
    'minimum_notice',
    question,
    (l) => l.minimumNoticeMinutes,
    (limit) => ({
      // A clock that is a little behind must not keep anybody from sitting down now.
      ok: limit === 0 || value >= limit,
      value,
      left: value - limit,
      nextAllowed: facts.now + limit * MINUTE,
    }),
  );
};

export const isWithinAdvanceWindow: BookingRule = (question) =>
  strictest(
    'advance_window',
    question,
    (l) => l.advanceDays,
    (limit) => advanceOf(question, limit),
  );

/** Whether the slot begins within so many days from today, and from when on it can be booked if not. */
function advanceOf({ centre, slot, facts }: AskedQuestion, days: number) {
  const ok = slot.start < dayIn(centre, addDays(localDateOf(facts.now, centre.zone), days)).end;
  const value = Math.ceil((slot.start - facts.now) / DAY);
  const opensOn = ok ? null : dayIn(centre, addDays(localDateOf(slot.start, centre.zone), -days)).start;
  return { ok, value, left: days - value, nextAllowed: opensOn };
}

/** How far ahead somebody may book after so many missed bookings; null when they hold nobody back. */
export function advanceAfterAbsences(rules: CentreRules, missed: number): number | null {
  if (missed >= rules.absencesBeforeToday) return 0;
  return missed >= rules.absencesBeforeNear ? rules.nearAdvanceDays : null;
}

/** Who missed bookings books near days only, and then only today; it fades by itself. For desks of one's own. */
export const isNotHeldBackByAbsences: BookingRule = (question) => {
  const { centre, facts, organisationId } = question;
  const { absencesBeforeNear, absenceFadeDays } = centre.rules;
  const missed = kindOf(question) === 'desk' && organisationId === null ? facts.absences.length : 0;
  const days = advanceAfterAbsences(centre.rules, missed);
  if (days === null) return finding('absences', true, { value: missed, limit: absencesBeforeNear });
  const { ok, nextAllowed } = advanceOf(question, days);
  // It is over when so many have faded that the rest does not hold back.
  const fades = (facts.absences[missed - absencesBeforeNear] ?? facts.now) + absenceFadeDays * DAY;
  return finding('absences', ok, {
    value: missed,
    limit: days,
    nextAllowed: nextAllowed === null ? null : Math.min(nextAllowed, fades),
  });
};

export const isLongEnough: BookingRule = (question) => {
  const value = minutesOf(question.slot);
  return strictest(
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

export const isNotTooLong: BookingRule = (question) => {
  const value = minutesOf(question.slot);
  return strictest(
    'maximum_length',
    question,
    (l) => l.maximumMinutes,
    (limit) => ({
      ok: value <= limit,
      value,
      left: limit - value,
    }),
  );
};

export const isInsideOpeningHours: BookingRule = (question) => {
  const { centre } = question;
  for (const leg of legsOf(question)) {
    const shut = leg.spaces.find(
      (space) => !openAround(centre, space, leg).some((open) => contains(open, leg)),
    );
    if (!shut) continue;
    return finding('opening_hours', false, {
      value: shut.code,
      liftedBy: 'manager',
      nextAllowed: nextWithin((from, to) => openDays(centre, shut, from, to), centre, question.slot),
    });
  }
  return finding('opening_hours', true, { liftedBy: 'manager' });
};

/** Some spaces, roles or organisations have hours of their own within those of the house. */
export const isInsideItsWindows: BookingRule = ({ centre, slot, policies }) => {
  let kept: Kept | null = null;
  for (const { key, names, limits, liftedBy } of policies) {
    const { windows } = limits;
    if (!windows) continue;
    const hours = (from: LocalDate, to: LocalDate) => policyHours(centre, key, windows, from, to);
    const [from, to] = [slot.start, slot.end].map((at) => localDateOf(at, centre.zone)) as [
      LocalDate,
      LocalDate,
    ];
    if (hours(from, to).some((open) => contains(open, slot))) continue;
    const nextAllowed = nextWithin(hours, centre, slot);
    const found = finding('booking_window', false, { liftedBy, policy: names, nextAllowed });
    kept = kept === null ? { found, left: 0 } : stricter(kept, { found, left: 0 });
  }
  return kept?.found ?? finding('booking_window', true);
};

/** The first moment not before the slot's start from which hours leave room for all of it. */
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

/** Members take desks; organisers take rooms for their organisation; staff take anything for anybody. */
export const isByWhoMayBook: BookingRule = (question) => {
  const { centre, actor, personId, organisationId } = question;
  const own = actor.kind === 'person' && actor.personId === personId;
  const belongs = holdsRole(actor, centre.id, 'member', 'front_desk', 'manager') || speaksForAny(question);
  const forOrganisation =
    organisationId === null ? kindOf(question) === 'desk' : speaksFor(actor, organisationId);
  const ok = actor.kind === 'system' || isStaff(actor, centre.id) || (own && belongs && forOrganisation);
  return finding('who_may_book', ok, { value: kindOf(question) });
};

function speaksForAny({ actor, centre }: SlotQuestion): boolean {
  return actor.kind === 'person' && actor.organisationRoles.some((r) => r.centreId === centre.id);
}

export const fitsCapacity: BookingRule = (question) => {
  const { people } = question;
  const seats = Math.min(
    ...legsOf(question).map((leg) => leg.spaces.reduce((sum, space) => sum + space.capacity, 0)),
  );
  return finding('capacity', people <= seats, { value: people, limit: seats, liftedBy: 'nobody' });
};

/** A group sits at several desks in one booking. */
export const takesNoMoreDesksThanAGroup: BookingRule = (question) => {
  if (kindOf(question) === 'room') return finding('desks_at_once', true);
  const value = desksOf(question);
  return strictest(
    'desks_at_once',
    question,
    (l) => l.desksAtOnce,
    (limit) => ({
      ok: value <= limit,
      value,
      left: limit - value,
    }),
  );
};

/** One person sits at one desk; the database holds it by a constraint too. */
export const takesOneDeskAtATime: BookingRule = (question) => {
  const other =
    kindOf(question) === 'desk'
      ? question.facts.claims.find((c) => c.kind === 'desk' && overlaps(c, question.slot))
      : undefined;
  return finding('one_desk_at_a_time', !other, {
    value: other?.start ?? null,
    limit: 1,
    liftedBy: 'nobody',
    nextAllowed: other?.end ?? null,
  });
};

/** Between two bookings of the same people others have a chance. */
export const keepsAGap: BookingRule = (question) => {
  const { slot } = question;
  return strictest(
    'gap',
    question,
    (l) => l.gapMinutes,
    (limit, policy) => {
      const around = { start: slot.start - limit * MINUTE, end: slot.end + limit * MINUTE };
      const near = claimsOf(question, policy).filter((claim) => limit > 0 && overlaps(claim, around));
      const gaps = near.map((claim) => Math.max(slot.start - claim.end, claim.start - slot.end, 0) / MINUTE);
      return {
        ok: near.length === 0,
        value: Math.floor(Math.min(limit, ...gaps)),
        left: limit,
        nextAllowed: near.length === 0 ? null : Math.max(...near.map((claim) => claim.end)) + limit * MINUTE,
      };
    },
  );
};

function desksOf(question: SlotQuestion): number {
  return kindOf(question) === 'desk' ? Math.max(...legsOf(question).map((leg) => leg.spaces.length)) : 1;
}

/** The bookings that an allowance of the policy counts, of the person or of the organisation. */
function claimsOf({ facts }: AskedQuestion, policy: PolicyInForce): readonly CountedClaim[] {
  return (policy.counts === 'organisation' ? facts.organisationClaims : facts.claims).filter(policy.counted);
}

type PeriodIn = (centre: Centre, date: LocalDate) => Interval;
const PERIODS = { day: dayIn, week: weekIn, month: monthIn, term: termIn } as const satisfies Record<
  string,
  PeriodIn
>;
type Period = keyof typeof PERIODS;

/** Minutes of an allowance: desks of a group count each, prime time counts more. */
const keepsMinutesPer = (period: Period): BookingRule => {
  const rule = `minutes_per_${period}` as const;
  const name = `minutesPer${period[0]!.toUpperCase()}${period.slice(1)}` as 'minutesPerDay';
  return (question) =>
    strictest(
      rule,
      question,
      (l) => l[name],
      (limit, policy) => {
        const { centre, slot } = question;
        const wish = { ...slot, desks: desksOf(question) };
        let most = { value: 0, end: slot.end };
        // A booking over midnight draws on both days, each for its own part.
        for (const at of [slot.start, slot.end - 1]) {
          const within = PERIODS[period](centre, localDateOf(at, centre.zone));
          const value = [wish, ...claimsOf(question, policy)].reduce(
            (sum, claim) => sum + claim.desks * weighedMinutes(question, clip(claim, within)),
            0,
          );
          if (value > most.value) most = { value: Math.round(value), end: within.end };
        }
        return {
          ok: most.value <= limit,
          value: most.value,
          left: limit - most.value,
          nextAllowed: most.end,
        };
      },
    );
};

/** Minutes of a stretch; those within a policy's prime time count as many times as it says. */
function weighedMinutes({ centre, policies }: AskedQuestion, part: Interval | null): number {
  if (!part) return 0;
  let minutes = minutesOf(part);
  for (const { key, limits } of policies) {
    if (!limits.primeTime) continue;
    const { hours, weight } = limits.primeTime;
    const [from, to] = [part.start, part.end].map((at) => localDateOf(at, centre.zone)) as [
      LocalDate,
      LocalDate,
    ];
    for (const prime of policyHours(centre, `${key} prime`, hours, from, to)) {
      const inside = clip(part, prime);
      if (inside) minutes += (weight - 1) * minutesOf(inside);
    }
  }
  return minutes;
}

const keepsBookingsPer = (period: Period): BookingRule => {
  const rule = `bookings_per_${period}` as const;
  const name = `bookingsPer${period[0]!.toUpperCase()}${period.slice(1)}` as 'bookingsPerDay';
  return (question) =>
    strictest(
      rule,
      question,
      (l) => l[name],
      (limit, policy) => {
        const { centre, slot } = question;
        const within = PERIODS[period](centre, localDateOf(slot.start, centre.zone));
        const others = claimsOf(question, policy).filter(
          (c) => c.start >= within.start && c.start < within.end,
        );
        const value = others.length + 1;
        return { ok: value <= limit, value, left: limit - value, nextAllowed: within.end };
      },
    );
};

export const keepsMinutesPerDay = keepsMinutesPer('day');
export const keepsMinutesPerWeek = keepsMinutesPer('week');
export const keepsMinutesPerMonth = keepsMinutesPer('month');
export const keepsMinutesPerTerm = keepsMinutesPer('term');
export const keepsBookingsPerDay = keepsBookingsPer('day');
export const keepsBookingsPerWeek = keepsBookingsPer('week');
export const keepsBookingsPerMonth = keepsBookingsPer('month');
export const keepsBookingsPerTerm = keepsBookingsPer('term');

/** An organisation holds only so many seats at any one moment. */
export const keepsSeatsOfOrganisation: BookingRule = (question) => {
  if (question.organisationId === null) return finding('seats_at_once', true);
  const wish = { ...question.slot, seats: kindOf(question) === 'desk' ? desksOf(question) : question.people };
  return strictest(
    'seats_at_once',
    question,
    (l) => l.seatsAtOnce,
    (limit, policy) => {
      const others = question.facts.organisationClaims
        .filter((claim) => policy.counted(claim) && overlaps(claim, wish))
        .map((claim) => ({ ...claim, seats: claim.kind === 'desk' ? claim.desks : claim.people }));
      const value = wish.seats + mostAtOnce(others, question.slot);
      const next = others.length > 0 ? Math.max(...others.map((claim) => claim.end)) : null;
      return {
        ok: value <= limit,
        value,
        left: limit - value,
        nextAllowed: wish.seats <= limit ? next : null,
      };
    },
  );
};

/** The largest sum of seats that are held at one moment within the slot: it is reached where some claim begins. */
function mostAtOnce(claims: readonly (Interval & { seats: number })[], slot: Interval): number {
  const moments = [slot.start, ...claims.map((claim) => Math.max(claim.start, slot.start))];
  const at = (moment: Instant) =>
    claims.reduce((sum, claim) => sum + (claim.start <= moment && moment < claim.end ? claim.seats : 0), 0);
  return Math.max(0, ...moments.map(at));
}

/** Until a day before the start, some places wait for people who come for the first time. */
export const leavesPlacesForNewcomers: BookingRule = (question) => {
  const { centre, slot, facts, spaces } = question;
  const open = slot.start - facts.now <= KEPT_UNTIL || facts.newcomer;
  return strictest(
    'kept_for_newcomers',
    question,
    (l) => l.keptForNewcomersPercent,
    (percent, { key }) => {
      const policy = centre.policies.find((one) => one.key === key)!;
      const all = spacesIn(centre, policy);
      const mine = spaces.filter((space) => all.includes(space.id)).length;
      const value = mine + all.filter((id) => facts.takenByRegulars.includes(id)).length;
      const limit = all.length - Math.ceil((all.length * percent) / 100);
      return {
        ok: open || value <= limit,
        value,
        limit,
        left: limit - value,
        nextAllowed: slot.start - KEPT_UNTIL,
      };
    },
  );
};

/** Every rule, in the order in which reasons are told: the one that helps most comes first. */
export const BOOKING_RULES: readonly BookingRule[] = [
  isByWhoMayBook,
  startsInFuture,
  isInsideOpeningHours,
  isInsideItsWindows,
  isLongEnough,
  isNotTooLong,
  givesMinimumNotice,
  isWithinAdvanceWindow,
  isNotHeldBackByAbsences,
  keepsAGap,
  fitsCapacity,
  takesNoMoreDesksThanAGroup,
  takesOneDeskAtATime,
  keepsMinutesPerDay,
  keepsMinutesPerWeek,
  keepsMinutesPerMonth,
  keepsMinutesPerTerm,
  keepsBookingsPerDay,
  keepsBookingsPerWeek,
  keepsBookingsPerMonth,
  keepsBookingsPerTerm,
  keepsSeatsOfOrganisation,
  leavesPlacesForNewcomers,
];
