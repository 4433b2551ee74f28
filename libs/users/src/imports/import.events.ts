import { defineDomainEvent } from '@birlik/kernel';

export const peopleImported = defineDomainEvent('people.imported', {
  doc: 'People were imported from a file, or such an import was undone',
  fields: { importId: 'id' },
});
