import type { Arrival, Booking } from '../../../api/types';
import { canCheckIn, searchOutcome } from './search-outcome';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const now = Date.parse(at('12:00'));
const arrival = (change: Partial<Booking> = {}) =>
  ({
    booking: {
      state: 'confirmed',
      checkIn: { opensAt: at('11:45'), releaseAt: at('12:30') },
      can: { checkIn: true },
      ...change,
    },
  }) as Arrival;
const expected = arrival();
const early = arrival({ checkIn: { opensAt: at('15:45'), releaseAt: at('16:30') } });
const gone = arrival({ state: 'completed', checkIn: null, can: { checkIn: false } as Booking['can'] });

it('checks in only those whose check-in is open', () => {
  expect([expected, early, gone].map((one) => canCheckIn(one, now))).toEqual([true, false, false]);
});

const search = (items: Arrival[], otherDay: Arrival | null = null) => searchOutcome({ items, otherDay }, now);

describe('a search', () => {
  it('finds the only one who can be checked in', () => {
    expect(search([gone, expected, early])).toEqual({ kind: 'found', arrival: expected });
  });

  it('finds the only one at all, also when they are here already', () => {
    const here = arrival({ state: 'checked_in', can: { checkIn: false } as Booking['can'] });
    expect(search([here])).toEqual({ kind: 'found', arrival: here });
  });

  it('finds one who has left or whose place was released', () => {
    const released = arrival({ state: 'no_show', checkIn: null, can: { checkIn: false } as Booking['can'] });
    expect(search([gone])).toEqual({ kind: 'gone', arrival: gone });
    expect(search([released])).toEqual({ kind: 'gone', arrival: released });
  });

  it('finds one who comes too early', () => {
    expect(search([early])).toEqual({
      kind: 'early',
      arrival: early,
      checkIn: early.booking.checkIn,
    });
  });

  it('finds the booking of another day only when nobody of today matches', () => {
    expect(search([], early)).toEqual({ kind: 'otherDay', arrival: early });
    expect(search([expected], early)).toEqual({ kind: 'found', arrival: expected });
  });

  it('finds nobody, or several', () => {
    expect(search([])).toEqual({ kind: 'nobody' });
    expect(search([expected, arrival()])).toEqual({ kind: 'several' });
    expect(search([early, gone])).toEqual({ kind: 'several' });
  });
});
