import { type DomainError, HOUR, localDateOf, wallTimeOf } from '@birlik/kernel';
import {
  aFrontDesk,
  aManager,
  aMember,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
  type TestPerson,
} from '@birlik/testing';
import { Book } from './book.js';
import type { Booking } from '../booking/booking.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { CloseSpaces } from '../closures/close-spaces.js';
import { FindAvailability } from '../search/find-availability.js';
import { WalkIn } from '../../../attendance/src/visits/walk-in.js';
import { BookSeries, type SeriesCommand } from '../series/book-series.js';
import { ConfirmHold } from './confirm-hold.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { ReleaseHold } from './release-hold.js';

type Draft = { centreId: string; spaceIds: string[]; start: number; end: number };

describe('a hold', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 10, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  const draft = async (code: string, inHours = 20) => {
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + inHours * HOUR;
    return { centreId: app.centre.id, spaceIds: [app.centre.space(code).id], start, end: start + HOUR };
  };
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const stateOf = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!.state;

  it('keeps the slot from others and becomes a booking with what the form brought', async () => {
    const person = await member();
    const slot = await draft('D-1');
    const held = await app.use(Book).execute(person, slot, { hold: true });
    expect(held).toMatchObject({ state: 'held', heldUntil: expect.any(Number) });
    expect(await code(app.use(Book).execute(await member(), slot))).toBe('slot_taken');
    expect(await ask(app.url, 'SELECT 1 FROM message WHERE subject_id = $1', [held.id])).toEqual([]);
    const booked = await app.use(ConfirmHold).execute(person, held.id, { title: 'Жоба' });
    expect(booked).toMatchObject({ id: held.id, state: 'confirmed', title: 'Жоба', heldUntil: null });
    await moveClock(app.url, '10 minutes');
    expect(await app.use(ExpireHolds).execute([held.id])).toBe(0);
    expect(await code(app.use(Book).execute(await member(), slot))).toBe('slot_taken');
  });

  it('is somebody’s own: others can neither see nor confirm it', async () => {
    const held = await app.use(Book).execute(await member(), await draft('D-2'), { hold: true });
    const other = await member();
    expect(await code(app.use(ConfirmHold).execute(other, held.id, {}))).toBe('not_found');
    expect(await code(app.use(ReleaseHold).execute(other, held.id))).toBe('not_found');
  });

  it('given back, or cancelled, frees the slot at once', async () => {
    const person = await member();
    const slot = await draft('D-3');
    const held = await app.use(Book).execute(person, slot, { hold: true });
    await app.use(ReleaseHold).execute(person, held.id);
    const again = await app.use(Book).execute(await member(), slot, { hold: true });
    expect(await code(app.use(CancelBooking).execute(person, again.id))).toBe('not_found');
    expect(await stateOf(held.id)).toBe('cancelled');
  });

  it('that is over bars nobody, though no worker has run: not a search, a booking, a walk-in or its own person', async () => {
    const person = await member();
    const [one, two, three] = [await draft('D-4'), await draft('D-5', 0), await draft('D-6', 30)];
    const held = await app.use(Book).execute(person, one, { hold: true });
    const now = await app.now();
    await app.use(Book).execute(await member(), { ...two, start: now, end: now + HOUR }, { hold: true });
    const own = await app.use(Book).execute(person, three, { hold: true });
    await moveClock(app.url, '5 minutes 1 second');
    const { items } = await app.use(FindAvailability).execute(person, { ...one, kind: 'desk', features: [] });
    expect(items.find((item) => item.space.code === 'D-4')).toMatchObject({ free: true, refusal: null });
    await app.use(Book).execute(await member(), one);
    expect(await stateOf(held.id)).toBe('expired');
    const seated = await app.use(WalkIn).execute(await aFrontDesk(app.libraries, app.centre.id), {
      centreId: app.centre.id,
      spaceId: app.centre.space('D-5').id,
      name: 'Қонақ',
    });
    expect(seated.state).toBe('checked_in');
    // Another desk at the same time: their own hold that is over must not stand against them.
    await app.use(Book).execute(person, { ...(await draft('D-7', 30)), start: three.start, end: three.end });
    expect(await stateOf(own.id)).toBe('expired');
    expect(await code(app.use(ConfirmHold).execute(person, own.id, {}))).toBe('hold_over');
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it.each<[string, (taker: TestPerson, slot: Draft, other: Booking) => Promise<unknown>]>([
    ['a move', (taker, slot, other) => app.use(ChangeBooking).execute(taker, other.id, slot)],
    [
      'a closure',
      async (_, slot) =>
        app.use(CloseSpaces).execute(await aManager(app.libraries, app.centre.id), {
          ...slot,
          reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
          bookings: 'keep',
          decisions: [],
        }),
    ],
    [
      'a series',
      async (taker, slot) => app.use(BookSeries).execute(taker, seriesOn(slot), await token(taker, slot)),
    ],
  ])('that is over bars %s as little', async (_, take) => {
    const taker = await member();
    const slot = await draft('D-9', 3);
    const other = await app.use(Book).execute(taker, await draft('D-10', 6));
    const held = await app.use(Book).execute(await member(), slot, { hold: true });
    await moveClock(app.url, '5 minutes 1 second');
    await take(taker, slot, other);
    expect(await stateOf(held.id)).toBe('expired');
    expect(await overlapsIn(app.url)).toBe(0);
    await ask(app.url, `UPDATE closure SET lifted_at = birlik_now()`);
    await ask(app.url, `UPDATE allocation SET live = false`);
    await ask(app.url, `UPDATE booking SET state = 'cancelled' WHERE state = 'confirmed'`);
  });

  const seriesOn = (slot: Draft): SeriesCommand => ({
    centreId: slot.centreId,
    spaceIds: slot.spaceIds,
    recurrence: {
      from: localDateOf(slot.start, 'Asia/Almaty'),
      startTime: wallTimeOf(slot.start, 'Asia/Almaty'),
      endTime: wallTimeOf(slot.end, 'Asia/Almaty'),
      frequency: 'weekly',
      interval: 1,
      weekdays: [],
      count: 1,
      until: null,
      skipDaysOff: false,
      workingDaysOnly: false,
    },
    exceptions: [],
    title: null,
    organisationId: null,
    onBehalfOf: null,
    people: 1,
    equipment: [],
    replaces: null,
  });
  const token = async (taker: TestPerson, slot: Draft) =>
    (await app.use(BookSeries).preview(taker, seriesOn(slot))).token;

  it('is confirmed or ended, never both and never neither, when both are tried at its last instant', async () => {
    let confirmed = 0;
    const hold = async (person: TestPerson, round: number) =>
      (await app.use(Book).execute(person, await draft('D-8', 40 + 2 * round), { hold: true })).id;
    // As long as this machine takes now, so that some come in time and some too late on any.
    const [first, began] = [await member(), performance.now()];
    await app.use(ConfirmHold).execute(first, await hold(first, 41), {});
    const instant = 2 * (performance.now() - began);
    for (let round = 0; round < 40; round++) {
      const person = await member();
      const id = await hold(person, round);
      await ask(
        app.url,
        `UPDATE booking SET held_until = birlik_now() + make_interval(secs => $2) WHERE id = $1`,
        [id, instant / 1_000],
      );
      await new Promise((resolve) => setTimeout(resolve, (instant * 1.3 * (round % 20)) / 20));
      const [answer, ended] = await Promise.all([
        code(app.use(ConfirmHold).execute(person, id, {})),
        app.use(ExpireHolds).execute([id]),
      ]);
      if (answer === 'done') confirmed++;
      // The one that is not first finds it over, or not yet over: then it is held still, and ends a little later.
      const late = ended === 0 && answer !== 'done' ? await app.use(ExpireHolds).execute([id]) : 0;
      expect([await stateOf(id), ended + late]).toEqual(
        answer === 'done' ? ['confirmed', 0] : ['expired', 1],
      );
    }
    expect(confirmed).toBeGreaterThan(0);
    expect(confirmed).toBeLessThan(40);
  });
});
