import type { WaitlistEntry, WaitWish } from '../../api/types';
import { isSameWish, wishOfEntry } from './same-wish';

const entry = {
  id: 'e',
  centreId: 'c',
  kind: 'desk',
  spaceIds: ['b', 'a'],
  features: [],
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T16:00:00+05:00',
  people: 1,
  title: null,
  organisationId: null,
} as unknown as WaitlistEntry;
const wish: WaitWish = {
  centreId: 'c',
  kind: 'desk',
  spaceIds: ['a', 'b'],
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T11:00:00Z',
};

it('knows a wish again, whatever the order and the offset', () => {
  expect(isSameWish(entry, wish)).toBe(true);
  expect(isSameWish(entry, { ...wish, spaceIds: ['a'] })).toBe(false);
  expect(isSameWish(entry, { ...wish, features: ['quiet'] })).toBe(false);
  expect(isSameWish(entry, { ...wish, people: 2 })).toBe(false);
  expect(isSameWish(entry, { ...wish, end: '2026-11-24T11:30:00Z' })).toBe(false);
});

it('says the wish of an entry once more, without what it did not name', () => {
  expect(wishOfEntry(entry)).toEqual({
    centreId: 'c',
    kind: 'desk',
    spaceIds: ['b', 'a'],
    start: entry.start,
    end: entry.end,
    people: 1,
  });
});
