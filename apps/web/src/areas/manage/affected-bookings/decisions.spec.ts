import type { AffectedBooking } from '../../../api/types';
import {
  actionFor,
  type Choices,
  chooseForAll,
  chooseForUnmovable,
  countActions,
  decisionsOf,
  firstChoices,
} from './decisions';

const affected = (id: string, state = 'confirmed', proposal: string | null = null) =>
  ({
    booking: { id, state },
    proposal: proposal && { spaceIds: [proposal], start: '', end: '' },
  }) as unknown as AffectedBooking;
const movable = affected('movable', 'confirmed', 'A-7');
const immovable = affected('immovable');
const arrived = affected('arrived', 'checked_in');
const all = [movable, immovable, arrived];
const note = { kk: 'а', ru: 'а', en: 'a' };
const choices = (change: Partial<Choices>): Choices => ({ ...firstChoices, ...change });

describe('what becomes of an affected booking', () => {
  it('is the action for all; about one that cannot move nothing is decided, and who is here stays', () => {
    expect(all.map((one) => actionFor(one, firstChoices))).toEqual(['move', null, 'keep']);
    expect(all.map((one) => actionFor(one, choices({ forAll: 'cancel' })))).toEqual([
      'cancel',
      'cancel',
      'keep',
    ]);
  });

  it('is what was chosen for all that cannot move', () => {
    const cancel = choices({ unmovable: 'cancel' });
    expect(all.map((one) => actionFor(one, cancel))).toEqual(['move', 'cancel', 'keep']);
  });

  it('is another action where the manager chose one', () => {
    const one = choices({ forAll: 'cancel', single: { movable: { action: 'keep' } } });
    expect(actionFor(movable, one)).toBe('keep');
  });

  it('is to stay for those who are here, whatever was chosen', () => {
    const one = choices({ forAll: 'cancel', single: { arrived: { action: 'cancel' } } });
    expect(actionFor(arrived, one)).toBe('keep');
  });

  it('is decided anew for one that was to move and whose space was taken meanwhile', () => {
    const one = choices({ unmovable: 'cancel', single: { movable: { action: 'move' } } });
    expect(actionFor({ ...movable, proposal: null }, one)).toBeNull();
  });
});

describe('a choice for many', () => {
  const before = choices({ single: { movable: { action: 'keep', note }, immovable: { action: 'keep' } } });

  it('is the choice for all of them; the notes stay', () => {
    const after = chooseForAll(before, 'cancel');
    expect(all.map((one) => actionFor(one, after))).toEqual(['cancel', 'cancel', 'keep']);
    expect(after.single).toEqual({ movable: { note } });
  });

  it('leaves what was chosen for those that it does not mean', () => {
    const after = chooseForUnmovable(all, before, 'cancel');
    expect(all.map((one) => actionFor(one, after))).toEqual(['keep', 'cancel', 'keep']);
  });
});

it('counts the bookings by action, and those that are not decided', () => {
  expect(countActions(all, firstChoices)).toEqual({ move: 1, cancel: 0, keep: 1, undecided: 1 });
  expect(countActions(all, choices({ forAll: 'cancel' }))).toEqual({
    move: 0,
    cancel: 2,
    keep: 1,
    undecided: 0,
  });
});

describe('the decisions that are sent', () => {
  it('are none while nothing differs', () => {
    expect(decisionsOf(all, choices({ unmovable: 'keep' }))).toEqual([]);
  });

  it('are those with another action or a note, each with what the screen shows', () => {
    const single = { movable: { action: 'cancel' }, immovable: { note } } as const;
    expect(decisionsOf(all, choices({ unmovable: 'keep', single }))).toEqual([
      { bookingId: 'movable', action: 'cancel' },
      { bookingId: 'immovable', action: 'keep', note },
    ]);
  });
});
