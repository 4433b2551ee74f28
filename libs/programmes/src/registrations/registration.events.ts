import type { IdempotencyKey, JournalEntry } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { activityChanged } from '../activities/activity.events.js';
import type { Registration } from './registration.js';

/** What a change of a registration adds to its journal entry. */
export interface RegistrationNote {
  readonly facts?: object;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  readonly answer?: object;
}

/** Builds the journal entry of a change of a registration: ids and states, no names. */
export function buildRegistrationEntry(
  actor: Actor,
  action: string,
  registration: Registration,
  { facts, idempotencyKey, answer }: RegistrationNote = {},
): JournalEntry {
  const { id, activityId, sessionNumber, centreId, people, state, version } = registration;
  return {
    centreId,
    actor,
    action: `registration.${action}`,
    subjectId: id,
    facts: { activityId, sessionNumber, people, state, version, ...facts },
    event: activityChanged.create({ eventId: activityId }),
    idempotencyKey,
    answer,
  };
}
