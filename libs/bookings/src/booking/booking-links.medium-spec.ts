import { DAY, HOUR } from '@birlik/kernel';
import { ask, moveClock, openTestLibraries, type TestLibraries, type TestPerson } from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { UndoCancelBooking } from '../lifecycle/undo-cancellation.js';
import { BookingLinks } from './booking-links.js';

describe('the links of mails to a booking', () => {
  let app: TestLibraries;
  let person: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 0, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    person = await app.addMember();
  });
  const isOver = (id: string) => app.get(BookingLinks).isOver(id);
  const book = async (inHours: number, options = {}) =>
    app.get(Book).execute(person, await app.makeDraft('D-1', inHours), options);
  const goTo = async (instant: number) =>
    moveClock(app.url, `${instant - (await app.readNow())} milliseconds`);

  it('end a day after the slot, and not before', async () => {
    const { id, end } = await book(24);
    await goTo(end + DAY - 2_000);
    expect(await isOver(id)).toBe(false);
    await goTo(end + DAY);
    expect(await isOver(id)).toBe(true);
  });

  it('follow a booking that moves', async () => {
    const { id, version, end } = await book(24);
    const later = { start: end + 2 * HOUR, end: end + 3 * HOUR };
    await app.get(ChangeBooking).execute(person, id, later, { version });
    await goTo(end + DAY + HOUR);
    expect(await isOver(id)).toBe(false);
  });

  it('end a day after the cancellation, unless it is taken back', async () => {
    const [dropped, kept] = [await book(72), await book(75)];
    for (const { id } of [dropped, kept]) await app.get(CancelBooking).execute(person, id);
    await app.get(UndoCancelBooking).execute(person, kept.id);
    const now = await app.readNow();
    await goTo(now + DAY - 5_000);
    expect([await isOver(dropped.id), await isOver(kept.id)]).toEqual([false, false]);
    await goTo(now + DAY + 1_000);
    expect([await isOver(dropped.id), await isOver(kept.id)]).toEqual([true, false]);
  });

  it('end a day after a hold has lapsed', async () => {
    const { id, heldUntil } = await book(72, { hold: true });
    await goTo(heldUntil! + 1_000);
    await app.get(ExpireHolds).execute([id]);
    expect(await ask(app.url, 'SELECT state FROM booking WHERE id = $1', [id])).toEqual([
      { state: 'expired' },
    ]);
    await goTo(heldUntil! + DAY + 3_000);
    expect(await isOver(id)).toBe(true);
  });
});

describe('the pass code of a booking', () => {
  const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  /** What somebody would try who knows the id: its bits, from every place. */
  const codesIn = (id: string) => {
    const bits = BigInt(`0x${id.replaceAll('-', '')}`);
    return Array.from({ length: 89 }, (_, shift) =>
      Array.from(
        { length: 8 },
        (__, n) => CROCKFORD[Number((bits >> BigInt(shift + 35 - 5 * n)) & 31n)],
      ).join(''),
    );
  };

  it('is stored as it is told, and cannot be read from the id', async () => {
    const app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, officeDesks: 0 });
    const person = await app.addMember();
    const { id, passCode } = await app.get(Book).execute(person, await app.makeDraft('D-1', 24));
    expect(await ask(app.url, 'SELECT pass_code FROM booking WHERE id = $1', [id])).toEqual([
      { pass_code: passCode },
    ]);
    const told = await ask<{ code: string }>(
      app.url,
      `SELECT DISTINCT facts->>'passCode' AS code FROM message WHERE subject_id = $1`,
      [id],
    );
    expect(told).toEqual([{ code: passCode }]);
    expect(codesIn(id)).not.toContain(passCode);
    await app.close();
  });
});
