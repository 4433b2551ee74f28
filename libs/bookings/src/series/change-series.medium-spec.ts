import { addDays, DAY, HOUR, localDateOf } from '@birlik/kernel';
import {
  ask,
  aWeeklySeries,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  type TestLibraries,
  type TestOrganiser,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { BookSeries } from './book-series.js';
import { CancelSeries } from './cancel-series.js';
import { ChangeSeries } from './change-series.js';
import { ReadSeries } from './read-series.js';
import type { SeriesCommand } from './series-command.js';

const ZONE = 'Asia/Almaty';

describe('a change of a series', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 0,
      rooms: 1,
      rules: { seriesAdvanceDays: 366, organiserAdvanceDays: 365 },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const today = async () => localDateOf(await app.readNow(), ZONE);
  const command = async (
    person: TestOrganiser,
    more: Partial<SeriesCommand> = {},
    recurrence: Partial<SeriesCommand['recurrence']> = {},
  ): Promise<SeriesCommand> => {
    const start = Date.parse(`${addDays(await today(), 7)}T18:00:00+05:00`);
    const slot = { centreId: app.centre.id, spaceIds: [id('R-1')], start, end: start + 1.5 * HOUR };
    const asked = { title: 'Тіл курсы', organisationId: person.organisationId, people: 10, ...more };
    return aWeeklySeries(slot, asked, { count: 6, ...recurrence });
  };
  const save = async (person: TestOrganiser, draft: SeriesCommand) => {
    const { token } = await app.get(BookSeries).preview(person, draft);
    return app.get(BookSeries).execute(person, draft, token);
  };
  /** Another person books the room on a date. */
  const block = async (date: string, place = 'R-1', time = '18:30') => {
    const rival = await app.addOrganiser();
    const start = Date.parse(`${date}T${time}:00+05:00`);
    const booking = await app.get(Book).execute(rival, {
      centreId: app.centre.id,
      spaceIds: [id(place)],
      organisationId: rival.organisationId,
      start,
      end: start + HOUR,
    });
    return { rival, booking };
  };

  it('moves from a date on as previewed: bookings keep their ids, and a date that is not free stays', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person);
    const { series, bookings } = await save(person, draft);
    const from = addDays(draft.recurrence.from, 14);
    const blocked = addDays(draft.recurrence.from, 28);
    await block(blocked, 'R-1', '20:00');
    const change = { seriesId: series.id, from, startTime: '19:00', endTime: '20:30' };
    const shown = await app.get(ChangeSeries).preview(person, change);
    expect(shown.dates.map((d) => d.verdict)).toEqual(['free', 'free', 'clash', 'free']);
    await app.get(ChangeSeries).execute(person, change, shown.token);
    const read = await app.get(ReadSeries).execute(person, series.id);
    expect(read.dates.map((d) => d.booking.id)).toEqual(bookings.map((b) => b.id));
    const times = read.dates.map((d) => new Date(d.booking.start + 5 * HOUR).toISOString().slice(11, 16));
    expect(times).toEqual(['18:00', '18:00', '19:00', '19:00', '18:00', '19:00']);
    expect(await outcomeOf(app.get(ChangeSeries).execute(person, change, shown.token))).toBe(
      'preview_changed',
    );
    const reminders = await ask<{ many: number }>(
      app.url,
      `SELECT count(*)::int AS many FROM message m JOIN booking b ON b.id = m.subject_id AND b.version = m.subject_version
       WHERE m.kind = 'reminder_120' AND m.state = 'planned' AND b.series_id IS NOT NULL AND m.planned_at = b.starts - interval '2 hours'`,
    );
    expect(reminders).toEqual([{ many: 6 }]);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('leaves alone what a date has of its own and the change does not name', async () => {
    const person = await app.addOrganiser();
    const { series, bookings } = await save(person, await command(person, {}, { count: 3 }));
    const second = bookings[1]!;
    const nextDay = { start: second.start + DAY, end: second.end + DAY };
    await app.get(ChangeBooking).execute(person, second.id, {
      ...nextDay,
      title: 'Ашық сабақ',
      people: 7,
    });
    const from = series.recurrence.from;
    const secondNow = async () => (await app.get(ReadSeries).execute(person, series.id)).dates[1]!.booking;

    const title = { seriesId: series.id, from, title: 'Қазақ тілі' };
    const { token } = await app.get(ChangeSeries).preview(person, title);
    await app.get(ChangeSeries).execute(person, title, token);
    expect(await secondNow()).toMatchObject({ ...nextDay, title: 'Қазақ тілі', people: 7 });

    const later = { seriesId: series.id, from, endTime: '20:00' };
    const shown = await app.get(ChangeSeries).preview(person, later);
    await app.get(ChangeSeries).execute(person, later, shown.token);
    expect(await secondNow()).toMatchObject({ start: nextDay.start, end: nextDay.end + HOUR / 2, people: 7 });
  });

  it('leaves a date where it was moved alone, and the end that another has of its own', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person, {}, { count: 5 });
    const alone = { date: addDays(draft.recurrence.from, 21), startTime: '15:00', endTime: '16:00' };
    const { series, bookings } = await save(person, { ...draft, exceptions: [alone] });
    const [, moved, longer] = bookings;
    const afternoon = { start: moved!.start - 3 * HOUR, end: moved!.start - 2 * HOUR };
    await app.get(ChangeBooking).execute(person, moved!.id, afternoon);
    await app.get(ChangeBooking).execute(person, longer!.id, { end: longer!.end + HOUR });
    const edit = async (more: object) => {
      const asked = { seriesId: series.id, from: series.recurrence.from, ...more };
      const { token } = await app.get(ChangeSeries).preview(person, asked);
      await app.get(ChangeSeries).execute(person, asked, token);
      const { dates } = await app.get(ReadSeries).execute(person, series.id);
      const clock = (at: number) => new Date(at + 5 * HOUR).toISOString().slice(11, 16);
      return dates.map(({ booking }) => `${clock(booking.start)}-${clock(booking.end)}`);
    };
    expect(await edit({ endTime: '20:00' })).toEqual([
      '18:00-20:00',
      '15:00-16:00',
      '18:00-20:30',
      '15:00-16:00',
      '18:00-20:00',
    ]);
    expect(await edit({ startTime: '18:30', endTime: '20:15' })).toEqual([
      '18:30-20:15',
      '15:00-16:00',
      '18:30-20:30',
      '15:00-16:00',
      '18:30-20:15',
    ]);
    // A date that was given the times of the series again goes with it again.
    const { booking: back } = (await app.get(ReadSeries).execute(person, series.id)).dates[1]!;
    const usual = { start: moved!.start + HOUR / 2, end: moved!.start + 2.25 * HOUR };
    await app.get(ChangeBooking).execute(person, back.id, usual);
    expect((await edit({ startTime: '19:00' }))[1]).toBe('19:00-20:15');
  });

  it('leaves the legs of a date and the equipment of another as they are, and their claims', async () => {
    await app.startOver({ desks: 0, rooms: 2, hall: false, equipment: { projector: 2 } });
    const person = await app.addOrganiser();
    const equipment = [{ key: 'projector', count: 1 }];
    const { series, bookings } = await save(person, await command(person, { equipment }, { count: 3 }));
    const [, split, richer] = bookings as [(typeof bookings)[0], (typeof bookings)[0], (typeof bookings)[0]];
    const middle = split.start + HOUR / 2;
    const legs = [
      { spaceIds: [id('R-1')], start: split.start, end: middle },
      { spaceIds: [id('R-2')], start: middle, end: split.end },
    ];
    const two = [{ key: 'projector', count: 2 }];
    await app.get(ChangeBooking).execute(person, split.id, { legs });
    await app.get(ChangeBooking).execute(person, richer.id, { equipment: two });
    const claimsOf = (bookingId: string) =>
      ask<{ code: string; starts: Date; ends: Date }>(
        app.url,
        `SELECT s.code, a.starts, a.ends FROM allocation a JOIN space s ON s.id = a.space_id
         WHERE a.booking_id = $1 AND a.live ORDER BY s.kind, s.code, a.starts`,
        [bookingId],
      );
    const before = { split: await claimsOf(split.id), richer: await claimsOf(richer.id) };
    expect([before.split.length, before.richer.length]).toEqual([3, 3]);
    const edit = async (more: object) => {
      const asked = { seriesId: series.id, from: series.recurrence.from, ...more };
      const { token, dates } = await app.get(ChangeSeries).preview(person, asked);
      expect(dates.map(({ verdict }) => verdict)).toEqual(['free', 'free', 'free']);
      await app.get(ChangeSeries).execute(person, asked, token);
      return (await app.get(ReadSeries).execute(person, series.id)).dates.map(({ booking }) => booking);
    };

    const named = await edit({ title: 'Қазақ тілі' });
    expect(named[1]).toMatchObject({ title: 'Қазақ тілі', legs, equipment });
    expect(named[2]).toMatchObject({ title: 'Қазақ тілі', legs: [], equipment: two });
    expect(await claimsOf(split.id)).toEqual(before.split);
    expect(await claimsOf(richer.id)).toEqual(before.richer);

    const moved = await edit({ spaceIds: [id('R-2')], endTime: '20:00' });
    expect(moved.map((booking) => booking.equipment)).toEqual([equipment, equipment, two]);
    const claims = await claimsOf(richer.id);
    expect(claims).toHaveLength(3);
    for (const { ends } of claims) expect(ends.getTime()).toBe(richer.end + HOUR / 2);
    expect(moved[1]).toMatchObject({ spaceIds: [id('R-2')], legs: [], end: split.end + HOUR / 2 });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('is not asked about dates that the change makes no larger', async () => {
    const person = await app.addOrganiser();
    const { series } = await save(person, await command(person, {}, { count: 3 }));
    await app.changeRules({ roomMaximumMinutes: 60 });
    const shorter = { seriesId: series.id, from: series.recurrence.from, endTime: '19:15' };
    const { dates } = await app.get(ChangeSeries).preview(person, shorter);
    expect(dates.map(({ verdict }) => verdict)).toEqual(['free', 'free', 'free']);
  });

  it('names a title for dates whose room takes longer to clear by now, with neighbours close by', async () => {
    const person = await app.addOrganiser();
    const { series, bookings } = await save(person, await command(person, {}, { count: 2 }));
    await block(addDays(series.recurrence.from, 7), 'R-1', '19:30');
    await app.changeSpace('R-1', { clearMinutes: 30 });
    const title = { seriesId: series.id, from: series.recurrence.from, title: 'Қазақ тілі' };
    const { token, dates } = await app.get(ChangeSeries).preview(person, title);
    expect(dates.map(({ verdict }) => verdict)).toEqual(['free', 'free']);
    await app.get(ChangeSeries).execute(person, title, token);
    const claims = await ask<{ ends: Date }>(
      app.url,
      'SELECT ends FROM allocation WHERE booking_id = ANY ($1) AND live ORDER BY starts',
      [bookings.map((booking) => booking.id)],
    );
    expect(claims.map(({ ends }) => ends.getTime())).toEqual(bookings.map(({ end }) => end));
  });

  it('books a date once whose time had passed when the series was made', async () => {
    const person = await app.addOrganiser();
    const early = {
      from: await today(),
      startTime: '07:00',
      endTime: '08:00',
      frequency: 'daily',
      count: 2,
    } as const;
    const { series, bookings } = await save(person, await command(person, {}, early));
    expect(bookings).toHaveLength(1);
    const change = async (more: object) => {
      const edit = { seriesId: series.id, from: series.recurrence.from, ...more };
      const { token } = await app.get(ChangeSeries).preview(person, edit);
      return app.get(ChangeSeries).execute(person, edit, token);
    };
    await change({ startTime: '20:00', endTime: '21:00' });
    expect((await change({ startTime: '18:00', endTime: '19:00' })).dates).toHaveLength(2);
    expect((await app.get(ReadSeries).execute(person, series.id)).dates).toHaveLength(2);
  });

  it('does not make desks of rooms', async () => {
    const person = await app.addOrganiser();
    const { series } = await save(person, await command(person, {}, { count: 2 }));
    const desks = { seriesId: series.id, from: series.recurrence.from, spaceIds: [id('O-1')] };
    expect(await outcomeOf(app.get(ChangeSeries).preview(person, desks))).toBe('invalid_request');
  });

  it('takes the place of a series of requests without standing in its own way', async () => {
    await app.changeSpace('R-1', { approval: 'required' });
    const person = await app.addOrganiser();
    const old = await command(person, {}, { count: 3 });
    const { series } = await save(person, old);
    const from = addDays(series.recurrence.from, 7);
    const recurrence = { ...old.recurrence, from, count: 2 };
    const next = { ...old, recurrence, title: 'Жаңа топ', replaces: { seriesId: series.id, from } };
    const shown = await app.get(BookSeries).preview(person, next);
    expect(shown.dates.map(({ verdict }) => verdict)).toEqual(['free', 'free']);

    const saved = await app.get(BookSeries).execute(person, next, shown.token);
    expect(saved.bookings.map(({ state }) => state)).toEqual(['requested', 'requested']);
    const left = (await app.get(ReadSeries).execute(person, series.id)).dates;
    expect(left.map(({ booking }) => booking.state)).toEqual(['requested', 'cancelled', 'cancelled']);
    const claims = await ask<{ id: string }>(
      app.url,
      'SELECT booking_id AS id FROM allocation WHERE live AND booking_id IS NOT NULL ORDER BY starts',
    );
    const holders = [left[0]!.booking, ...saved.bookings];
    expect(claims.map((claim) => claim.id)).toEqual(holders.map((booking) => booking.id));
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('moves a date or gives it up, never both, when somebody cancels it at the same moment', async () => {
    let cancelled = 0;
    for (let round = 0; round < 16; round++) {
      const person = await app.addOrganiser();
      const { series, bookings } = await save(person, await command(person, {}, { count: 4 }));
      const change = {
        seriesId: series.id,
        from: series.recurrence.from,
        startTime: '16:00',
        endTime: '17:30',
      };
      const { token } = await app.get(ChangeSeries).preview(person, change);
      const victim = bookings[round % 4]!;
      const [moved, given] = await Promise.all([
        outcomeOf(app.get(ChangeSeries).execute(person, change, token)),
        new Promise((resolve) => setTimeout(resolve, round)).then(() =>
          outcomeOf(app.get(CancelBooking).execute(person, victim.id)),
        ),
      ]);
      expect(['done', 'preview_changed']).toContain(moved);
      expect(given).toBe('done');
      const [left] = await ask(
        app.url,
        'SELECT state, (SELECT count(*)::int FROM allocation a WHERE a.booking_id = b.id AND a.live) AS claims FROM booking b WHERE id = $1',
        [victim.id],
      );
      expect(left).toEqual({ state: 'cancelled', claims: 0 });
      if (moved === 'preview_changed') cancelled++;
      await app.get(CancelSeries).execute(person, series.id, series.recurrence.from);
    }
    console.info(`the cancellation came first in ${cancelled} of 16`);
  });
});
