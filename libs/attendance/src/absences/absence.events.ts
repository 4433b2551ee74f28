import { defineDomainEvent } from '@birlik/kernel';
import { ABSENCE_STATES } from './absence.js';

export const absenceChanged = defineDomainEvent('absence.changed', {
  doc: 'A person appealed against an absence, or a manager resolved the appeal',
  fields: { bookingId: 'id', state: ABSENCE_STATES },
});
