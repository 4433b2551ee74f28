import { DAY, HOUR, type Instant, type Interval, localDateOf } from '@birlik/kernel';
import type { BookingPolicy, Centre, LimitName, SpaceKind } from '@birlik/rooms';
import { findMonth, findTerm } from './centre-calendar.js';
import { isInScope } from './policies-in-force.js';

/** The facts that the checks of a centre need for a slot. Policies can require more facts. */
export interface FactsNeeded {
  /** Bookings that begin in this interval may count. */
  readonly window: Interval;
  readonly organisation: boolean;
  readonly newcomer: boolean;
  /** Ids of spaces of which a share is reserved for newcomers. */
  readonly keptSpaces: readonly string[];
  /** Younger absences count; null where absences do not matter. */
  readonly absenceFadeDays: number | null;
}

/** The request that the facts are for. */
export interface FactsSubject {
  readonly kind: SpaceKind;
  readonly organisationId: string | null;
  readonly slot: Interval;
}

/** Covers a week and a claim over midnight, in any time zone. */
const WEEK_MARGIN_MS = 8 * DAY;
/** The reservation for newcomers ends this long before the start. */
export const KEPT_UNTIL_MS_BEFORE_START = 24 * HOUR;

/** Returns the facts that the checks can use. Read models read only these. */
export function findFactsNeeded(centre: Centre, { kind, organisationId, slot }: FactsSubject): FactsNeeded {
  const { policies, zone } = centre;
  const sets = (...names: LimitName[]) =>
    policies.some(({ limits }) => names.some((name) => limits[name] !== undefined));
  const keeping = policies.filter(({ limits }) => (limits.keptForNewcomersPercent ?? 0) > 0);
  const periods = [
    ...(sets('minutesPerMonth', 'bookingsPerMonth') ? [findMonth] : []),
    ...(sets('minutesPerTerm', 'bookingsPerTerm') ? [findTerm] : []),
  ].flatMap((periodIn) =>
    [slot.start, slot.end - 1].map((at: Instant) => periodIn(centre, localDateOf(at, zone))),
  );
  return {
    window: {
      start: Math.min(slot.start - WEEK_MARGIN_MS, ...periods.map((p) => p.start - DAY)),
      end: Math.max(slot.end + WEEK_MARGIN_MS, ...periods.map((p) => p.end)),
    },
    organisation: policies.some(
      ({ applies, counts, limits }) =>
        Boolean(applies.organisations ?? applies.organisationTypes ?? limits.seatsAtOnce) ||
        counts === 'organisation',
    ),
    newcomer: keeping.length > 0 || policies.some(({ applies }) => applies.roles?.includes('newcomer')),
    keptSpaces: [...new Set(keeping.flatMap((policy) => listSpaceIds(centre, policy)))],
    // Absences restrict only desks that people book for themselves.
    absenceFadeDays: kind === 'desk' && organisationId === null ? centre.rules.absenceFadeDays : null,
  };
}

/** Returns the ids of the spaces in the scope of a policy. */
export function listSpaceIds(centre: Centre, policy: BookingPolicy): string[] {
  return [...centre.spaces.values()].filter((space) => isInScope(policy, space)).map((space) => space.id);
}
