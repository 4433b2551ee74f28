import { addDays, clockMinutes, clockText, isCalendarDate, weekStart } from './calendar-date';
import {
  formatDay,
  formatLength,
  formatMoney,
  formatMonth,
  formatRemaining,
  kazakhDay,
  relativeDay,
} from './day-format';
import { speaksKazakh } from './kazakh-probe';
import {
  kazakhMonths,
  kazakhRelativeDays,
  kazakhShortMonths,
  kazakhShortWeekdays,
  kazakhWeekdays,
} from './kazakh-words';

const icu = (options: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat('kk-KZ', { ...options, timeZone: 'UTC' }).format(at);

describe('Kazakh words against the full ICU of Node', () => {
  it('has every month, long and short', () => {
    for (let month = 0; month < 12; month += 1) {
      const at = Date.UTC(2026, month, 3);
      expect(`3 ${kazakhMonths[month]}`).toBe(icu({ day: 'numeric', month: 'long' }, at));
      expect(`3 ${kazakhShortMonths[month]}`).toBe(icu({ day: 'numeric', month: 'short' }, at));
    }
  });

  it('has every weekday, long and short', () => {
    for (let day = 0; day < 7; day += 1) {
      const at = Date.UTC(2026, 10, 22 + day);
      expect(kazakhWeekdays[day]).toBe(icu({ weekday: 'long' }, at));
      expect(kazakhShortWeekdays[day]).toBe(icu({ weekday: 'short' }, at));
    }
  });

  it('has the words for the days around today', () => {
    const format = new Intl.RelativeTimeFormat('kk', { numeric: 'auto' });
    for (const distance of [-2, -1, 0, 1, 2])
      expect(kazakhRelativeDays[distance]).toBe(format.format(distance, 'day'));
  });

  it('writes each day of a year as ICU does, in every style', () => {
    for (let index = 0; index < 366; index += 1) {
      const date = addDays('2026-01-01', index);
      for (const style of ['full', 'long', 'short', 'day', 'weekday', 'weekdayLong'] as const) {
        expect(kazakhDay(date, style)).toBe(formatDay('kk', date, style));
      }
    }
  });

  it('writes tenge as ICU does', () => {
    for (const amount of [0, 7, 999, 1500, 12500.5, 1234567]) {
      const oracle = new Intl.NumberFormat('kk-KZ', {
        style: 'currency',
        currency: 'KZT',
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount);
      expect(formatMoney('kk', amount)).toBe(oracle);
    }
  });
});

describe('the probe', () => {
  it('trusts what is printed, not what is promised', () => {
    expect(speaksKazakh()).toBe(true);
    class Deaf {
      format() {
        return '2026 M11 23, Mon';
      }
    }
    expect(speaksKazakh(Deaf)).toBe(false);
  });
});

describe('calendar dates', () => {
  it('starts weeks on Monday and knows the calendar', () => {
    expect(weekStart('2026-11-29')).toBe('2026-11-23');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(isCalendarDate('2026-02-29')).toBe(false);
    expect(isCalendarDate('2028-02-29')).toBe(true);
  });

  it('reads and writes the clock', () => {
    expect(clockText(845)).toBe('14:05');
    expect(clockMinutes('24:00')).toBe(1440);
    expect(clockMinutes('24:30')).toBeNull();
    expect(formatLength('kk', 150)).toBe('2\u00a0сағ 30\u00a0мин');
    expect(formatMonth('kk', '2026-11')).toBe('қараша');
    expect(formatMonth('ru', '2027-01')).toBe('январь');
    expect(relativeDay('kk', '2026-11-25', '2026-11-24')).toBe('ертең');
    expect(relativeDay('ru', '2026-11-24', '2026-11-24')).toBe('сегодня');
    expect(relativeDay('kk', '2026-11-29', '2026-11-24')).toBeNull();
  });
});

it('says what is left of a deadline: to the second within an hour, in words above', () => {
  expect(formatRemaining('kk', 272_000)).toBe('4:32');
  expect(formatRemaining('kk', 271_001)).toBe('4:32');
  expect(formatRemaining('kk', 9_000)).toBe('0:09');
  expect(formatRemaining('kk', -1)).toBe('0:00');
  expect(formatRemaining('kk', 3_599_000)).toBe('59:59');
  expect(formatRemaining('kk', 2 * 3_600_000 - 30_000)).toBe('2\u00a0сағ');
  expect(formatRemaining('ru', 3_660_000)).toBe('1\u00a0ч 1\u00a0мин');
});
