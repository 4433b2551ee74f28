import type { LocalizedText } from '@birlik/kernel';
import type { WeeklyHours } from '../hours/opening-hours.js';
import type { SpaceKind } from '../spaces/space.js';

/** One number that a policy may set: what it means, its bounds, and which of two values is the stricter. */
export interface LimitSetting {
  readonly doc: string;
  readonly unit: 'minutes' | 'days' | 'bookings' | 'seats' | 'desks' | 'percent';
  readonly min: number;
  readonly max: number;
}

const MINUTES_PER_DAY = 24 * 60;

function limit(doc: string, unit: LimitSetting['unit'], min: number, max: number): LimitSetting {
  return { doc, unit, min, max };
}

/** Every number that a policy may set. Of several policies that apply to one request, each must be kept: the strictest wins. */
export const LIMIT_SETTINGS = {
  minimumMinutes: limit('Shortest booking', 'minutes', 5, MINUTES_PER_DAY),
  maximumMinutes: limit('Longest booking', 'minutes', 5, MINUTES_PER_DAY),
  minimumNoticeMinutes: limit(
    'Booked at least this long before the start',
    'minutes',
    0,
    30 * MINUTES_PER_DAY,
  ),
  advanceDays: limit('Booked at most this many days ahead', 'days', 0, 366),
  gapMinutes: limit('Rest between two bookings of the same people', 'minutes', 0, MINUTES_PER_DAY),
  minutesPerDay: limit('Time in a day', 'minutes', 0, 100 * MINUTES_PER_DAY),
  minutesPerWeek: limit('Time from Monday to Sunday', 'minutes', 0, 100 * 7 * MINUTES_PER_DAY),
  minutesPerMonth: limit('Time in a calendar month', 'minutes', 0, 100 * 31 * MINUTES_PER_DAY),
  minutesPerTerm: limit('Time in a term', 'minutes', 0, 100 * 366 * MINUTES_PER_DAY),
  bookingsPerDay: limit('Bookings in a day', 'bookings', 0, 1_000),
  bookingsPerWeek: limit('Bookings from Monday to Sunday', 'bookings', 0, 1_000),
  bookingsPerMonth: limit('Bookings in a calendar month', 'bookings', 0, 1_000),
  bookingsPerTerm: limit('Bookings in a term', 'bookings', 0, 1_000),
  desksAtOnce: limit('Desks in one booking, for a group', 'desks', 1, 20),
  seatsAtOnce: limit('Seats that one organisation holds at the same time', 'seats', 1, 10_000),
  keptForNewcomersPercent: limit(
    'Share of the spaces kept for people who come for the first time, until 24 hours before the start',
    'percent',
    0,
    100,
  ),
} as const satisfies Record<string, LimitSetting>;

export type LimitName = keyof typeof LIMIT_SETTINGS;

/** Hours that count more than others against an allowance of minutes. */
export interface PrimeTime {
  readonly hours: WeeklyHours;
  /** A minute within these hours counts as this many; within `PRIME_WEIGHT`. */
  readonly weight: number;
}

export type PolicyLimits = { readonly [name in LimitName]?: number } & {
  /** The whole booking must lie within these hours of the centre's wall. */
  readonly windows?: WeeklyHours;
  readonly primeTime?: PrimeTime;
};

/** In which part somebody books: for themselves, for an organisation, as staff; a newcomer has never been here. */
export const POLICY_ROLES = ['member', 'organiser', 'newcomer', 'front_desk', 'manager'] as const;
export type PolicyRole = (typeof POLICY_ROLES)[number];

/** To which requests a policy applies: to those that fit everything named. Nothing named: to all. */
export interface PolicyScope {
  readonly kind?: SpaceKind;
  readonly areas?: readonly string[];
  /** Codes of desks and rooms. */
  readonly spaces?: readonly string[];
  /** Spaces that have all of these. */
  readonly features?: readonly string[];
  readonly roles?: readonly PolicyRole[];
  readonly organisationTypes?: readonly string[];
  /** Keys of organisations. */
  readonly organisations?: readonly string[];
}

export const LIFTERS = ['nobody', 'front_desk', 'manager'] as const;
export type LiftedBy = (typeof LIFTERS)[number];

/** Values for some spaces, roles or organisations, beside those that hold for all. */
export interface BookingPolicy {
  readonly key: string;
  readonly names: LocalizedText;
  readonly applies: PolicyScope;
  /** Whose bookings count against its allowances; the person's own when absent. */
  readonly counts?: 'person' | 'organisation';
  readonly limits: PolicyLimits;
  /** Who may book all the same; the front desk when absent. */
  readonly liftedBy?: LiftedBy;
}

export const MAX_POLICIES = 50;
export const POLICY_KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** How often a minute of prime time may count. */
export const PRIME_WEIGHT = { min: 1, max: 10 };
/** Words in one list of a scope, and letters in one of them. */
export const SCOPE_WORDS = { maxCount: 500, maxLength: 80 };
export const MAX_POLICY_NAME_LENGTH = 120;
