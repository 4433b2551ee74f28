import type { JournalEntry, IdempotencyKey } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import type { Registration } from './registration.js';

/** What every change of a registration leaves in audit and outbox: ids and states, no names. */
export function registrationEntry(
  actor: Actor,
  action: string,
  registration: Registration,
  more: { facts?: object; idempotencyKey?: IdempotencyKey | undefined; answer?: object } = {},
): JournalEntry {
  const { id, eventId, centreId, people, state, version } = registration;
  return {
    centreId,
    actor,
    action: `registration.${action}`,
    subjectId: id,
    facts: { eventId, people, state, version, ...more.facts },
    event: { topic: 'event.changed', payload: { kind: 'event.changed', eventId } },
    idempotencyKey: more.idempotencyKey,
    answer: more.answer,
  };
}
