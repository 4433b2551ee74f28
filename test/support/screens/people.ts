/** Those of the demo for whom `makeScreenData` makes something to look at. */
export const PEOPLE = {
  /** Has a desk now and one tomorrow. */
  seated: 'member150',
  /** Waits for a desk and has an offer of another. */
  waiting: 'member152',
  /** Has missed bookings. */
  missed: 'member154',
  /** Has the desks that others want. */
  rival: 'member155',
  /** Waits for one event and has an offer of a place in another. */
  waitingForEvent: 'member157',
  /** Has the places of events that others want. */
  eventRival: 'member158',
} as const;
