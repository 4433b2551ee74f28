// Rules that count other bookings: of the person, of the organisation, of everybody. `COUNTING_RULES` lists
// them.
import {
  clip,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  MINUTE,
  minutesOf,
  overlaps,
} from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { findDay, findMonth, listPolicyHours, findTerm, findWeek } from './centre-calendar.js';
import { KEPT_UNTIL_MS_BEFORE_START, listSpaceIds } from './facts-needed.js';
import type { PolicyInForce } from './policies-in-force.js';
import { type CountedClaim, countDesks, findKind } from './slot-question.js';
import { type AskedQuestion, type BookingCheck, makeCheckResult } from './check-result.js';
import { pickStrictest } from './strictest.js';

/** A person can use one desk at a time; a database constraint enforces it too. */
export const takesOneDeskAtATime: BookingCheck = (question) => {
  const other =
    findKind(question) === 'desk'
      ? question.facts.claims.find((c) => c.kind === 'desk' && overlaps(c, question.slot))
      : undefined;
  return makeCheckResult('one_desk_at_a_time', !other, {
    value: other?.start ?? null,
    limit: 1,
    liftedBy: 'nobody',
    nextAllowed: other?.end ?? null,
  });
};

/** Requires a gap between two bookings of a person, so that others get a chance. */
export const keepsAGap: BookingCheck = (question) => {
  const { slot } = question;
  return pickStrictest(
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

/** Returns the bookings that an allowance of the policy counts, of the person or of the organisation. */
function claimsOf({ facts }: AskedQuestion, policy: PolicyInForce): readonly CountedClaim[] {
  return (policy.counts === 'organisation' ? facts.organisationClaims : facts.claims).filter(policy.counted);
}

type PeriodIn = (centre: Centre, date: LocalDate) => Interval;
const PERIODS = { day: findDay, week: findWeek, month: findMonth, term: findTerm } as const satisfies Record<
  string,
  PeriodIn
>;
type Period = keyof typeof PERIODS;

/** What a request draws on an allowance in one period. */
interface Drawn {
  /** With all counted bookings. */
  readonly value: number;
  /** The request alone. */
  readonly own: number;
  readonly end: Instant;
}

/**
 * Builds a rule for an allowance of a period. `draw` returns the amount that the request and all counted
 * bookings use, the amount of the request alone, and the end of that period. Waiting does not help a request that
 * alone exceeds the allowance.
 */
function keepsPer(
  unit: 'minutes' | 'bookings',
  period: Period,
  draw: (question: AskedQuestion, counted: readonly CountedClaim[]) => Drawn,
): BookingCheck {
  const name = `${unit}Per${period[0]!.toUpperCase()}${period.slice(1)}` as 'minutesPerDay';
  return (question) =>
    pickStrictest(
      `${unit}_per_${period}`,
      question,
      (l) => l[name],
      (limit, policy) => {
        const { value, own, end } = draw(question, claimsOf(question, policy));
        const measure = { ok: value <= limit, value, left: limit - value, periodEnd: end };
        if (own <= limit) return { ...measure, nextAllowed: end };
        const largest = Math.floor(limit / countDesks(question));
        return { ...measure, nextAllowed: null, ...(unit === 'minutes' && { largest }) };
      },
    );
}

/** Allowance of minutes: each desk of a group counts, and prime time counts more. */
const keepsMinutesPer = (period: Period): BookingCheck =>
  keepsPer('minutes', period, (question, counted) => {
    const { centre, slot } = question;
    const draft = { ...slot, desks: countDesks(question) };
    let peak: Drawn = { value: 0, own: 0, end: slot.end };
    // A booking over midnight counts on both days, each with its own part.
    for (const at of [slot.start, slot.end - 1]) {
      const within = PERIODS[period](centre, localDateOf(at, centre.zone));
      const draws = [draft, ...counted].map(
        (claim) => claim.desks * weighedMinutes(question, clip(claim, within)),
      );
      const value = Math.round(draws.reduce((sum, draw) => sum + draw, 0));
      if (value > peak.value) peak = { value, own: Math.round(draws[0]!), end: within.end };
    }
    return peak;
  });

/** Returns the minutes of an interval; minutes within a policy's prime time are multiplied by its weight. */
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
    for (const prime of listPolicyHours(centre, { key: `${key} prime`, hours }, from, to)) {
      const inside = clip(part, prime);
      if (inside) minutes += (weight - 1) * minutesOf(inside);
    }
  }
  return minutes;
}

const keepsBookingsPer = (period: Period): BookingCheck =>
  keepsPer('bookings', period, ({ centre, slot }, counted) => {
    const within = PERIODS[period](centre, localDateOf(slot.start, centre.zone));
    const others = counted.filter((c) => c.start >= within.start && c.start < within.end);
    return { value: others.length + 1, own: 1, end: within.end };
  });

export const keepsMinutesPerDay = keepsMinutesPer('day');
export const keepsMinutesPerWeek = keepsMinutesPer('week');
export const keepsMinutesPerMonth = keepsMinutesPer('month');
export const keepsMinutesPerTerm = keepsMinutesPer('term');
export const keepsBookingsPerDay = keepsBookingsPer('day');
export const keepsBookingsPerWeek = keepsBookingsPer('week');
export const keepsBookingsPerMonth = keepsBookingsPer('month');
export const keepsBookingsPerTerm = keepsBookingsPer('term');

/** Limits the seats that an organisation holds at the same time. */
export const keepsSeatsOfOrganisation: BookingCheck = (question) => {
  if (question.organisationId === null) return makeCheckResult('seats_at_once', true);
  const draft = {
    ...question.slot,
    seats: findKind(question) === 'desk' ? countDesks(question) : question.people,
  };
  return pickStrictest(
    'seats_at_once',
    question,
    (l) => l.seatsAtOnce,
    (limit, policy) => {
      const others = question.facts.organisationClaims
        .filter((claim) => policy.counted(claim) && overlaps(claim, draft))
        .map((claim) => ({ ...claim, seats: claim.kind === 'desk' ? claim.desks : claim.people }));
      const value = draft.seats + mostAtOnce(others, question.slot);
      const next = others.length > 0 ? Math.max(...others.map((claim) => claim.end)) : null;
      return {
        ok: value <= limit,
        value,
        left: limit - value,
        nextAllowed: draft.seats <= limit ? next : null,
      };
    },
  );
};

/**
 * Returns the largest sum of seats held at one instant within the slot. The maximum is reached at the start
 * of a claim.
 */
function mostAtOnce(claims: readonly (Interval & { seats: number })[], slot: Interval): number {
  const moments = [slot.start, ...claims.map((claim) => Math.max(claim.start, slot.start))];
  const at = (moment: Instant) =>
    claims.reduce((sum, claim) => sum + (claim.start <= moment && moment < claim.end ? claim.seats : 0), 0);
  return Math.max(0, ...moments.map(at));
}

/** Reserves some places for newcomers until a day before the start. */
export const leavesPlacesForNewcomers: BookingCheck = (question) => {
  const { centre, slot, facts, spaces } = question;
  const open = slot.start - facts.now <= KEPT_UNTIL_MS_BEFORE_START || facts.newcomer;
  return pickStrictest(
    'kept_for_newcomers',
    question,
    (l) => l.keptForNewcomersPercent,
    (percent, { key }) => {
      const policy = centre.policies.find((one) => one.key === key)!;
      const all = listSpaceIds(centre, policy);
      const mine = spaces.filter((space) => all.includes(space.id)).length;
      const theirs = facts.takenByRegulars.filter((claim) => overlaps(claim, slot));
      const value = mine + all.filter((id) => theirs.some(({ spaceId }) => spaceId === id)).length;
      const limit = all.length - Math.ceil((all.length * percent) / 100);
      return {
        ok: open || value <= limit,
        value,
        limit,
        left: limit - value,
        nextAllowed: slot.start - KEPT_UNTIL_MS_BEFORE_START,
      };
    },
  );
};
