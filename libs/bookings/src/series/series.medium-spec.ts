import { addDays, HOUR, localDateOf, MINUTE, weekdayOf } from '@birlik/kernel';
import {
  ask,
  deadlocksOf,
  moveClock,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  refusalOf,
  SeededChoices,
  type TestLibraries,
  type TestOrganiser,
  aWeeklySeries,
} from '@birlik/testing';
import type { BookingPolicy } from '@birlik/rooms';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ReleaseNoShow } from '@birlik/attendance';
import { BookSeries } from './book-series.js';
import type { SeriesCommand } from './series-command.js';
import { CancelSeries } from './cancel-series.js';
import { HealSeries } from './heal-series.js';
import { ReadSeries } from './read-series.js';

const ZONE = 'Asia/Almaty';

describe('a series', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 2,
      rooms: 3,
      equipment: { projector: 1 },
      rules: { seriesAdvanceDays: 366, organiserAdvanceDays: 365 },
      pool: 20,
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

  it('is saved as it was previewed, and a clash is kept as a gap with its alternatives', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person);
    const dates = [1, 3].map((week) => addDays(draft.recurrence.from, 7 * week));
    for (const date of dates) await block(date);
    const shown = await app.get(BookSeries).preview(person, draft);
    expect(shown.dates.map((d) => d.verdict)).toEqual(['free', 'clash', 'free', 'clash', 'free', 'free']);
    const clash = shown.dates[1]!;
    expect(clash.conflicts).toEqual([expect.objectContaining({ spaceId: id('R-1') })]);
    expect(clash.alternatives.map((a) => a.spaceId)).toEqual(expect.arrayContaining([id('R-2'), id('R-1')]));
    // The exception chooses the other room for that date.
    const [other] = clash.alternatives;
    const chosen = { ...draft, exceptions: [{ date: clash.date, spaceIds: other!.spaceIds }] };
    const { series, bookings } = await save(person, chosen);
    expect(bookings.map((b) => b.spaceIds[0])).toEqual([
      id('R-1'),
      other!.spaceId,
      id('R-1'),
      id('R-1'),
      id('R-1'),
    ]);
    const kept = await app.get(ReadSeries).execute(person, series.id);
    expect(kept.gaps).toEqual([expect.objectContaining({ date: dates[1], reason: 'clash' })]);
    expect(await outcomeOf(app.get(ReadSeries).execute(await app.addOrganiser(), series.id))).toBe(
      'not_found',
    );
  });

  it('counts each date against the week of its organisation, those of other series and people included', async () => {
    const weekOfOrganisation: BookingPolicy = {
      key: 'week',
      names: { kk: 'Апталық шек', ru: 'Недельный предел', en: 'Weekly limit' },
      applies: { kind: 'room', roles: ['organiser'] },
      counts: 'organisation',
      limits: { bookingsPerWeek: 2 },
    };
    await app.startOver({ rooms: 3, policies: [weekOfOrganisation] });
    const person = await app.addOrganiser();
    // From a Tuesday on: six dates of that week, and the Monday after.
    const draft = await command(person, {}, { frequency: 'daily', count: 7 });
    const look = async (who: TestOrganiser, more: Partial<SeriesCommand> = {}) =>
      (await app.get(BookSeries).preview(who, { ...draft, ...more })).dates.map((d) => d.verdict);
    const alone = ['free', 'free', 'refused', 'refused', 'refused', 'refused', 'free'];
    expect(await look(person)).toEqual(alone);
    await save(person, draft);
    const other = { spaceIds: [id('R-2')] };
    expect(await look(person, other)).toEqual([...Array<string>(6).fill('refused'), 'free']);
    const rival = await app.addOrganiser();
    expect(await look(rival, { ...other, organisationId: rival.organisationId })).toEqual(alone);
  });

  it('is not saved when a date has changed since the preview, and names that date', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person);
    const { token } = await app.get(BookSeries).preview(person, draft);
    const date = addDays(draft.recurrence.from, 14);
    await block(date);
    const refusal = await refusalOf(app.get(BookSeries).execute(person, draft, token));
    expect(refusal.code).toBe('preview_changed');
    expect(refusal.params).toMatchObject({ changed: [date] });
    expect(await ask(app.url, 'SELECT 1 FROM series')).toEqual([]);
    expect(await outcomeOf(app.get(BookSeries).execute(person, { ...draft, title: 'Басқа' }, token))).toBe(
      'preview_changed',
    );
    await app.get(BookSeries).execute(person, draft, (refusal.params as { token: string }).token);
  });

  it('asks for a date whose clash has gone where the room needs approval, and tells its owner', async () => {
    await app.changeSpace('R-1', { approval: 'required' });
    const person = await app.addOrganiser();
    const draft = await command(person);
    const { rival, booking } = await block(addDays(draft.recurrence.from, 7));
    const { bookings } = await save(person, draft);
    await app.get(CancelBooking).execute(rival, booking.id);
    expect(await app.get(HealSeries).execute()).toBe(1);
    const told = await ask<{ kind: string; state: string; isNew: boolean }>(
      app.url,
      `SELECT m.kind, b.state, b.id <> ALL ($2) AS "isNew" FROM message m JOIN booking b ON b.id = m.subject_id
       WHERE m.recipient_id = $1 AND m.state = 'planned'`,
      [person.personId, bookings.map(({ id: bookingId }) => bookingId)],
    );
    expect(told).toEqual([{ kind: 'healed_request', state: 'requested', isNew: true }]);
  });

  it('books a date whose clash has gone, tells its owner, and never brings back a cancelled date', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person);
    const [clash, given] = [addDays(draft.recurrence.from, 7), addDays(draft.recurrence.from, 21)];
    const { rival, booking } = await block(clash);
    const { series, bookings } = await save(person, draft);
    expect(await app.get(HealSeries).execute()).toBe(0);
    const third = bookings.find((b) => localDateOf(b.start, ZONE) === given)!;
    await app.get(CancelBooking).execute(person, third.id);
    await app.get(CancelBooking).execute(rival, booking.id);
    expect(await app.get(HealSeries).execute()).toBe(1);
    expect(await app.get(HealSeries).execute()).toBe(0);
    const read = await app.get(ReadSeries).execute(person, series.id);
    const states = Object.fromEntries(read.dates.map((d) => [d.date, d.booking.state]));
    expect([states[clash], states[given]]).toEqual(['confirmed', 'cancelled']);
    const told = await ask(app.url, `SELECT 1 FROM message WHERE kind = 'healed' AND recipient_id = $1`, [
      person.personId,
    ]);
    expect(told).toHaveLength(1);
    // A new recurrence for the whole series also skips the cancelled date, unless an exception restores it.
    const other = {
      ...draft,
      recurrence: { ...draft.recurrence, endTime: '19:00' },
      replaces: { seriesId: series.id, from: draft.recurrence.from },
    };
    const shown = await app.get(BookSeries).preview(person, other);
    expect(shown.dates.map((d) => d.verdict)).toEqual(['free', 'free', 'free', 'skipped', 'free', 'free']);
    const back = await app
      .get(BookSeries)
      .preview(person, { ...other, exceptions: [{ date: given, skip: false }] });
    expect(back.dates[3]!.verdict).toBe('free');
    const { bookings: fresh } = await save(person, other);
    expect(fresh).toHaveLength(5);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('books no date for somebody whose account is closed', async () => {
    const person = await app.addOrganiser();
    const draft = await command(person);
    const { rival, booking } = await block(addDays(draft.recurrence.from, 7));
    await save(person, draft);
    await app.get(CancelBooking).execute(rival, booking.id);
    const close = (at: string) =>
      ask(app.url, `UPDATE person SET disabled_at = ${at} WHERE id = $1`, [person.personId]);
    await close('birlik_now()');
    expect(await app.get(HealSeries).execute()).toBe(0);
    await close('NULL');
    expect(await app.get(HealSeries).execute()).toBe(1);
  });

  it('is cancelled from a date on or as a whole, and then ends', async () => {
    const person = await app.addOrganiser();
    const { series, bookings } = await save(person, await command(person));
    const from = localDateOf(bookings[4]!.start, ZONE);
    expect(await app.get(CancelSeries).preview(person, series.id, from)).toHaveLength(2);
    expect(await app.get(CancelSeries).execute(person, series.id, from)).toHaveLength(2);
    expect((await app.get(ReadSeries).execute(person, series.id)).series.state).toBe('active');
    expect(await app.get(CancelSeries).execute(person, series.id, series.recurrence.from)).toHaveLength(4);
    expect((await app.get(ReadSeries).execute(person, series.id)).series.state).toBe('ended');
    expect(await app.get(HealSeries).execute()).toBe(0);
  });

  it('takes equipment on each date and says on which dates it lacks', async () => {
    const person = await app.addOrganiser();
    const equipment = [{ key: 'projector', count: 1 }];
    const first = await command(person, { equipment });
    await save(person, first);
    const other = await app.addOrganiser();
    const second = await command(other, { spaceIds: [id('R-2')], equipment }, { count: 2 });
    const shown = await app.get(BookSeries).preview(other, second);
    expect(shown.dates.map((d) => [d.verdict, d.lacking])).toEqual([
      ['clash', [{ key: 'projector', free: 0, wanted: 1 }]],
      ['clash', [{ key: 'projector', free: 0, wanted: 1 }]],
    ]);
    const earlier = await command(
      other,
      { spaceIds: [id('R-2')], equipment },
      { count: 2, startTime: '16:00', endTime: '18:00' },
    );
    const { bookings } = await save(other, earlier);
    const units = await ask(
      app.url,
      `SELECT 1 FROM allocation a JOIN space s ON s.id = a.space_id WHERE s.kind = 'unit' AND a.booking_id = ANY ($1)`,
      [bookings.map((b) => b.id)],
    );
    expect(units).toHaveLength(2);
  });

  it('counts ten lessons on working days, weekends left out', async () => {
    const person = await app.addOrganiser();
    const from = addDays(await today(), 1);
    const draft = await command(person, {}, { from, frequency: 'daily', workingDaysOnly: true, count: 10 });
    const { dates } = await app.get(BookSeries).preview(person, draft);
    expect(dates).toHaveLength(10);
    expect(dates.every((d) => weekdayOf(d.date) <= 5)).toBe(true);
  });

  it('asks its owner once after every three missed dates in a row', async () => {
    const person = await app.addOrganiser();
    const from = addDays(await today(), 1);
    const { bookings } = await save(
      person,
      await command(person, {}, { from, frequency: 'daily', count: 7 }),
    );
    const asked = async () =>
      (await ask(app.url, `SELECT 1 FROM message WHERE kind = 'series_question'`)).length;
    const counts: number[] = [];
    for (const { id: bookingId, noShowDueAt } of bookings) {
      await moveClock(app.url, `${noShowDueAt + MINUTE - (await app.readNow())} milliseconds`);
      await app.get(ReleaseNoShow).execute(bookingId);
      counts.push(await asked());
    }
    expect(counts).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it('is refused when set-up and clear-up would make a claim longer than a day', async () => {
    const person = await app.addOrganiser();
    await app.changeSpace('R-1', { setupMinutes: 60, clearMinutes: 60 });
    const long = await command(person, {}, { startTime: '00:00', endTime: '22:30', count: 2 });
    const { dates } = await app.get(BookSeries).preview(person, long);
    expect(dates.map(({ verdict }) => verdict)).toEqual(['refused', 'refused']);
    expect(dates[0]!.refusals).toMatchObject([{ rule: 'maximum_length', limit: 1320 }]);
  });

  it('of 39 dates is previewed quickly, and made by one of sixteen rivals without a deadlock', async () => {
    const choices = new SeededChoices();
    const deadlocks = await deadlocksOf(app.url);
    const people = await Promise.all(Array.from({ length: 16 }, () => app.addOrganiser()));
    const from = addDays(await today(), 7);
    const began = performance.now();
    await app
      .get(BookSeries)
      .preview(people[0]!, await command(people[0]!, { spaceIds: [id('HALL')] }, { from, count: 39 }));
    const took = performance.now() - began;
    console.info(`39 dates previewed in ${took.toFixed(0)} ms (seed ${choices.seed})`);
    expect(took).toBeLessThan(5_000);
    const spaces = [['HALL-1', 'HALL-2'], ['HALL-2', 'HALL-1'], ['HALL'], ['R-1', 'HALL-1', 'R-2']];
    const drafts = await Promise.all(
      people.map(async (person) => ({
        person,
        draft: await command(person, { spaceIds: choices.pickItem(spaces).map(id) }, { from, count: 39 }),
      })),
    );
    const shown = await Promise.all(
      drafts.map(({ person, draft }) => app.get(BookSeries).preview(person, draft)),
    );
    const answers = await Promise.all(
      drafts.map(({ person, draft }, i) =>
        outcomeOf(app.get(BookSeries).execute(person, draft, shown[i]!.token)),
      ),
    );
    expect(answers.filter((a) => a === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'preview_changed']));
    expect(await overlapsIn(app.url)).toBe(0);
    expect(await deadlocksOf(app.url)).toBe(deadlocks);
    expect(await ask(app.url, 'SELECT 1 FROM booking')).toHaveLength(39);
  });
});
