import { defineDomainEvent } from '@birlik/kernel';

export const organisationChanged = defineDomainEvent('organisation.changed', {
  doc: 'An organisation was added, corrected, renamed or ended',
  fields: { organisationId: 'id', version: 'integer' },
});
