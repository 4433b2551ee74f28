import type { IdempotencyKey, JournalEntry } from '@birlik/database';
import { type Actor, defineDomainEvent } from '@birlik/kernel';
import type { Activity } from './activity.js';

export const activityChanged = defineDomainEvent('event.changed', {
  doc: 'An activity, its sessions, its registrations or its seats have changed. The API calls an activity an event',
  fields: { eventId: 'id' },
});

/** Builds the journal entry of a change of an activity: ids, numbers and states. */
export function buildActivityEntry(
  actor: Actor,
  action: string,
  activity: Activity,
  note: { readonly idempotencyKey?: IdempotencyKey | undefined; readonly answer?: object } = {},
): JournalEntry {
  const { id, centreId, programme, seats, state, version, sessions } = activity;
  return {
    centreId,
    actor,
    action: `activity.${action}`,
    subjectId: id,
    facts: { programme, seats, state, version, sessions: sessions.map(sessionFacts) },
    event: activityChanged.create({ eventId: id }),
    idempotencyKey: note.idempotencyKey,
    answer: note.answer,
  };
}

function sessionFacts({ id, bookingId, start, end, state }: Activity['sessions'][number]): object {
  return { id, bookingId, start, end, state };
}
