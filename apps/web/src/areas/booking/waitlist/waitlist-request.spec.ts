import type { WaitlistEntry, WaitlistRequest } from '../../../api/types';
import { isSameRequest, requestForAny, requestForSpace, requestOf } from './waitlist-request';

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
const slot = {
  centreId: 'c',
  kind: 'desk',
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T11:00:00Z',
} as const;
const request: WaitlistRequest = { ...slot, spaceIds: ['a', 'b'] };

describe('the same request', () => {
  it('is recognised whatever the order of the spaces and the offset of the times', () => {
    expect(isSameRequest(entry, request)).toBe(true);
  });

  it('has the same spaces, features, people and times', () => {
    expect(isSameRequest(entry, { ...request, spaceIds: ['a'] })).toBe(false);
    expect(isSameRequest(entry, { ...request, features: ['quiet'] })).toBe(false);
    expect(isSameRequest(entry, { ...request, people: 2 })).toBe(false);
    expect(isSameRequest(entry, { ...request, end: '2026-11-24T11:30:00Z' })).toBe(false);
  });
});

it('makes the request of an entry again, without what it did not name', () => {
  expect(requestOf(entry)).toEqual({
    centreId: 'c',
    kind: 'desk',
    spaceIds: ['b', 'a'],
    start: entry.start,
    end: entry.end,
    people: 1,
  });
});

it('requests one space, or any that has what is needed', () => {
  expect(requestForSpace(slot, 'a')).toEqual({ ...slot, spaceIds: ['a'] });
  expect(requestForAny(slot, { features: ['quiet'], people: 4 })).toEqual({
    ...slot,
    features: ['quiet'],
    people: 4,
  });
  expect(requestForAny(slot, { features: [] })).toEqual(slot);
});
