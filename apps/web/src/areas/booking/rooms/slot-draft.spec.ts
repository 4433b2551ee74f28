import { readDraft } from '../shared/stored-draft';
import { bookingOf, peopleOf, waitedSlotOf } from './slot-draft';

const interval = { start: '2026-11-24T14:00:00+05:00', end: '2026-11-24T15:00:00+05:00' };
const space = { centreId: 'c', spaceId: 's' };
const empty = { title: ' ', organisationId: '', people: '', equipment: [] };
const full = {
  title: ' Кеңес ',
  organisationId: 'o',
  people: '12',
  equipment: [{ key: 'projector', count: 1 }],
};

it('asks for the slot alone while nothing is filled in', () => {
  expect(bookingOf(space, interval, empty)).toEqual({ centreId: 'c', spaceIds: ['s'], ...interval });
  expect(peopleOf(empty)).toBeNull();
});

it('asks with everything that is filled in', () => {
  expect(bookingOf(space, interval, full)).toEqual({
    centreId: 'c',
    spaceIds: ['s'],
    ...interval,
    title: 'Кеңес',
    organisationId: 'o',
    people: 12,
    equipment: [{ key: 'projector', count: 1 }],
  });
});

it('waits for the slot without equipment', () => {
  expect(waitedSlotOf({ centreId: 'c', kind: 'room' }, interval, full)).toEqual({
    centreId: 'c',
    kind: 'room',
    ...interval,
    title: 'Кеңес',
    organisationId: 'o',
    people: 12,
  });
});

it('is read from its text, and from nothing else', () => {
  expect(readDraft(JSON.stringify(full))).toEqual(full);
  expect(readDraft(null)).toBeNull();
  expect(readDraft('{')).toBeNull();
  expect(readDraft(JSON.stringify({ title: 'x' }))).toBeNull();
});
