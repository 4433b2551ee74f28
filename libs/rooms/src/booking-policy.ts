import type { LocalizedText } from '@birlik/kernel';
import { isHoursList, WEEKDAYS, type WeeklyHours } from './opening-hours.js';
import type { SpaceKind } from './space.js';

/** One number that a policy may set: what it means, its bounds, and which of two values is the stricter. */
export interface LimitSetting {
  readonly doc: string;
  readonly unit: 'minutes' | 'days' | 'bookings' | 'seats' | 'desks' | 'percent';
  readonly min: number;
  readonly max: number;
}

const DAY_MINUTES = 24 * 60;

function limit(doc: string, unit: LimitSetting['unit'], min: number, max: number): LimitSetting {
  return { doc, unit, min, max };
}

/** Every number that a policy may set. Of several policies that apply to one wish, each must be kept: the strictest wins. */
export const LIMIT_SETTINGS = {
  minimumMinutes: limit('Shortest booking', 'minutes', 5, DAY_MINUTES),
  maximumMinutes: limit('Longest booking', 'minutes', 5, DAY_MINUTES),
  minimumNoticeMinutes: limit('Booked at least this long before the start', 'minutes', 0, 30 * DAY_MINUTES),
  advanceDays: limit('Booked at most this many days ahead', 'days', 0, 366),
  gapMinutes: limit('Rest between two bookings of the same people', 'minutes', 0, DAY_MINUTES),
  minutesPerDay: limit('Time in a day', 'minutes', 0, 100 * DAY_MINUTES),
  minutesPerWeek: limit('Time from Monday to Sunday', 'minutes', 0, 100 * 7 * DAY_MINUTES),
  minutesPerMonth: limit('Time in a calendar month', 'minutes', 0, 100 * 31 * DAY_MINUTES),
  minutesPerTerm: limit('Time in a term', 'minutes', 0, 100 * 366 * DAY_MINUTES),
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
  /** A minute within these hours counts as this many; 1 to 10. */
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

/** To which wishes a policy applies: to those that fit everything named. Nothing named: to all. */
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

export type LiftedBy = 'nobody' | 'front_desk' | 'manager';

/** A rule of the house for some spaces, roles or organisations, beside those that hold for all. */
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

export interface PolicyProblem {
  readonly pointer: string;
  readonly code:
    | 'not_a_list'
    | 'invalid'
    | 'not_a_whole_number'
    | 'out_of_bounds'
    | 'unknown_rule'
    | 'too_many'
    | 'not_a_choice'
    | 'twice';
}

const MOST_POLICIES = 50;
const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;
const SCOPE_LISTS = ['areas', 'spaces', 'features', 'roles', 'organisationTypes', 'organisations'] as const;
const LIFTERS: readonly unknown[] = ['nobody', 'front_desk', 'manager'];

/** Everything that is wrong with a list of policies, each with its place; empty when it may be kept. */
export function policyProblems(value: unknown): PolicyProblem[] {
  if (!Array.isArray(value)) return [{ pointer: '', code: 'not_a_list' }];
  if (value.length > MOST_POLICIES) return [{ pointer: '', code: 'too_many' }];
  const keys = value.map((policy) => (policy as BookingPolicy | null)?.key);
  return value.flatMap((policy: unknown, i): PolicyProblem[] => {
    if (!isObject(policy)) return [{ pointer: `/${i}`, code: 'invalid' }];
    const { key, names, applies, counts, limits, liftedBy, ...unknown } = policy;
    const at = (pointer: string, code: PolicyProblem['code']) => ({ pointer: `/${i}/${pointer}`, code });
    return [
      ...(typeof key === 'string' && KEY.test(key) ? [] : [at('key', 'invalid')]),
      ...(keys.indexOf(key as string) === i ? [] : [at('key', 'twice')]),
      ...(isText(names) ? [] : [at('names', 'invalid')]),
      ...(isObject(applies)
        ? scopeProblems(applies).map((p) => at(`applies/${p.pointer}`, p.code))
        : [at('applies', 'invalid')]),
      ...(counts === undefined || counts === 'person' || counts === 'organisation'
        ? []
        : [at('counts', 'not_a_choice')]),
      ...(isObject(limits)
        ? limitProblems(limits).map((p) => at(`limits/${p.pointer}`, p.code))
        : [at('limits', 'invalid')]),
      ...(liftedBy === undefined || LIFTERS.includes(liftedBy) ? [] : [at('liftedBy', 'not_a_choice')]),
      ...Object.keys(unknown).map((name) => at(name, 'unknown_rule')),
    ];
  });
}

function scopeProblems(scope: Record<string, unknown>): PolicyProblem[] {
  const { kind, ...lists } = scope;
  return [
    ...(kind === undefined || kind === 'desk' || kind === 'room'
      ? []
      : [{ pointer: 'kind', code: 'not_a_choice' as const }]),
    ...Object.entries(lists).flatMap(([name, list]): PolicyProblem[] => {
      if (!(SCOPE_LISTS as readonly string[]).includes(name))
        return [{ pointer: name, code: 'unknown_rule' }];
      if (
        !Array.isArray(list) ||
        list.length > 500 ||
        !list.every((word) => typeof word === 'string' && word.length <= 80)
      )
        return [{ pointer: name, code: 'not_a_list' }];
      const strange =
        name === 'roles' && list.some((role) => !(POLICY_ROLES as readonly unknown[]).includes(role));
      return strange ? [{ pointer: name, code: 'not_a_choice' }] : [];
    }),
  ];
}

function limitProblems(limits: Record<string, unknown>): PolicyProblem[] {
  return Object.entries(limits).flatMap(([name, value]): PolicyProblem[] => {
    if (name === 'windows') return isWeek(value) ? [] : [{ pointer: name, code: 'invalid' }];
    if (name === 'primeTime') {
      const { hours, weight } = isObject(value) ? value : {};
      const fits = isWeek(hours) && Number.isInteger(weight) && Number(weight) >= 1 && Number(weight) <= 10;
      return fits ? [] : [{ pointer: name, code: 'invalid' }];
    }
    if (!Object.hasOwn(LIMIT_SETTINGS, name)) return [{ pointer: name, code: 'unknown_rule' }];
    const { min, max } = LIMIT_SETTINGS[name as LimitName];
    if (!Number.isInteger(value)) return [{ pointer: name, code: 'not_a_whole_number' }];
    return Number(value) < min || Number(value) > max ? [{ pointer: name, code: 'out_of_bounds' }] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is LocalizedText {
  return (
    isObject(value) &&
    ['kk', 'ru', 'en'].every((l) => typeof value[l] === 'string' && value[l] !== '' && value[l].length <= 120)
  );
}

function isWeek(value: unknown): value is WeeklyHours {
  return isObject(value) && WEEKDAYS.every((day) => isHoursList(value[day]));
}
