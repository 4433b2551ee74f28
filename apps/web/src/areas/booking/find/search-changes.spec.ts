import { groupSearch, isDeskOpened, nextDaySearch, slotFrom } from './search-changes';

it('searches the next day from its usual start', () => {
  expect(nextDaySearch({ date: '2026-11-30' })).toEqual({ date: '2026-12-01' });
});

describe('the search for a group', () => {
  const current = { search: { to: '12:00' }, minutes: { start: 600 } };

  it('forgets the chosen end and keeps the start', () => {
    expect(groupSearch(current, 3)).toEqual({ people: 3, from: '10:00' });
    expect(groupSearch({ ...current, search: {} }, 3)).toEqual({ people: 3 });
  });

  it('is one for a single desk again when one person is left', () => {
    expect(groupSearch(current, 1).people).toBeUndefined();
  });
});

it('ends a slot with the day, or on the next one where an area never closes', () => {
  expect(slotFrom(600, 90, 1320)).toEqual({ from: '10:00', to: '11:30' });
  expect(slotFrom(23 * 60, 90, 1320)).toEqual({ from: '23:00', to: '24:00' });
  expect(slotFrom(23 * 60, 90, 1680)).toEqual({ from: '23:00', to: '00:30' });
});

it('tells whether a desk or a set of desks is opened', () => {
  expect([{ desk: 'A-04' }, { set: 'A-04,A-05' }, { from: '10:00' }].map(isDeskOpened)).toEqual([
    true,
    true,
    false,
  ]);
});
