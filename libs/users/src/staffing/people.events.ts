import type { IdempotencyKey, JournalEntry } from '@birlik/database';
import { type Actor, defineDomainEvent } from '@birlik/kernel';

export const personChanged = defineDomainEvent('person.changed', {
  doc: 'A person was added to a centre, or their roles, their block or the notes about them have changed',
  fields: { personId: 'id' },
});

export interface PersonEntryOptions {
  readonly facts?: object;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** The answer that a repeated request gets. */
  readonly answer?: object;
}

/** Builds the journal entry of a change about a person: ids, roles and days, no names, and no words about them. */
export function buildPersonEntry(
  actor: Actor,
  action: string,
  { centreId, personId }: { readonly centreId: string; readonly personId: string },
  { facts = {}, idempotencyKey, answer }: PersonEntryOptions = {},
): JournalEntry {
  const event = personChanged.create({ personId });
  return { centreId, actor, action, subjectId: personId, facts, event, idempotencyKey, answer };
}
