import type { QueryKey } from '@tanstack/react-query';
import type { SpaceKind } from './types';

/** The booking of a slot, as far as the rules ask about it. */
export interface SlotQuestion {
  centreId: string;
  spaceId: string;
  start: string;
  end: string;
  organisationId?: string | undefined;
}

/** The time and the kind of spaces whose availability is asked for. */
export interface AvailabilityQuestion {
  centreId: string;
  kind: SpaceKind;
  start: string;
  end: string;
}

/** The time and the number of desks that lie side by side. */
export interface DesksTogetherQuestion {
  centreId: string;
  count: number;
  start: string;
  end: string;
  features: readonly string[];
  organisationId?: string | undefined;
}

/**
 * The names under which answers of the API are kept. A key that begins with another key belongs to it, so refreshing
 * `allBookings` refreshes each list of them.
 */
export const keys = {
  me: () => ['me'] as const,
  dataAccess: () => ['data-access'] as const,
  centres: () => ['centres'] as const,
  centre: (centreId: string) => ['centre', centreId] as const,
  people: (centreId: string) => ['people', centreId] as const,
  peopleLists: (centreId: string) => ['people', centreId, 'list'] as const,
  peopleFound: (centreId: string, asked: object) => ['people', centreId, 'list', asked] as const,
  person: (centreId: string, personId: string) => ['people', centreId, 'one', personId] as const,
  knownPeople: (centreId: string, asked: object) => ['known-people', centreId, asked] as const,
  imports: (centreId: string) => ['imports', centreId] as const,
  organisations: (centreId: string) => ['organisations', centreId] as const,
  spaces: (centreId: string) => ['spaces', centreId] as const,

  allAvailability: () => ['availability'] as const,
  availability: (asked: AvailabilityQuestion) =>
    ['availability', asked.centreId, asked.kind, asked.start, asked.end] as const,
  allDesksTogether: () => ['together'] as const,
  desksTogether: (asked: DesksTogetherQuestion) =>
    [
      'together',
      asked.centreId,
      asked.count,
      asked.start,
      asked.end,
      asked.organisationId ?? '',
      asked.features.join(','),
    ] as const,
  allDayPlans: () => ['day-plan'] as const,
  dayPlan: (centreId: string, date: string, kind: SpaceKind) => ['day-plan', centreId, date, kind] as const,
  allExplanations: () => ['explain'] as const,
  explanation: (asked: SlotQuestion) =>
    ['explain', asked.centreId, asked.spaceId, asked.start, asked.end, asked.organisationId ?? ''] as const,
  allDesksNow: () => ['desk-now'] as const,
  deskNow: (centreId: string, code: string) => ['desk-now', centreId, code] as const,

  allBookings: () => ['bookings'] as const,
  myBookings: (scope: 'upcoming' | 'past') => ['bookings', 'mine', scope] as const,
  booking: (id: string) => ['bookings', 'one', id] as const,
  bookingBehindLink: (id: string, linkToken: string | undefined) =>
    ['bookings', 'link', id, linkToken ?? ''] as const,
  allSeries: () => ['series'] as const,
  series: (id: string) => ['series', 'one', id] as const,
  seriesPreview: (body: object) => ['series', 'preview', JSON.stringify(body)] as const,
  seriesChange: (id: string, body: object) => ['series', 'change', id, JSON.stringify(body)] as const,
  seriesCancellation: (id: string, from: string) => ['series', 'cancellation', id, from] as const,
  waitlist: () => ['waitlist'] as const,
  allOffers: () => ['offer'] as const,
  offer: (id: string, linkToken: string | undefined) => ['offer', id, linkToken ?? ''] as const,

  allEvents: () => ['events'] as const,
  events: (centreId: string) => ['events', centreId] as const,
  myRegistrations: () => ['registrations'] as const,
  allRegistrations: () => ['registration'] as const,
  registration: (id: string, linkToken: string | undefined) => ['registration', id, linkToken ?? ''] as const,

  allArrivals: () => ['arrivals'] as const,
  arrivals: (centreId: string, search: string) => ['arrivals', 'search', centreId, search] as const,
  peopleInside: (centreId: string) => ['arrivals', 'inside', centreId] as const,
  allRequests: () => ['requests'] as const,
  requests: (centreId: string) => ['requests', centreId] as const,
  outage: (centreId: string) => ['outage', centreId] as const,
  presenceCode: (centreId: string) => ['presence-code', centreId] as const,

  appeals: (centreId: string) => ['appeals', centreId] as const,
  closures: (centreId: string) => ['closures', centreId] as const,
  calendar: (centreId: string) => ['calendar', centreId] as const,
  calendarYear: (centreId: string, year: number) => ['calendar', centreId, year] as const,
  networks: (centreId: string) => ['networks', centreId] as const,
  stickers: (centreId: string) => ['stickers', centreId] as const,
  stickersOf: (centreId: string, spaceIds: readonly string[]) =>
    ['stickers', centreId, spaceIds.join(',')] as const,

  absences: () => ['absences'] as const,
  messages: () => ['messages'] as const,
  sessions: () => ['sessions'] as const,
};

/** Everything that shows who has which space at what time. One changed booking may change all of it. */
export const bookingKeys: readonly QueryKey[] = [
  keys.allAvailability(),
  keys.allDesksTogether(),
  keys.allDayPlans(),
  keys.allExplanations(),
  keys.allDesksNow(),
  keys.allBookings(),
  keys.allSeries(),
  keys.waitlist(),
  keys.allOffers(),
  keys.allArrivals(),
  keys.allRequests(),
];

/** Everything that shows who comes to which event. */
export const eventKeys: readonly QueryKey[] = [
  keys.allEvents(),
  keys.myRegistrations(),
  keys.allRegistrations(),
];
