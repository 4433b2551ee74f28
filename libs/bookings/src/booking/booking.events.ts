import type { IdempotencyKey, JournalEntry } from '@birlik/database';
import { type Actor, defineDomainEvent } from '@birlik/kernel';
import { type Booking, BOOKING_STATES, LIVE_STATES } from './booking.js';

export const bookingChanged = defineDomainEvent('booking.changed', {
  doc: 'A booking was made or changed',
  fields: {
    bookingId: 'id',
    spaceIds: 'ids',
    start: 'instant',
    end: 'instant',
    state: BOOKING_STATES,
    version: 'integer',
  },
  // No id, because it is a pass code, and no state, because it tells when somebody comes and goes.
  describeForMembers: ({ spaceIds, start, end, state }) => ({
    spaceIds,
    start,
    end,
    taken: LIVE_STATES.includes(state),
  }),
});

/** What a change of a booking adds to its journal entry. */
export interface BookingNote {
  readonly facts?: object;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** The answer that a repeated request gets. */
  readonly answer?: object;
}

/** Builds the journal entry of a change of a booking: ids, times and states, no names. */
export function buildBookingEntry(
  actor: Actor,
  action: string,
  booking: Booking,
  { facts, idempotencyKey, answer }: BookingNote = {},
): JournalEntry {
  const { id, centreId, spaceIds, start, end, state, version } = booking;
  return {
    centreId,
    actor,
    action: `booking.${action}`,
    subjectId: id,
    facts: { state, version, start, end, spaceIds, ...facts },
    event: bookingChanged.create({ bookingId: id, spaceIds, start, end, state, version }),
    idempotencyKey,
    answer,
  };
}
