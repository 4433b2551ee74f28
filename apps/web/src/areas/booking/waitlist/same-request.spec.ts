import type { WaitlistEntry, WaitlistRequest } from '../../../api/types';
import { isSameRequest, bodyOfEntry } from './same-request';

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
const body: WaitlistRequest = {
  centreId: 'c',
  kind: 'desk',
  spaceIds: ['a', 'b'],
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T11:00:00Z',
};

it('knows a request again, whatever the order and the offset', () => {
  expect(isSameRequest(entry, body)).toBe(true);
  expect(isSameRequest(entry, { ...body, spaceIds: ['a'] })).toBe(false);
  expect(isSameRequest(entry, { ...body, features: ['quiet'] })).toBe(false);
  expect(isSameRequest(entry, { ...body, people: 2 })).toBe(false);
  expect(isSameRequest(entry, { ...body, end: '2026-11-24T11:30:00Z' })).toBe(false);
});

it('says the request of an entry once more, without what it did not name', () => {
  expect(bodyOfEntry(entry)).toEqual({
    centreId: 'c',
    kind: 'desk',
    spaceIds: ['b', 'a'],
    start: entry.start,
    end: entry.end,
    people: 1,
  });
});
