import type { JournalEntry, IdempotencyKey } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import type { Booking } from './booking.js';

/** What every change of a booking leaves in audit and outbox: ids, times and states, no names. */
export function entryFor(
  actor: Actor,
  action: string,
  booking: Booking,
  more: { facts?: object; idempotencyKey?: IdempotencyKey | undefined; answer?: object } = {},
): JournalEntry {
  const { id, centreId, spaceIds, start, end, state, version } = booking;
  return {
    centreId,
    actor,
    action: `booking.${action}`,
    subjectId: id,
    facts: { state, version, start, end, spaceIds, ...more.facts },
    event: {
      topic: 'booking.changed',
      payload: { kind: 'booking.changed', bookingId: id, spaceIds, start, end, state, version },
    },
    idempotencyKey: more.idempotencyKey,
    answer: more.answer,
  };
}
