import { groupMinutes } from './group-length';

const rules = { deskMinutesPerDay: 240, deskMinimumMinutes: 30, deskMaximumMinutes: 240 };

it('shares the day of who books among the desks', () => {
  expect(groupMinutes(1, rules, false)).toBe(240);
  expect(groupMinutes(2, rules, false)).toBe(120);
  expect(groupMinutes(3, rules, false)).toBe(75);
  expect(groupMinutes(6, rules, false)).toBe(30);
  expect(groupMinutes(6, { ...rules, deskMinutesPerDay: 60 }, false)).toBe(30);
});

it('leaves an organisation the whole length', () => {
  expect(groupMinutes(6, rules, true)).toBe(240);
  expect(groupMinutes(2, { ...rules, deskMaximumMinutes: 180 }, true)).toBe(180);
});
