import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  assertZoneDataIsCurrent,
  dayOf,
  formatInstant,
  instantAt,
  isLocalDate,
  localDateOf,
  nextStep,
  offsetMinutes,
  wallTimeOf,
  weekOf,
  weekdayOf,
} from './wall-clock.js';

const ZONES = [
  'Asia/Almaty',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Antarctica/Troll',
];
const HOUR = 3_600_000;
const instant = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
  .map((m) => m * 60_000);

describe('the wall clock of a zone', () => {
  it('knows that Kazakhstan moved to +05:00 on 1 March 2024', () => {
    expect(() => assertZoneDataIsCurrent()).not.toThrow();
    expect(formatInstant(Date.parse('2024-02-29T17:59:59Z'), 'Asia/Almaty')).toBe(
      '2024-02-29T23:59:59+06:00',
    );
    expect(formatInstant(Date.parse('2024-02-29T18:00:00Z'), 'Asia/Almaty')).toBe(
      '2024-02-29T23:00:00+05:00',
    );
    // The clock was set back at midnight: that day had an hour more.
    expect(dayOf('2024-02-29', 'Asia/Almaty').end - dayOf('2024-02-29', 'Asia/Almaty').start).toBe(25 * HOUR);
    expect(dayOf('2024-03-01', 'Asia/Almaty').end - dayOf('2024-03-01', 'Asia/Almaty').start).toBe(24 * HOUR);
  });

  it('knows offsets of half hours and quarters', () => {
    expect(offsetMinutes('Asia/Kathmandu', Date.UTC(2026, 0, 1))).toBe(345);
    expect(formatInstant(Date.UTC(2026, 0, 1), 'Asia/Kathmandu')).toBe('2026-01-01T05:45:00+05:45');
    const october = dayOf('2026-10-04', 'Australia/Lord_Howe');
    expect(october.end - october.start).toBe(23.5 * HOUR);
    const april = dayOf('2026-04-05', 'Australia/Lord_Howe');
    expect(april.end - april.start).toBe(24.5 * HOUR);
  });

  it('moves a time that a clock change skips to after the gap, and takes the first of a time that comes twice', () => {
    expect(formatInstant(instantAt('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30:00+02:00',
    );
    expect(formatInstant(instantAt('2026-10-25', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-10-25T02:30:00+02:00',
    );
  });

  it.each(ZONES)('of %s reads back what it wrote', (zone) => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(Date.parse(formatInstant(at, zone))).toBe(at);
        const day = dayOf(localDateOf(at, zone), zone);
        expect(day.start <= at && at < day.end).toBe(true);
        expect(wallTimeOf(day.start, zone)).toBe('00:00');
        const week = weekOf(localDateOf(at, zone), zone);
        expect(week.start <= at && at < week.end).toBe(true);
        expect(weekdayOf(localDateOf(week.start, zone))).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it.each(ZONES)('of %s has the offset that the platform itself says', (zone) => {
    const platform = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    fc.assert(
      fc.property(instant, (at) => {
        const said = platform.formatToParts(at).find((p) => p.type === 'timeZoneName')!.value;
        const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(said)!;
        expect(offsetMinutes(zone, at)).toBe(
          (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) + 0,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('finds the moment of a wall time as the reference calendar does, for every hour, also on days of a clock change', () => {
    for (const [zone, from] of [
      ...ZONES.map((z) => [z, '2026-03-20'] as const),
      ...ZONES.map((z) => [z, '2026-10-20'] as const),
      ['Asia/Almaty', '2024-02-28'] as const,
      ['Pacific/Apia', '2011-12-28'] as const,
    ])
      for (let hours = 0; hours < 20 * 24; hours++) {
        const date = addDays(from, Math.floor(hours / 24));
        const time = `${String(hours % 24).padStart(2, '0')}:30`;
        const { epochMilliseconds } = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
        expect([zone, date, time, instantAt(date, time, zone)]).toEqual([
          zone,
          date,
          time,
          epochMilliseconds,
        ]);
      }
  });

  it('counts calendar days over leap years, months and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
    expect(instantAt('2026-11-24', '24:00', 'Asia/Almaty')).toBe(
      instantAt('2026-11-25', '00:00', 'Asia/Almaty'),
    );
  });

  it('accepts only dates that exist', () => {
    expect(['2026-02-28', '2028-02-29'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-11-24T00:00'].some(isLocalDate)).toBe(
      false,
    );
  });

  it('rounds up to a step and leaves a step alone', () => {
    expect(nextStep(Date.UTC(2026, 0, 1, 10, 1), 5)).toBe(Date.UTC(2026, 0, 1, 10, 5));
    expect(nextStep(Date.UTC(2026, 0, 1, 10, 5), 5)).toBe(Date.UTC(2026, 0, 1, 10, 5));
  });
});
