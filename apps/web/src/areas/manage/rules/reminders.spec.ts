import { reminderChoices, toggleReminder } from './reminders';

describe('reminderChoices', () => {
  it('lists the presets, the longest first', () =>
    expect(reminderChoices([]).slice(0, 3)).toEqual([10080, 2880, 1440]));

  it('lists a chosen reminder that is no preset', () => expect(reminderChoices([45])).toContain(45));
});

describe('toggleReminder', () => {
  it('adds a reminder in its order', () => expect(toggleReminder([60], 120, true)).toEqual([120, 60]));

  it('takes a reminder away', () => expect(toggleReminder([120, 60], 120, false)).toEqual([60]));

  it('adds no fifth reminder', () =>
    expect(toggleReminder([120, 60, 30, 15], 180, true)).toEqual([120, 60, 30, 15]));
});
