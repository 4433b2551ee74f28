import { DomainError, HOUR, textsOfError } from '@birlik/kernel';
import {
  aWeeklySeries,
  openTestLibraries,
  outcomeOf,
  refusalOf,
  type TestLibraries,
  WaitlistActions,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ExplainSlot } from '../search/explain-slot.js';
import { BookSeries } from '../series/book-series.js';
import { CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('what is asked for in a closure', () => {
  let app: TestLibraries;
  let start: number;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 3,
      rooms: 1,
      hall: false,
      officeDesks: 0,
      rules: { seriesAdvanceDays: 366, organiserAdvanceDays: 365 },
    });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    start = Math.ceil((await app.readNow()) / HOUR) * HOUR + 24 * HOUR;
  });

  const id = (code: string) => app.centre.findSpace(code).id;
  const close = async (codes: readonly string[], from: number, end: number) =>
    app.get(CloseSpaces).execute(await app.addManager(), {
      centreId: app.centre.id,
      spaceIds: codes.map(id),
      start: from,
      end,
      reason: REASON,
      bookings: 'keep',
      decisions: [],
    });
  const slotOf = (code: string, from: number, end: number) => ({
    centreId: app.centre.id,
    spaceIds: [id(code)],
    start: from,
    end,
  });
  const book = async (code: string, from: number, end: number) => {
    const person = await app.addMember();
    return { person, booking: await app.get(Book).execute(person, slotOf(code, from, end)) };
  };

  it('is refused as closed, with the time, the reason and what is open', async () => {
    const { closure } = await close(['D-1', 'D-2'], start, start + 8 * HOUR);
    const asked = () => book('D-1', start + HOUR, start + 2 * HOUR);
    // The second request is answered without an attempt of its own.
    for (const refusal of [await refusalOf(asked()), await refusalOf(asked())]) {
      expect(refusal.code).toBe('space_closed');
      expect(refusal.params).toMatchObject({
        closures: [{ id: closure.id, start, end: start + 8 * HOUR, reason: REASON }],
        alternatives: [{ spaceIds: [id('D-3')] }, { spaceIds: [id('D-1')], start: start + 8 * HOUR }],
      });
      expect(refusal).toBeInstanceOf(DomainError);
      expect(textsOfError(refusal, 'ru').detail).toMatch(/^Закрыто: \d+ .*\d\d:\d\d.* · Ремонт$/);
    }
  });

  it('is refused as closed also where a booking was kept', async () => {
    await book('D-1', start, start + 2 * HOUR);
    await close(['D-1'], start, start + 8 * HOUR);
    expect(await outcomeOf(book('D-1', start, start + 2 * HOUR))).toBe('space_closed');
  });

  it('is refused as closed to a booking that would grow into it, and as taken where somebody is', async () => {
    const { person, booking } = await book('D-1', start, start + 2 * HOUR);
    await book('D-1', start + 3 * HOUR, start + 4 * HOUR);
    await close(['D-1'], start - 2 * HOUR, start + 3 * HOUR);
    const change = (times: object) => app.get(ChangeBooking).execute(person, booking.id, times);
    expect(await outcomeOf(change({ start: start - HOUR }))).toBe('space_closed');
    await close(['D-2'], start - 2 * HOUR, start + 8 * HOUR);
    const { person: other, booking: kept } = await book('D-3', start, start + 2 * HOUR);
    await close(['D-3'], start, start + 2 * HOUR);
    await book('D-3', start + 2 * HOUR, start + 3 * HOUR);
    expect(await outcomeOf(app.get(ChangeBooking).execute(other, kept.id, { end: start + 3 * HOUR }))).toBe(
      'slot_taken',
    );
  });

  it('is explained as closed', async () => {
    const { closure } = await close(['D-1'], start, start + 8 * HOUR);
    const query = { centreId: app.centre.id, start, end: start + HOUR };
    const explain = async (code: string) =>
      app.get(ExplainSlot).execute(await app.addMember(), { ...query, spaceId: id(code) });
    expect(await explain('D-1')).toMatchObject({ allowed: false, free: false, closures: [closure] });
    expect(await explain('D-2')).toMatchObject({ allowed: true, free: true, closures: [] });
  });

  it('is shown as closed in the preview of a series', async () => {
    const person = await app.addOrganiser();
    const week = 7 * 24 * HOUR;
    const { closure } = await close(['R-1'], start + week - HOUR, start + week + 8 * HOUR);
    await app.get(Book).execute(person, {
      ...slotOf('R-1', start + 2 * week, start + 2 * week + HOUR),
      organisationId: person.organisationId,
    });
    const draft = aWeeklySeries(
      slotOf('R-1', start, start + HOUR),
      { organisationId: person.organisationId, people: 5 },
      { count: 3 },
    );
    const { dates } = await app.get(BookSeries).preview(person, draft);
    expect(dates.map(({ verdict, closures }) => [verdict, closures])).toEqual([
      ['free', []],
      ['clash', [closure]],
      ['clash', []],
    ]);
  });

  it('is nothing to wait for', async () => {
    const people = new WaitlistActions(app);
    const slot = { start, end: start + 2 * HOUR };
    await people.fill(slot);
    await close(['D-1', 'D-2'], start, start + 8 * HOUR);
    const join = async (codes: readonly string[]) =>
      outcomeOf(people.join(await people.member(), slot, { spaceIds: codes.map(id) }));
    expect(await join(['D-1', 'D-2'])).toBe('space_closed');
    expect(await join(['D-1', 'D-3'])).toBe('done');
  });
});
