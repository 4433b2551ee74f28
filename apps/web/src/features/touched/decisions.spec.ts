import type { TouchedBooking } from '../../api/types';
import { counted, decisionsOf, deedFor, noChoices } from './decisions';

const touched = (id: string, state = 'confirmed', proposal: string | null = null) =>
  ({
    booking: { id, state },
    proposal: proposal && { spaceIds: [proposal], start: '', end: '' },
  }) as unknown as TouchedBooking;
const movable = touched('movable', 'confirmed', 'A-7');
const stuck = touched('stuck');
const here = touched('here', 'checked_in');

describe('what becomes of bookings in the way', () => {
  it('is one deed for all; who cannot move is kept, and who is here stays', () => {
    expect([movable, stuck, here].map((one) => deedFor(one, { rest: 'move', own: {} }))).toEqual([
      'move',
      'keep',
      'keep',
    ]);
    expect(deedFor(here, { rest: 'cancel', own: { here: { deed: 'cancel' } } })).toBe('keep');
    expect(counted([movable, stuck, here], { rest: 'cancel', own: {} })).toEqual({
      move: 0,
      cancel: 2,
      keep: 1,
    });
  });

  it('may be another for one of them', () =>
    expect(deedFor(movable, { rest: 'cancel', own: { movable: { deed: 'keep' } } })).toBe('keep'));

  it('is said one by one only where it differs or has a note', () => {
    const note = { kk: 'а', ru: 'а', en: 'a' };
    expect(decisionsOf([movable, stuck], noChoices)).toEqual([]);
    expect(
      decisionsOf([movable, stuck], { rest: 'move', own: { movable: { deed: 'cancel' }, stuck: { note } } }),
    ).toEqual([
      { bookingId: 'movable', deed: 'cancel' },
      { bookingId: 'stuck', deed: 'move', note },
    ]);
  });
});
