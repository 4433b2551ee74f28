import { addDays, HOUR, localDateOf } from '@birlik/kernel';
import {
  ask,
  aWeeklySeries,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
} from '@birlik/testing';
import { BookSeries } from '../series/book-series.js';
import { HealSeries } from '../series/heal-series.js';
import { CloseSpaces } from './close-spaces.js';

const ZONE = 'Asia/Almaty';
const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('a series and a closure', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 0,
      officeDesks: 0,
      rooms: 1,
      hall: false,
      rules: { seriesAdvanceDays: 366, organiserAdvanceDays: 365 },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const firstStart = async () =>
    Date.parse(`${addDays(localDateOf(await app.readNow(), ZONE), 7)}T18:00:00+05:00`);
  const seriesOf = async (person: TestOrganiser) => {
    const start = await firstStart();
    const slot = {
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      start,
      end: start + 2 * HOUR,
    };
    const asked = { title: 'Тіл курсы', organisationId: person.organisationId, people: 10 };
    return aWeeklySeries(slot, asked, { count: 4 });
  };
  /** Closes the room from the second date to the third. */
  const close = async () => {
    const start = (await firstStart()) + 7 * 24 * HOUR;
    return app.get(CloseSpaces).execute(await app.addManager(), {
      centreId: app.centre.id,
      spaceIds: [],
      start,
      end: start + 8 * 24 * HOUR,
      reason: REASON,
      bookings: 'move',
      unmovable: 'cancel',
      decisions: [],
    });
  };

  it('leaves out the dates that are closed, and books them when it is lifted', async () => {
    const person = await app.addOrganiser();
    const { closure } = await close();
    const draft = await seriesOf(person);
    const { token, dates } = await app.get(BookSeries).preview(person, draft);
    expect(dates.map(({ verdict }) => verdict)).toEqual(['free', 'clash', 'clash', 'free']);
    await app.get(BookSeries).execute(person, draft, token);
    expect(await app.get(HealSeries).execute()).toBe(0);
    await app.get(CloseSpaces).liftClosure(await app.addManager(), closure.id);
    expect(await app.get(HealSeries).execute()).toBe(2);
  });

  it('that comes later cancels its dates, and its owner is told once about all', async () => {
    const person = await app.addOrganiser();
    const draft = await seriesOf(person);
    const { token } = await app.get(BookSeries).preview(person, draft);
    await app.get(BookSeries).execute(person, draft, token);
    const { closure, resolution } = await close();
    expect(resolution.cancelled).toHaveLength(2);
    const told = await ask<{ dates: number; reason: string }>(
      app.url,
      `SELECT jsonb_array_length(facts->'dates') AS dates, facts->'reason'->>'en' AS reason FROM message
       WHERE recipient_id = $1 AND kind = 'cancelled' AND state = 'planned'`,
      [person.personId],
    );
    expect(told).toEqual([{ dates: 2, reason: REASON.en }]);
    // What people were told is over stays over: they may have found another place by now.
    await app.get(CloseSpaces).liftClosure(await app.addManager(), closure.id);
    expect(await app.get(HealSeries).execute()).toBe(0);
  });
});
