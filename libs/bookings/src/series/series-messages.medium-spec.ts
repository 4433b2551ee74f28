import { addDays, HOUR, localDateOf } from '@birlik/kernel';
import {
  ask,
  aWeeklySeries,
  moveClock,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
} from '@birlik/testing';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { BookSeries } from './book-series.js';
import { CancelSeries } from './cancel-series.js';
import { ChangeSeries } from './change-series.js';

const ZONE = 'Asia/Almaty';

interface Message {
  readonly kind: string;
  readonly state: string;
  readonly reason: { readonly kk: string } | null;
  readonly dates: readonly string[] | null;
}

/** One mail tells about all dates of a series, and each date is told of by itself when it alone changes. */
describe('messages about a series', () => {
  let app: TestLibraries;
  let person: TestOrganiser;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 0,
      rooms: 2,
      rules: { seriesAdvanceDays: 366, organiserAdvanceDays: 365 },
    });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    person = await app.addOrganiser();
  });

  const bookSeries = async () => {
    const day = addDays(localDateOf(await app.readNow(), ZONE), 7);
    const start = Date.parse(`${day}T18:00:00+05:00`);
    const slot = {
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      start,
      end: start + HOUR,
    };
    const draft = aWeeklySeries(slot, { organisationId: person.organisationId, people: 5 });
    const { token } = await app.get(BookSeries).preview(person, draft);
    return app.get(BookSeries).execute(person, draft, token);
  };
  /** The undo time is over, and what is due has left. */
  const send = async () => {
    await moveClock(app.url, '11 seconds');
    await ask(
      app.url,
      `UPDATE message SET state = 'sent' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  };
  /** Messages that say when and where, without reminders. */
  const words = async (state = 'planned') =>
    (
      await ask<Message>(
        app.url,
        `SELECT kind, state, facts->'reason' AS reason,
           (SELECT array_agg(d->>'id' ORDER BY d->>'start') FROM jsonb_array_elements(facts->'dates') d) AS dates
         FROM message WHERE state = $1 AND kind NOT LIKE 'reminder%' AND kind <> 'release_warning' ORDER BY planned_at, id`,
        [state],
      )
    ).map(({ kind, reason, dates }) => ({
      kind,
      ...(reason && { reason: reason.kk }),
      ...(dates && { dates }),
    }));

  it('confirm all its dates at once, and tell of all that move and that end', async () => {
    const { series, bookings } = await bookSeries();
    const ids = bookings.map(({ id }) => id);
    expect(await words()).toEqual([{ kind: 'confirmation', dates: ids }]);
    await send();
    const from = addDays(localDateOf(bookings[0]!.start, ZONE), 7);
    const command = { seriesId: series.id, from, startTime: '20:00', endTime: '21:00' };
    const { token } = await app.get(ChangeSeries).preview(person, command);
    await app.get(ChangeSeries).execute(person, command, token);
    expect(await words()).toEqual([{ kind: 'changed', dates: ids.slice(1) }]);
    await send();
    await app.get(CancelSeries).execute(person, series.id, from);
    expect(await words()).toEqual([{ kind: 'cancelled', dates: ids.slice(1) }]);
  });

  it('say nothing of a series that ended before anybody was told', async () => {
    const { series, bookings } = await bookSeries();
    await app.get(CancelSeries).execute(person, series.id, localDateOf(bookings[0]!.start, ZONE));
    expect(await words()).toEqual([]);
  });

  it('say of a date what staff did to it, with the reason', async () => {
    const { bookings } = await bookSeries();
    await send();
    const desk = await app.addFrontDesk();
    await app.get(CancelBooking).execute(desk, bookings[2]!.id, { reason: 'Жөндеу' });
    expect(await words()).toEqual([{ kind: 'cancelled', reason: 'Жөндеу' }]);
    await send();
    await app
      .get(ChangeBooking)
      .execute(desk, bookings[1]!.id, { spaceIds: [app.centre.findSpace('R-2').id] });
    expect(await words()).toEqual([{ kind: 'changed' }]);
  });

  it('leave out a date that changed before they were sent, and tell of it by itself', async () => {
    const { bookings } = await bookSeries();
    const [first, second, ...others] = bookings.map(({ id }) => id);
    await app.get(CancelBooking).execute(person, first!);
    await app.get(ChangeBooking).execute(person, second!, { end: bookings[1]!.end + HOUR });
    expect(await words()).toEqual([{ kind: 'confirmation', dates: others }, { kind: 'confirmation' }]);
  });

  it('name a date by its own title when that changed before they were sent', async () => {
    const { bookings } = await bookSeries();
    await app.get(ChangeBooking).execute(person, bookings[1]!.id, { title: 'Ашық сабақ' });
    expect(await words()).toEqual([{ kind: 'confirmation', dates: bookings.map(({ id }) => id) }]);
    const [message] = await ask<{ titles: readonly (string | null)[] }>(
      app.url,
      `SELECT (SELECT array_agg(d->>'title' ORDER BY d->>'start') FROM jsonb_array_elements(facts->'dates') d) AS titles
       FROM message WHERE kind = 'confirmation' AND state = 'planned'`,
    );
    expect(message!.titles).toEqual(bookings.map((_, i) => (i === 1 ? 'Ашық сабақ' : null)));
  });

  it('take the old dates out of the calendar when another series replaces them', async () => {
    const { series, bookings } = await bookSeries();
    await send();
    const from = localDateOf(bookings[0]!.start, ZONE);
    const start = bookings[0]!.start + 2 * HOUR;
    const slot = {
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      start,
      end: start + HOUR,
    };
    const more = {
      organisationId: person.organisationId,
      people: 5,
      replaces: { seriesId: series.id, from },
    };
    const draft = aWeeklySeries(slot, more);
    const { token } = await app.get(BookSeries).preview(person, draft);
    const replaced = await app.get(BookSeries).execute(person, draft, token);
    const listed = await words();
    expect(listed).toContainEqual({ kind: 'cancelled', dates: bookings.map(({ id }) => id) });
    expect(listed).toContainEqual({ kind: 'confirmation', dates: replaced.bookings.map(({ id }) => id) });
  });
});
