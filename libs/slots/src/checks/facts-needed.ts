import { DAY, HOUR, type Instant, type Interval, localDateOf } from '@birlik/kernel';
import type { BookingPolicy, Centre, LimitName } from '@birlik/rooms';
import { monthIn, termIn } from './centre-calendar.js';
import { isInScope } from './policies-in-force.js';

/** What the rules of a centre need to know of somebody for a slot: a little for most centres, more where policies ask. */
export interface FactsNeeded {
  /** Bookings that begin within it may count. */
  readonly window: Interval;
  readonly organisation: boolean;
  readonly newcomer: boolean;
  /** Spaces of which some are kept for newcomers. */
  readonly keptSpaces: readonly string[];
  readonly absenceFadeDays: number;
}

/** A week and a claim that reaches over midnight, in any zone. */
const MARGIN = 8 * DAY;
/** Some spaces are kept for newcomers until this long before the start. */
export const KEPT_UNTIL = 24 * HOUR;

/** Which facts the rules may ask for; whoever reads them reads no more. */
export function factsNeeded(centre: Centre, slot: Interval): FactsNeeded {
  const { policies, zone } = centre;
  const sets = (...names: LimitName[]) =>
    policies.some(({ limits }) => names.some((name) => limits[name] !== undefined));
  const keeping = policies.filter(({ limits }) => (limits.keptForNewcomersPercent ?? 0) > 0);
  const periods = [
    ...(sets('minutesPerMonth', 'bookingsPerMonth') ? [monthIn] : []),
    ...(sets('minutesPerTerm', 'bookingsPerTerm') ? [termIn] : []),
  ].flatMap((periodIn) =>
    [slot.start, slot.end - 1].map((at: Instant) => periodIn(centre, localDateOf(at, zone))),
  );
  return {
    window: {
      start: Math.min(slot.start - MARGIN, ...periods.map((p) => p.start - DAY)),
      end: Math.max(slot.end + MARGIN, ...periods.map((p) => p.end)),
    },
    organisation: policies.some(
      ({ applies, counts, limits }) =>
        Boolean(applies.organisations ?? applies.organisationTypes ?? limits.seatsAtOnce) ||
        counts === 'organisation',
    ),
    newcomer: keeping.length > 0 || policies.some(({ applies }) => applies.roles?.includes('newcomer')),
    keptSpaces: [...new Set(keeping.flatMap((policy) => spacesIn(centre, policy)))],
    absenceFadeDays: centre.rules.absenceFadeDays,
  };
}

/** Ids of the spaces that a policy is about. */
export function spacesIn(centre: Centre, policy: BookingPolicy): string[] {
  return [...centre.spaces.values()].filter((space) => isInScope(policy, space)).map((space) => space.id);
}
