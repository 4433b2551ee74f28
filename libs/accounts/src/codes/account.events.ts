import type { JournalEntry } from '@birlik/database';
import { defineDomainEvent, systemActor } from '@birlik/kernel';

export const accountChanged = defineDomainEvent('account.changed', {
  doc: 'Somebody has joined, was sent a code, proved an address, or changed a password or an address',
  fields: { personId: 'id' },
});

/** What happens to an account, as the audit names it. */
export type AccountAction =
  | 'joined'
  | 'known'
  | 'code_sent'
  | 'code_given'
  | 'verified'
  | 'password_changed'
  | 'email_changed'
  | 'let_in';

/** Builds the journal entry of a change of an account: no address, no name. */
export function buildAccountEntry(
  centreId: string,
  personId: string,
  action: AccountAction,
  facts: object = {},
): JournalEntry {
  return {
    centreId,
    actor: systemActor('accounts'),
    action: `account.${action}`,
    subjectId: personId,
    facts,
    event: accountChanged.create({ personId }),
  };
}
