import { addMonths, clockMinutes, clockText, isCalendarDate, weekStart } from './calendar-date';

describe('weekStart', () => {
  it('is the Monday of the week', () => {
    expect(weekStart('2026-11-29')).toBe('2026-11-23');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
  });
});

describe('isCalendarDate', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-2-9', false],
    [undefined, false],
  ])('reads %s', (text, expected) => expect(isCalendarDate(text)).toBe(expected));
});

describe('addMonths', () => {
  it('passes the end of the year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});

describe('clockText', () => {
  it('writes minutes since midnight', () => expect(clockText(845)).toBe('14:05'));
});

describe('clockMinutes', () => {
  it.each([
    ['14:05', 845],
    ['24:00', 1440],
    ['24:30', null],
    ['noon', null],
  ])('reads %s', (text, minutes) => expect(clockMinutes(text)).toBe(minutes));
});
