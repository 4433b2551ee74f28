import { HOUR } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  type TestDraft,
  type TestLibraries,
  type TestPerson,
  aWeeklySeries,
} from '@birlik/testing';
import { Book } from './book.js';
import type { Booking } from '../booking/booking.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { CloseSpaces } from '../closures/close-spaces.js';
import { FindAvailability } from '../search/find-availability.js';
import { WalkIn } from '@birlik/attendance';
import { BookSeries } from '../series/book-series.js';
import { ConfirmHold } from './confirm-hold.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { ReleaseHold } from './release-hold.js';

/** A hold lasts five minutes. */
const OVER = '5 minutes 1 second';

describe('a hold', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 4, rooms: 0, hall: false });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const book = (person: TestPerson, draft: TestDraft) => app.get(Book).execute(person, draft);
  const hold = (person: TestPerson, draft: TestDraft) => app.get(Book).execute(person, draft, { hold: true });
  const confirm = (person: TestPerson, id: string, form: object = {}) =>
    app.get(ConfirmHold).execute(person, { bookingId: id, ...form });
  const stateOf = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!.state;

  it('keeps the slot from others and becomes a booking with what the form says', async () => {
    const person = await app.addMember();
    const draft = await app.makeDraft('D-1', 20);
    const held = await hold(person, draft);
    expect(held).toMatchObject({ state: 'held', heldUntil: expect.any(Number) });
    expect(await outcomeOf(book(await app.addMember(), draft))).toBe('slot_taken');
    expect(await ask(app.url, 'SELECT 1 FROM message WHERE subject_id = $1', [held.id])).toEqual([]);
    const booked = await confirm(person, held.id, { title: 'Жоба' });
    expect(booked).toMatchObject({ id: held.id, state: 'confirmed', title: 'Жоба', heldUntil: null });
    await moveClock(app.url, '10 minutes');
    expect(await app.get(ExpireHolds).execute([held.id])).toBe(0);
    expect(await outcomeOf(book(await app.addMember(), draft))).toBe('slot_taken');
  });

  it('can be neither confirmed nor released by somebody else', async () => {
    const held = await hold(await app.addMember(), await app.makeDraft('D-1', 20));
    const other = await app.addMember();
    expect(await outcomeOf(confirm(other, held.id))).toBe('not_found');
    expect(await outcomeOf(app.get(ReleaseHold).execute(other, held.id))).toBe('not_found');
  });

  it('frees the slot at once when it is released', async () => {
    const person = await app.addMember();
    const draft = await app.makeDraft('D-1', 20);
    const held = await hold(person, draft);
    await app.get(ReleaseHold).execute(person, held.id);
    const again = await hold(await app.addMember(), draft);
    expect(await outcomeOf(app.get(CancelBooking).execute(person, again.id))).toBe('not_found');
    expect(await stateOf(held.id)).toBe('cancelled');
  });

  describe('that is over, though no worker has ended it', () => {
    it('is free for a search and a booking', async () => {
      const draft = await app.makeDraft('D-1', 20);
      const held = await hold(await app.addMember(), draft);
      await moveClock(app.url, OVER);
      const { items } = await app
        .get(FindAvailability)
        .execute(await app.addMember(), { ...draft, kind: 'desk', features: [] });
      expect(items.find((item) => item.space.code === 'D-1')).toMatchObject({ free: true, refusal: null });
      await book(await app.addMember(), draft);
      expect(await stateOf(held.id)).toBe('expired');
      expect(await overlapsIn(app.url)).toBe(0);
    });

    it('is free for a walk-in', async () => {
      const now = await app.readNow();
      const draft = { ...(await app.makeDraft('D-1', 0)), start: now, end: now + HOUR };
      await hold(await app.addMember(), draft);
      await moveClock(app.url, OVER);
      const [spaceId] = draft.spaceIds;
      const walkIn = { centreId: app.centre.id, spaceId: spaceId!, name: 'Қонақ' };
      const seated = await app.get(WalkIn).execute(await app.addFrontDesk(), walkIn);
      expect(seated.state).toBe('checked_in');
    });

    it('does not keep its person from another desk at the same time, and cannot be confirmed', async () => {
      const person = await app.addMember();
      const draft = await app.makeDraft('D-1', 30);
      const held = await hold(person, draft);
      await moveClock(app.url, OVER);
      await book(person, { ...draft, spaceIds: [app.centre.findSpace('D-2').id] });
      expect(await stateOf(held.id)).toBe('expired');
      expect(await outcomeOf(confirm(person, held.id))).toBe('hold_over');
    });

    it.each<[string, (taker: TestPerson, draft: TestDraft, other: Booking) => Promise<unknown>]>([
      ['a move', (taker, draft, other) => app.get(ChangeBooking).execute(taker, other.id, draft)],
      ['a closure', (_, draft) => close(draft)],
      ['a series', (taker, draft) => bookSeries(taker, draft)],
    ])('is free for %s', async (_, take) => {
      const taker = await app.addMember();
      const draft = await app.makeDraft('D-1', 3);
      const other = await book(taker, await app.makeDraft('D-2', 6));
      const held = await hold(await app.addMember(), draft);
      await moveClock(app.url, OVER);
      await take(taker, draft, other);
      expect(await stateOf(held.id)).toBe('expired');
      expect(await overlapsIn(app.url)).toBe(0);
    });
  });

  it('is confirmed or ended, never both and never neither, when both are tried at its last instant', async () => {
    let confirmed = 0;
    const holdIn = async (person: TestPerson, round: number) =>
      (await hold(person, await app.makeDraft('D-1', 40 + 2 * round))).id;
    // Measures the speed of this machine, so that on any machine some requests are in time and some are late.
    const [first, began] = [await app.addMember(), performance.now()];
    await confirm(first, await holdIn(first, 41));
    const instant = 2 * (performance.now() - began);
    for (let round = 0; round < 40; round++) {
      const person = await app.addMember();
      const id = await holdIn(person, round);
      await ask(
        app.url,
        `UPDATE booking SET held_until = birlik_now() + make_interval(secs => $2) WHERE id = $1`,
        [id, instant / 1_000],
      );
      await new Promise((resolve) => setTimeout(resolve, (instant * 1.3 * (round % 20)) / 20));
      const [answer, ended] = await Promise.all([
        outcomeOf(confirm(person, id)),
        app.get(ExpireHolds).execute([id]),
      ]);
      if (answer === 'done') confirmed++;
      // A late request finds the hold expired, or not yet expired: then the hold is ended a little later.
      const late = ended === 0 && answer !== 'done' ? await app.get(ExpireHolds).execute([id]) : 0;
      expect([await stateOf(id), ended + late]).toEqual(
        answer === 'done' ? ['confirmed', 0] : ['expired', 1],
      );
    }
    expect(confirmed).toBeGreaterThan(0);
    expect(confirmed).toBeLessThan(40);
  });

  const close = async (draft: TestDraft) =>
    app.get(CloseSpaces).execute(await app.addManager(), {
      ...draft,
      reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
      bookings: 'keep',
      decisions: [],
    });
  const bookSeries = async (taker: TestPerson, draft: TestDraft) => {
    const series = aWeeklySeries(draft, {}, { count: 1 });
    const { token } = await app.get(BookSeries).preview(taker, series);
    return app.get(BookSeries).execute(taker, series, token);
  };
});
