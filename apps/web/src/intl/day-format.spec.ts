import { addDays } from './calendar-date';
import {
  formatDay,
  formatLength,
  formatMonth,
  formatMonthOfYear,
  formatRemaining,
  kazakhDay,
  relativeDay,
} from './day-format';
import { knowsKazakh } from './kazakh-probe';
import {
  kazakhMonths,
  kazakhRelativeDays,
  kazakhShortMonths,
  kazakhShortWeekdays,
  kazakhWeekdays,
} from './kazakh-words';

describe('the Kazakh words', () => {
  // Node has all of ICU, so its words are the right ones.
  const formatWithIcu = (options: Intl.DateTimeFormatOptions, date: number) =>
    new Intl.DateTimeFormat('kk-KZ', { ...options, timeZone: 'UTC' }).format(date);

  it('name the months as ICU does', () => {
    for (let month = 0; month < 12; month += 1) {
      const date = Date.UTC(2026, month, 3);
      expect(`3 ${kazakhMonths[month]}`).toBe(formatWithIcu({ day: 'numeric', month: 'long' }, date));
      expect(`3 ${kazakhShortMonths[month]}`).toBe(formatWithIcu({ day: 'numeric', month: 'short' }, date));
    }
  });

  it('name the weekdays as ICU does', () => {
    for (let day = 0; day < 7; day += 1) {
      const date = Date.UTC(2026, 10, 22 + day);
      expect(kazakhWeekdays[day]).toBe(formatWithIcu({ weekday: 'long' }, date));
      expect(kazakhShortWeekdays[day]).toBe(formatWithIcu({ weekday: 'short' }, date));
    }
  });

  it('name the days around today as ICU does', () => {
    const format = new Intl.RelativeTimeFormat('kk', { numeric: 'auto' });
    for (const distance of [-2, -1, 0, 1, 2])
      expect(kazakhRelativeDays[distance]).toBe(format.format(distance, 'day'));
  });
});

describe('kazakhDay', () => {
  it.each(['full', 'long', 'short', 'day', 'weekday', 'weekdayLong'] as const)(
    'writes every day of a year as ICU does in the style «%s»',
    (style) => {
      for (let index = 0; index < 366; index += 1) {
        const date = addDays('2026-01-01', index);
        expect(kazakhDay(date, style)).toBe(formatDay('kk', date, style));
      }
    },
  );
});

describe('knowsKazakh', () => {
  it('is true in Node', () => expect(knowsKazakh()).toBe(true));

  it('is false in a browser that writes no Kazakh words', () => {
    class FormatWithoutKazakh {
      format() {
        return '2026 M11 23, Mon';
      }
    }
    expect(knowsKazakh(FormatWithoutKazakh)).toBe(false);
  });
});

describe('formatMonth', () => {
  it('writes the month alone', () => {
    expect(formatMonth('kk', '2026-11')).toBe('қараша');
    expect(formatMonth('ru', '2027-01')).toBe('январь');
  });

  it('writes it with its year in the order of the language', () => {
    expect(formatMonthOfYear('kk', '2026-11')).toBe('2026 ж. қараша');
    expect(formatMonthOfYear('ru', '2027-01')).toBe('январь 2027');
    expect(formatMonthOfYear('en', '2027-01')).toBe('January 2027');
  });
});

describe('relativeDay', () => {
  it('has words for the days around today', () => {
    expect(relativeDay('kk', '2026-11-25', '2026-11-24')).toBe('ертең');
    expect(relativeDay('ru', '2026-11-24', '2026-11-24')).toBe('сегодня');
  });

  it('is null for a day that is further away', () =>
    expect(relativeDay('kk', '2026-11-29', '2026-11-24')).toBeNull());
});

describe('formatLength', () => {
  it('writes hours and minutes', () => expect(formatLength('kk', 150)).toBe('2\u00a0сағ 30\u00a0мин'));
});

describe('formatRemaining', () => {
  it.each([
    [272_000, '4:32'],
    [271_001, '4:32'],
    [9_000, '0:09'],
    [3_599_000, '59:59'],
  ])('counts %i ms in seconds within an hour', (ms, text) => expect(formatRemaining('kk', ms)).toBe(text));

  it('counts in minutes above an hour', () => {
    expect(formatRemaining('kk', 2 * 3_600_000 - 30_000)).toBe('2\u00a0сағ');
    expect(formatRemaining('ru', 3_660_000)).toBe('1\u00a0ч 1\u00a0мин');
  });

  it('stops at zero', () => expect(formatRemaining('kk', -1)).toBe('0:00'));
});
