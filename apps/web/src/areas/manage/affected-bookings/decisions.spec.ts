import type { AffectedBooking } from '../../../api/types';
import { actionFor, countActions, decisionsOf, firstChoices } from './decisions';

const affected = (id: string, state = 'confirmed', proposal: string | null = null) =>
  ({
    booking: { id, state },
    proposal: proposal && { spaceIds: [proposal], start: '', end: '' },
  }) as unknown as AffectedBooking;
const movable = affected('movable', 'confirmed', 'A-7');
const immovable = affected('immovable');
const arrived = affected('arrived', 'checked_in');
const all = [movable, immovable, arrived];

describe('what becomes of an affected booking', () => {
  it('is the action for all, but who cannot move is kept and who is here stays', () => {
    expect(all.map((one) => actionFor(one, firstChoices))).toEqual(['move', 'keep', 'keep']);
    expect(all.map((one) => actionFor(one, { forAll: 'cancel', single: {} }))).toEqual([
      'cancel',
      'cancel',
      'keep',
    ]);
  });

  it('is another action where the manager chose one', () => {
    const choices = { forAll: 'cancel', single: { movable: { action: 'keep' } } } as const;
    expect(actionFor(movable, choices)).toBe('keep');
  });

  it('is to stay for those who are here, whatever was chosen', () => {
    const choices = { forAll: 'cancel', single: { arrived: { action: 'cancel' } } } as const;
    expect(actionFor(arrived, choices)).toBe('keep');
  });
});

it('counts the bookings by action', () => {
  expect(countActions(all, { forAll: 'cancel', single: {} })).toEqual({ move: 0, cancel: 2, keep: 1 });
});

describe('the decisions that are sent', () => {
  it('are none while nothing differs', () => {
    expect(decisionsOf(all, firstChoices)).toEqual([]);
  });

  it('are those with another action or a note', () => {
    const note = { kk: 'а', ru: 'а', en: 'a' };
    const single = { movable: { action: 'cancel' }, immovable: { note } } as const;
    expect(decisionsOf(all, { forAll: 'move', single })).toEqual([
      { bookingId: 'movable', action: 'cancel' },
      { bookingId: 'immovable', action: 'move', note },
    ]);
  });
});
