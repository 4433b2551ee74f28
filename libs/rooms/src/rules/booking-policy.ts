import type { LocalizedText } from '@birlik/kernel';
import type { WeeklyHours } from '../hours/opening-hours.js';
import type { SpaceKind } from '../spaces/space.js';

/** One number that a policy may set: its meaning, its bounds, and which of two values is stricter. */
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

/**
 * All numbers that a policy may set. Of several policies that apply to one request each must be kept, so the
 * strictest wins.
 */
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
  gapMinutes: limit('Pause between two bookings of the same people', 'minutes', 0, MINUTES_PER_DAY),
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

/** Hours that count more against an allowance of minutes. */
export interface PrimeTime {
  readonly hours: WeeklyHours;
  /** A minute within these hours counts as this many; bounded by `PRIME_WEIGHT`. */
  readonly weight: number;
}

export type PolicyLimits = { readonly [name in LimitName]?: number } & {
  /** The whole booking must be within these hours of the centre's wall time. */
  readonly windows?: WeeklyHours;
  readonly primeTime?: PrimeTime;
};

/**
 * The role in which a person books: for themselves, for an organisation, or as staff. A newcomer has never
 * visited the centre.
 */
export const POLICY_ROLES = ['member', 'organiser', 'newcomer', 'front_desk', 'manager'] as const;
export type PolicyRole = (typeof POLICY_ROLES)[number];

/**
 * The requests that a policy applies to: those that match every given field. Without fields it applies to
 * all.
 */
export interface PolicyScope {
  readonly kind?: SpaceKind;
  readonly areas?: readonly string[];
  /** Codes of desks and rooms. */
  readonly spaces?: readonly string[];
  /** Features that a space must have, all of them. */
  readonly features?: readonly string[];
  readonly roles?: readonly PolicyRole[];
  readonly organisationTypes?: readonly string[];
  /** Keys of organisations. */
  readonly organisations?: readonly string[];
}

export const LIFTERS = ['nobody', 'front_desk', 'manager'] as const;
export type LiftedBy = (typeof LIFTERS)[number];

/** Values for some spaces, roles or organisations, in addition to the rules. */
export interface BookingPolicy {
  readonly key: string;
  readonly names: LocalizedText;
  readonly applies: PolicyScope;
  /** Whose bookings count against its allowances; the person's own when absent. */
  readonly counts?: 'person' | 'organisation';
  readonly limits: PolicyLimits;
  /** Who may override it; the front desk when absent. */
  readonly liftedBy?: LiftedBy;
}

export const MAX_POLICIES = 50;
export const POLICY_KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Bounds of the weight of prime time. */
export const PRIME_WEIGHT = { min: 1, max: 10 };
/** Largest number of words in one list of a scope, and largest length of a word. */
export const SCOPE_WORDS = { maxCount: 500, maxLength: 80 };
export const MAX_POLICY_NAME_LENGTH = 120;
