import type { AffectedBooking } from '../../../api/types';
import { counted, decisionsOf, actionFor, noChoices } from './decisions';

const affected = (id: string, state = 'confirmed', proposal: string | null = null) =>
  ({
    booking: { id, state },
    proposal: proposal && { spaceIds: [proposal], start: '', end: '' },
  }) as unknown as AffectedBooking;
const movable = affected('movable', 'confirmed', 'A-7');
const stuck = affected('stuck');
const here = affected('here', 'checked_in');

describe('what becomes of bookings in the way', () => {
  it('is one action for all; who cannot move is kept, and who is here stays', () => {
    expect([movable, stuck, here].map((one) => actionFor(one, { rest: 'move', own: {} }))).toEqual([
      'move',
      'keep',
      'keep',
    ]);
    expect(actionFor(here, { rest: 'cancel', own: { here: { action: 'cancel' } } })).toBe('keep');
    expect(counted([movable, stuck, here], { rest: 'cancel', own: {} })).toEqual({
      move: 0,
      cancel: 2,
      keep: 1,
    });
  });

  it('may be another for one of them', () =>
    expect(actionFor(movable, { rest: 'cancel', own: { movable: { action: 'keep' } } })).toBe('keep'));

  it('is said one by one only where it differs or has a note', () => {
    const note = { kk: 'а', ru: 'а', en: 'a' };
    expect(decisionsOf([movable, stuck], noChoices)).toEqual([]);
    expect(
      decisionsOf([movable, stuck], {
        rest: 'move',
        own: { movable: { action: 'cancel' }, stuck: { note } },
      }),
    ).toEqual([
      { bookingId: 'movable', action: 'cancel' },
      { bookingId: 'stuck', action: 'move', note },
    ]);
  });
});
