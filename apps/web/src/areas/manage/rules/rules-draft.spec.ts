import type { Rules } from '../../../api/types';
import { changedRules, EMPTY_RULES_DRAFT, isAnyOutOfBounds, restoredRules } from './rules-draft';

const rules = { deskGraceMinutes: 15, holdMinutes: 5, reminderMinutes: [60] } as unknown as Rules;

describe('changedRules', () => {
  it('is empty when nothing was typed', () => expect(changedRules(EMPTY_RULES_DRAFT, rules)).toEqual({}));

  it('holds the numbers that differ', () =>
    expect(
      changedRules({ texts: { deskGraceMinutes: '20', holdMinutes: '5' }, reminders: null }, rules),
    ).toEqual({ deskGraceMinutes: 20 }));

  it('leaves out a number out of its bounds', () =>
    expect(changedRules({ texts: { deskGraceMinutes: '0' }, reminders: null }, rules)).toEqual({}));

  it('holds other reminders', () =>
    expect(changedRules({ texts: {}, reminders: [120, 60] }, rules)).toEqual({ reminderMinutes: [120, 60] }));

  it('leaves out the same reminders', () =>
    expect(changedRules({ texts: {}, reminders: [60] }, rules)).toEqual({}));
});

describe('isAnyOutOfBounds', () => {
  it.each([
    ['0', true],
    ['', true],
    ['20', false],
  ])('reads «%s»', (text, expected) =>
    expect(isAnyOutOfBounds({ texts: { deskGraceMinutes: text }, reminders: null })).toBe(expected),
  );
});

describe('restoredRules', () => {
  it('holds the values from before', () =>
    expect(restoredRules({ deskGraceMinutes: 20 }, rules)).toEqual({ deskGraceMinutes: 15 }));
});
