import { DAY, HOUR } from '@birlik/kernel';
import {
  moveClock,
  openTestLibraries,
  refusalOf,
  type TestLibraries,
  type TestPerson,
  aWeeklySeries,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import type { Alternative } from '@birlik/slots';
import { CheckOut, WalkIn } from '@birlik/attendance';
import { BookSeries } from '../series/book-series.js';

const NAMES = { kk: 'Алғаш келгендерге', ru: 'Новичкам', en: 'Newcomers' };

/** Two of four desks are reserved for newcomers. */
describe('places that are kept for newcomers', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 4,
      officeDesks: 0,
      rooms: 0,
      hall: false,
      rules: { seriesAdvanceDays: 60, memberAdvanceDays: 60 },
      policies: [
        { key: 'kept', names: NAMES, applies: { kind: 'desk' }, limits: { keptForNewcomersPercent: 50 } },
      ],
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const regular = async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const { personId } = person;
    const came = await app
      .get(WalkIn)
      .execute(desk, { centreId: app.centre.id, spaceId: id('D-4'), personId });
    await app.get(CheckOut).execute(desk, came.id);
    await moveClock(app.url, '2 seconds');
    return person;
  };
  const book = (person: TestPerson, code: string, start: number, hours = 2) =>
    app
      .get(Book)
      .execute(person, { centreId: app.centre.id, spaceIds: [id(code)], start, end: start + hours * HOUR });
  const at = async (days: number, hours = 0) =>
    Math.ceil((await app.readNow()) / HOUR) * HOUR + days * DAY + hours * HOUR;

  /** One hour a week for four weeks. */
  const weekly = (code: string, start: number) =>
    aWeeklySeries({ centreId: app.centre.id, spaceIds: [id(code)], start, end: start + HOUR });
  const bookWeekly = async (person: TestPerson, code: string, start: number) => {
    const { token } = await app.get(BookSeries).preview(person, weekly(code, start));
    return app.get(BookSeries).execute(person, weekly(code, start), token);
  };

  it('are counted at the time of each alternative, so that every alternative can be booked', async () => {
    const start = await at(3);
    await book(await app.addMember(), 'D-1', start);
    for (const code of ['D-2', 'D-3']) await book(await regular(), code, start + 2 * HOUR, 4);
    const late = await regular();
    const refused = await refusalOf(book(late, 'D-1', start));
    expect(refused.code).toBe('slot_taken');
    const offered = (refused.params as { alternatives: Alternative[] }).alternatives;
    expect(offered.length).toBeGreaterThan(0);
    for (const { spaceIds, start: from, end } of offered)
      expect(
        await app.get(Book).execute(await regular(), { centreId: app.centre.id, spaceIds, start: from, end }),
      ).toMatchObject({ state: 'confirmed' });
  });

  it('rule out exactly the dates of a series on which regular guests have their share', async () => {
    const start = await at(5);
    for (const code of ['D-2', 'D-3']) await book(await regular(), code, start + 14 * DAY);
    const person = await regular();
    const { dates } = await app.get(BookSeries).preview(person, weekly('D-1', start));
    expect(dates.map(({ verdict }) => verdict)).toEqual(['free', 'free', 'refused', 'free']);
    expect(dates[2]!.refusals.map(({ rule }) => rule)).toEqual(['kept_for_newcomers']);
  });

  it('are used by the series of a newcomer, so that regular guests keep their share', async () => {
    const start = await at(5);
    for (const code of ['D-1', 'D-2']) await bookWeekly(await app.addMember(), code, start);
    for (const code of ['D-3', 'D-4'])
      expect(await book(await regular(), code, start + 14 * DAY, 1)).toMatchObject({ state: 'confirmed' });
  });

  it('are not used by the series of a regular guest', async () => {
    const start = await at(5);
    for (const code of ['D-1', 'D-2']) await bookWeekly(await regular(), code, start);
    const refused = await refusalOf(book(await regular(), 'D-3', start + 14 * DAY, 1));
    expect(refused.params).toMatchObject({ refusals: [{ rule: 'kept_for_newcomers' }] });
  });
});
