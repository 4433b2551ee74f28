import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '@birlik/kernel';
import { expandRecurrence, type RecurringDays } from './expand-recurrence.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const MAX = 12;

/** The same rule as a library of RFC 5545 understands it. */
function expandByRfc({ from, frequency, interval, weekdays }: RecurringDays): string[] {
  const first = Temporal.PlainDate.from(from);
  const rule = new RRuleTemporal({
    freq: frequency.toUpperCase() as 'DAILY' | 'WEEKLY' | 'MONTHLY',
    interval,
    dtstart: first.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }) as never,
    ...(frequency === 'weekly' && {
      byDay: (weekdays.length > 0 ? weekdays : [first.dayOfWeek]).map((d) => DAYS[d - 1]!),
    }),
    ...(frequency === 'monthly' && { byDay: [`${Math.ceil(first.day / 7)}${DAYS[first.dayOfWeek - 1]!}`] }),
  });
  return rule.all((_, i) => i < MAX).map((at) => new Date(at.epochMilliseconds).toISOString().slice(0, 10));
}

describe('the dates of a recurrence', () => {
  it('are those of RFC 5545', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
        fc.integer({ min: 1, max: 5 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
        (day, frequency, interval, weekdays) => {
          const rule = { from: addDays('2026-01-01', day), frequency, interval, weekdays, until: null };
          const horizon = addDays(rule.from, 3_653);
          const byRfc = expandByRfc(rule).filter((date) => date <= horizon);
          expect(expandRecurrence(rule, byRfc.length)).toEqual(byRfc);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('end with the last day, with the number asked for, and after ten years', () => {
    const weekly = { from: '2026-11-24', frequency: 'weekly' as const, interval: 1, weekdays: [] };
    expect(expandRecurrence({ ...weekly, until: '2026-12-08' }, 10)).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    expect(expandRecurrence({ ...weekly, until: null }, 2)).toHaveLength(2);
    expect(expandRecurrence({ ...weekly, interval: 52, until: null }, 366)).toHaveLength(11);
  });

  it('take no time, however far apart they are', () => {
    const began = performance.now();
    for (let n = 0; n < 100; n++)
      expandRecurrence(
        { from: addDays('2026-11-24', n), frequency: 'weekly', interval: 52, weekdays: [], until: null },
        792,
      );
    expect(performance.now() - began).toBeLessThan(500);
  });
});
