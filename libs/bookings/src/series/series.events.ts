import { defineDomainEvent } from '@birlik/kernel';

export const seriesCreated = defineDomainEvent('series.created', {
  doc: 'A series was booked; `start` and `end` are those of all its dates',
  fields: {
    seriesId: 'id',
    spaceIds: 'ids',
    'start?': 'instant',
    'end?': 'instant',
    state: ['confirmed'],
    version: 'integer',
  },
  // Readers of the live stream receive it as a change of bookings.
  streamedAs: 'booking.changed',
});

export const seriesChanged = defineDomainEvent('series.changed', {
  doc: 'Dates of a series were moved or renamed',
  fields: { seriesId: 'id' },
  streamedAs: 'booking.changed',
});

export const seriesCancelled = defineDomainEvent('series.cancelled', {
  doc: 'Dates of a series were cancelled',
  fields: { seriesId: 'id' },
  streamedAs: 'series.changed',
});
