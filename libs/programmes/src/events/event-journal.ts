import type { JournalEntry, IdempotencyKey } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import type { Event } from './event.js';

/** What every change of an event leaves in audit and outbox: ids, numbers and states. */
export function eventEntry(
  actor: Actor,
  action: string,
  event: Event,
  more: { idempotencyKey?: IdempotencyKey | undefined; answer?: object } = {},
): JournalEntry {
  const { id, centreId, bookingId, programme, places, state, version } = event;
  return {
    centreId,
    actor,
    action: `event.${action}`,
    subjectId: id,
    facts: { bookingId, programme, places, state, version },
    event: { topic: 'event.changed', payload: { kind: 'event.changed', eventId: id } },
    idempotencyKey: more.idempotencyKey,
    answer: more.answer,
  };
}
