import fc from 'fast-check';
import { addDays, formatInstant, weekdayOf } from '@birlik/kernel';
import { listDatesOfRecurrence, type Recurrence } from './recurrence.js';

const recurrence = (given: Partial<Recurrence>): Recurrence => ({
  from: '2026-11-24',
  startTime: '18:00',
  endTime: '20:00',
  frequency: 'weekly',
  interval: 1,
  weekdays: [],
  count: null,
  until: null,
  skipDaysOff: false,
  workingDaysOnly: false,
  ...given,
});
const centre = (zone: string) => ({ zone, calendar: new Map() });
const starts = (given: Partial<Recurrence>, zone: string) =>
  listDatesOfRecurrence(recurrence(given), centre(zone)).map(({ slot }) =>
    slot ? formatInstant(slot.start, zone) : null,
  );

describe('a series', () => {
  it('keeps its wall time over the move of Kazakhstan to UTC+5 on 1 March 2024', () => {
    expect(starts({ from: '2024-02-22', count: 3 }, 'Asia/Almaty')).toEqual([
      '2024-02-22T18:00:00+06:00',
      '2024-02-29T18:00:00+06:00',
      '2024-03-07T18:00:00+05:00',
    ]);
  });

  it('keeps its wall time over both switches of Berlin, Lord Howe, Casablanca and where there is none', () => {
    for (const zone of [
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Asia/Kathmandu',
    ])
      for (const start of starts({ from: '2026-01-07', count: 52 }, zone))
        expect(start?.slice(11, 16)).toBe('18:00');
  });

  it('has no slot where a clock change skips its start', () => {
    expect(
      starts(
        { from: '2026-03-28', frequency: 'daily', startTime: '02:30', endTime: '03:30', count: 3 },
        'Europe/Berlin',
      ),
    ).toEqual(['2026-03-28T02:30:00+01:00', null, '2026-03-30T02:30:00+02:00']);
  });

  it('takes the first of a time that a clock change repeats', () => {
    const found = starts(
      { from: '2026-10-25', frequency: 'daily', startTime: '02:30', endTime: '03:30', count: 1 },
      'Europe/Berlin',
    );
    expect(found).toEqual(['2026-10-25T02:30:00+02:00']);
  });

  it('crosses midnight and the year', () => {
    const [last] = listDatesOfRecurrence(
      recurrence({ from: '2026-12-31', frequency: 'daily', startTime: '23:30', endTime: '01:00', count: 1 }),
      centre('Asia/Almaty'),
    );
    expect(formatInstant(last!.slot!.end, 'Asia/Almaty')).toBe('2027-01-01T01:00:00+05:00');
  });

  it('is monthly by weekday: the third Thursday stays the third Thursday', () => {
    const dates = listDatesOfRecurrence(
      recurrence({ from: '2026-11-19', frequency: 'monthly', count: 4 }),
      centre('Asia/Almaty'),
    ).map((d) => d.date);
    expect(dates).toEqual(['2026-11-19', '2026-12-17', '2027-01-21', '2027-02-18']);
  });

  it('leaves out holidays when asked', () => {
    const names = { kk: '', ru: '', en: '' };
    const calendar = new Map([['2026-12-16', { kind: 'holiday' as const, names }]]);
    const dates = listDatesOfRecurrence(
      recurrence({ from: '2026-12-09', until: '2026-12-23', skipDaysOff: true }),
      {
        zone: 'Asia/Almaty',
        calendar,
      },
    );
    expect(dates.map((d) => d.date)).toEqual(['2026-12-09', '2026-12-23']);
  });

  it('has no slot on a day that a zone never had', () => {
    const dates = listDatesOfRecurrence(
      recurrence({ from: '2011-12-29', frequency: 'daily', count: 3 }),
      centre('Pacific/Apia'),
    );
    expect(dates.map((d) => [d.date, d.slot === null])).toEqual([
      ['2011-12-29', false],
      ['2011-12-30', true],
      ['2011-12-31', false],
    ]);
  });

  it('needs exactly one end and at most 366 dates', () => {
    expect(() => listDatesOfRecurrence(recurrence({}), centre('Asia/Almaty'))).toThrow('invalid_request');
    expect(() =>
      listDatesOfRecurrence(recurrence({ count: 3, until: '2026-12-24' }), centre('Asia/Almaty')),
    ).toThrow('invalid_request');
    expect(() =>
      listDatesOfRecurrence(recurrence({ frequency: 'daily', until: '2029-01-01' }), centre('Asia/Almaty')),
    ).toThrow('invalid_request');
  });

  it('gives ascending dates on its weekdays, as many as counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (day, weekdays, count, interval) => {
          const dates = listDatesOfRecurrence(
            recurrence({ from: addDays('2026-01-01', day), weekdays, count, interval }),
            centre('Asia/Almaty'),
          ).map((d) => d.date);
          expect(dates).toHaveLength(count);
          expect([...dates].sort()).toEqual(dates);
          for (const date of dates) expect(weekdays).toContain(weekdayOf(date));
        },
      ),
      { numRuns: 100 },
    );
  });
});
