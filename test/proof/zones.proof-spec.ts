import { addDays, DAY, type LocalDate } from '@birlik/kernel';
import { aCentre, anOrganiser, ask, freezeClock } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Case {
  readonly why: string;
  readonly zone: string;
  /** When it is booked. */
  readonly now: string;
  readonly from: LocalDate;
  readonly times: readonly [start: string, end: string];
  readonly every: 'daily' | 'weekly';
  readonly count: number;
  /** Dates on which the wall never shows the start. */
  readonly skipped?: readonly LocalDate[];
  /** How many different offsets the dates have; where clocks move, counting hours goes wrong. */
  readonly offsets: number;
}

// Dates of the switches: IANA time zone database.
const CASES: readonly Case[] = [
  {
    why: 'Kazakhstan leaves +06:00 on 1 March 2024',
    zone: 'Asia/Almaty',
    now: '2024-01-15T05:00:00Z',
    from: '2024-02-01',
    times: ['18:30', '20:00'],
    every: 'weekly',
    count: 10,
    offsets: 2,
  },
  {
    why: 'the evening of 29 February 2024, which has 23:30 twice',
    zone: 'Asia/Almaty',
    now: '2024-02-20T05:00:00Z',
    from: '2024-02-27',
    times: ['23:30', '00:30'],
    every: 'daily',
    count: 6,
    offsets: 2,
  },
  {
    why: 'New Year’s Eve',
    zone: 'Asia/Almaty',
    now: '2026-12-01T05:00:00Z',
    from: '2026-12-29',
    times: ['23:30', '00:30'],
    every: 'daily',
    count: 5,
    offsets: 1,
  },
  {
    why: 'spring, with a Sunday that has no 02:30',
    zone: 'Europe/Berlin',
    now: '2027-03-01T05:00:00Z',
    from: '2027-03-14',
    times: ['02:30', '04:00'],
    every: 'weekly',
    count: 5,
    skipped: ['2027-03-28'],
    offsets: 2,
  },
  {
    why: 'autumn, with a Sunday that has 02:30 twice',
    zone: 'Europe/Berlin',
    now: '2027-10-01T05:00:00Z',
    from: '2027-10-17',
    times: ['02:30', '04:00'],
    every: 'weekly',
    count: 5,
    offsets: 2,
  },
  {
    why: 'both switches of a year',
    zone: 'Europe/Berlin',
    now: '2027-03-01T05:00:00Z',
    from: '2027-03-03',
    times: ['18:00', '19:30'],
    every: 'weekly',
    count: 39,
    offsets: 2,
  },
  {
    why: 'half an hour forward',
    zone: 'Australia/Lord_Howe',
    now: '2027-09-15T05:00:00Z',
    from: '2027-09-19',
    times: ['02:15', '03:45'],
    every: 'weekly',
    count: 5,
    skipped: ['2027-10-03'],
    offsets: 2,
  },
  {
    why: 'half an hour back',
    zone: 'Australia/Lord_Howe',
    now: '2027-03-15T05:00:00Z',
    from: '2027-03-21',
    times: ['01:45', '03:00'],
    every: 'weekly',
    count: 5,
    offsets: 2,
  },
  {
    why: 'summer time that stops for Ramadan',
    zone: 'Africa/Casablanca',
    now: '2027-01-20T05:00:00Z',
    from: '2027-01-24',
    times: ['02:30', '04:00'],
    every: 'weekly',
    count: 10,
    skipped: ['2027-03-14'],
    offsets: 2,
  },
  {
    why: 'the last autumn in which Samoa moved its clocks, with a Sunday that has 03:30 twice',
    zone: 'Pacific/Apia',
    now: '2021-03-10T05:00:00Z',
    from: '2021-03-14',
    times: ['03:30', '05:00'],
    every: 'weekly',
    count: 6,
    offsets: 2,
  },
  {
    why: 'three quarters of an hour, 29 February',
    zone: 'Asia/Kathmandu',
    now: '2028-02-01T05:00:00Z',
    from: '2028-02-27',
    times: ['23:30', '00:45'],
    every: 'daily',
    count: 4,
    offsets: 1,
  },
];

interface Shown {
  readonly date: LocalDate;
  readonly verdict: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** PostgreSQL's own zone tables are the judge: of each wall time, the first moment at which the wall shows it. */
const JUDGE = `
SELECT d.date::text, (
  SELECT min(t) FROM generate_series((d.date + $2::time) AT TIME ZONE $3 - interval '3 hours', (d.date + $2::time) AT TIME ZONE $3 + interval '3 hours', interval '1 minute') t
  WHERE t AT TIME ZONE $3 = d.date + $2::time) AS at
FROM unnest($1::date[]) WITH ORDINALITY d(date, nth) ORDER BY nth`;

describe('a series means what the wall shows', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  const judge = async (dates: readonly LocalDate[], time: string, zone: string) => {
    const rows = await ask<{ at: Date | null }>(app.databaseUrl, JUDGE, [dates, time, zone]);
    return rows.map(({ at }) => at?.getTime() ?? null);
  };

  /** Previews and saves the series over HTTP; what was shown and what is in the database. */
  const book = async ({ zone, now, from, times: [startTime, endTime], every, count }: Case) => {
    await freezeClock(app.databaseUrl, now);
    const centre = await aCentre(app.libraries, {
      zone,
      desks: 0,
      rooms: 1,
      hall: false,
      officeDesks: 0,
      rules: { seriesAdvanceDays: 366 },
    });
    const { organisationId, ...person } = await anOrganiser(app.libraries, centre.id);
    const organiser = await app.visit(person);
    const rule = { from, startTime, endTime, frequency: every, count };
    const body = { centreId: centre.id, spaceIds: [centre.findSpace('R-1').id], rule, organisationId };
    const shown = await organiser.send('/series/preview', { body });
    expect(shown.status).toBe(200);
    const saved = await organiser.send('/series', { body: { ...body, token: shown.body.token } });
    expect(saved.status).toBe(201);
    const stored = await ask<{ date: LocalDate; starts: Date; ends: Date; wall: string }>(
      app.databaseUrl,
      `SELECT series_date::text AS date, starts, ends, to_char(starts AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI') || '–' || to_char(ends AT TIME ZONE $2, 'HH24:MI') AS wall
       FROM booking WHERE series_id = $1 ORDER BY starts`,
      [saved.body.id, zone],
    );
    return { shown: shown.body.dates as Shown[], stored };
  };

  it.each(CASES.map((one) => [`${one.zone}: ${one.why}`, one] as const))('in %s', async (_, one) => {
    const { zone, times, skipped = [], from, every, count } = one;
    const { shown, stored } = await book(one);
    const dates = Array.from({ length: count }, (_, i) => addDays(from, i * (every === 'weekly' ? 7 : 1)));
    expect(shown.map((d) => d.date)).toEqual(dates);
    const right = await judge(dates, times[0], zone);
    expect(shown.map((d) => (d.start === null ? null : Date.parse(d.start)))).toEqual(right);
    expect(dates.filter((_, i) => right[i] === null)).toEqual(skipped);
    expect(shown.filter((d) => d.verdict !== 'free').map((d) => d.date)).toEqual(skipped);
    // What is stored is what was shown, and the wall says the same on every date.
    const kept = shown.filter((d) => d.start !== null);
    expect(stored.map((b) => [b.starts.getTime(), b.ends.getTime()])).toEqual(
      kept.map((d) => [Date.parse(d.start!), Date.parse(d.end!)]),
    );
    expect(stored.map((b) => b.wall)).toEqual(kept.map((d) => `${d.date} ${times[0]}–${times[1]}`));
    // The offset that people read is that of the day.
    expect(new Set(kept.map((d) => d.start!.slice(-6))).size).toBe(one.offsets);
  });

  it('control: whoever counts hours instead is found out wherever clocks move', async () => {
    for (const { zone, from, times, every, count, offsets, why } of CASES) {
      const days = every === 'weekly' ? 7 : 1;
      const right = await judge(
        Array.from({ length: count }, (_, i) => addDays(from, i * days)),
        times[0],
        zone,
      );
      const counted = right.map((_, i) => right[0]! + i * days * DAY);
      expect([why, JSON.stringify(counted) === JSON.stringify(right)]).toEqual([why, offsets === 1]);
    }
  });
});
