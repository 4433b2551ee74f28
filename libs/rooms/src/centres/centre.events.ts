import { defineDomainEvent } from '@birlik/kernel';

export const centreChanged = defineDomainEvent('centre.changed', {
  doc: 'Settings, spaces, hours, closures or outages of a centre have changed',
  fields: {
    'version?': 'integer',
    'spaceIds?': 'ids',
    'start?': 'instant',
    'end?': 'instant',
    'outageId?': 'id',
  },
  describeForMembers: ({ version, spaceIds, start, end }) => ({ version, spaceIds, start, end }),
});
