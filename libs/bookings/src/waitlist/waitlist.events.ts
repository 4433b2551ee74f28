import { defineDomainEvent } from '@birlik/kernel';
import { WAITLIST_STATES } from './waitlist-entry.js';

export const waitlistChanged = defineDomainEvent('waitlist.changed', {
  doc: 'Somebody joined or left the waitlist',
  fields: { entryId: 'id', state: WAITLIST_STATES },
});
