import { usualMinutesFor } from './group-length';

const rules = { deskMinutesPerDay: 240, deskMinimumMinutes: 30, deskMaximumMinutes: 240 };

it('shares the minutes of one person among the desks of a group', () => {
  expect(usualMinutesFor(1, rules, false)).toBe(240);
  expect(usualMinutesFor(2, rules, false)).toBe(120);
  expect(usualMinutesFor(3, rules, false)).toBe(75);
  expect(usualMinutesFor(6, rules, false)).toBe(30);
  expect(usualMinutesFor(6, { ...rules, deskMinutesPerDay: 60 }, false)).toBe(30);
});

it('gives an organisation the whole length', () => {
  expect(usualMinutesFor(6, rules, true)).toBe(240);
  expect(usualMinutesFor(2, { ...rules, deskMaximumMinutes: 180 }, true)).toBe(180);
});
