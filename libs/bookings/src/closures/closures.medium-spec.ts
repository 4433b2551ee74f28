import { addDays, type DomainError, HOUR, localDateOf, systemActor } from '@birlik/kernel';
import {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { ConfirmHold } from '../holds/confirm-hold.js';
import { CheckIn } from '../../../attendance/src/visits/check-in.js';
import { ChangeHours, type ChangeHoursCommand } from './change-hours.js';
import { type CloseCommand, CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const ZONE = 'Asia/Almaty';

describe('a closure', () => {
  let app: TestLibraries;
  beforeEach(async () => {
    app = await openTestLibraries({ desks: 4, rooms: 2, officeDesks: 3 });
  });
  afterEach(() => app.close());

  const id = (code: string) => app.centre.space(code).id;
  const manager = () => aManager(app.libraries, app.centre.id);
  const member = () => aMember(app.libraries, app.centre.id);
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const at = async (hours: number) => Math.ceil((await app.now()) / HOUR) * HOUR + hours * HOUR;
  const book = async (place: string, start: number, hours = 2) =>
    app.use(Book).execute(await member(), {
      centreId: app.centre.id,
      spaceIds: [id(place)],
      start,
      end: start + hours * HOUR,
    });
  const closing = async (more: Partial<CloseCommand> = {}): Promise<CloseCommand> => ({
    centreId: app.centre.id,
    spaceIds: [id('D-1'), id('D-2')],
    start: await at(20),
    end: await at(30),
    reason: REASON,
    bookings: 'keep',
    decisions: [],
    ...more,
  });
  const bookingOf = async (bookingId: string) =>
    (
      await ask<{ state: string; spaceIds: string[] }>(
        app.url,
        'SELECT state, space_ids AS "spaceIds" FROM booking WHERE id = $1',
        [bookingId],
      )
    )[0]!;
  const kindsFor = async (bookingId: string) =>
    (
      await ask<{ kind: string }>(
        app.url,
        `SELECT kind FROM message WHERE subject_id = $1 AND state = 'planned' ORDER BY kind`,
        [bookingId],
      )
    ).map((m) => m.kind);

  it('shows who is in the way and where they could go, and does to each what the manager said, in one go with notices', async () => {
    const start = await at(22);
    const [moved, cancelled, kept] = [
      await book('D-1', start),
      await book('D-2', start),
      await book('D-1', start + 3 * HOUR),
    ];
    const boss = await manager();
    const draft = await closing({
      bookings: 'move',
      decisions: [
        { bookingId: cancelled.id, action: 'cancel', note: { kk: 'Кешіріңіз', ru: 'Извините', en: 'Sorry' } },
        {
          bookingId: kept.id,
          action: 'keep',
          note: { kk: 'Шу болады', ru: 'Будет шумно', en: 'It will be noisy' },
        },
      ],
    });
    const seen = await app.use(CloseSpaces).preview(boss, draft);
    expect(seen.affected.map((t) => t.booking.id)).toEqual(
      expect.arrayContaining([moved.id, cancelled.id, kept.id]),
    );
    const proposals = seen.affected.map((t) => t.proposal!.spaceIds[0]);
    expect(proposals.every((space) => space === id('D-3') || space === id('D-4'))).toBe(true);
    const { resolution } = await app.use(CloseSpaces).execute(boss, draft, seen.token);
    expect(
      [resolution.moved, resolution.cancelled, resolution.kept].map((list) => list.map((b) => b.id)),
    ).toEqual([[moved.id], [cancelled.id], [kept.id]]);
    expect((await bookingOf(moved.id)).spaceIds[0]).toBe(
      seen.affected.find((t) => t.booking.id === moved.id)!.proposal!.spaceIds[0],
    );
    expect((await bookingOf(cancelled.id)).state).toBe('cancelled');
    expect(await kindsFor(moved.id)).toEqual(['changed', 'release_warning', 'reminder_120'].sort());
    expect(await kindsFor(cancelled.id)).toEqual(['cancelled']);
    expect(await kindsFor(kept.id)).toContain('notice');
    // What is closed is closed, around what stays.
    expect(await code(book('D-2', start))).toBe('slot_taken');
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('does nothing when others are in the way by now', async () => {
    const boss = await manager();
    const draft = await closing();
    const { token } = await app.use(CloseSpaces).preview(boss, draft);
    await book('D-2', await at(21));
    expect(await code(app.use(CloseSpaces).execute(boss, draft, token))).toBe('preview_changed');
    expect(await ask(app.url, 'SELECT 1 FROM closure')).toEqual([]);
  });

  it('throws nobody out who is here, and is for managers', async () => {
    const desk = await aFrontDesk(app.libraries, app.centre.id);
    const now = await app.now();
    const here = await app.use(Book).execute(await member(), {
      centreId: app.centre.id,
      spaceIds: [id('D-1')],
      start: now,
      end: now + 2 * HOUR,
    });
    await app.use(CheckIn).execute(desk, here.id, { via: 'staff' });
    const draft = await closing({ start: now, end: now + 4 * HOUR, bookings: 'cancel' });
    expect(await code(app.use(CloseSpaces).execute(desk, draft))).toBe('forbidden');
    const { resolution } = await app.use(CloseSpaces).execute(await manager(), draft);
    expect(resolution.kept.map((b) => b.id)).toEqual([here.id]);
    expect((await bookingOf(here.id)).state).toBe('checked_in');
  });

  it('closes while people book: each booking is before it or refused by it', async () => {
    const boss = await manager();
    const draft = await closing();
    const people = await Promise.all(Array.from({ length: 10 }, member));
    const [, ...answers] = await Promise.all([
      app.use(CloseSpaces).execute(boss, draft),
      ...people.map((person, i) =>
        code(
          app.use(Book).execute(person, {
            centreId: app.centre.id,
            spaceIds: [id(i % 2 ? 'D-1' : 'D-2')],
            start: draft.start + i * 30 * 60_000,
            end: draft.start + i * 30 * 60_000 + HOUR,
          }),
        ),
      ),
    ]);
    expect(answers.every((answer) => answer === 'done' || answer === 'slot_taken')).toBe(true);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('has no gaps: what a booking that was kept gives up within it is closed as well', async () => {
    const [boss, desk] = [await manager(), await aFrontDesk(app.libraries, app.centre.id)];
    const start = await at(22);
    const [cancelled, shortened, left] = [
      await book('D-1', start, 4),
      await book('D-2', start, 4),
      await book('D-1', start + 5 * HOUR, 3),
    ];
    const held = await app
      .use(Book)
      .execute(
        await member(),
        { centreId: app.centre.id, spaceIds: [id('D-2')], start: start + 5 * HOUR, end: start + 7 * HOUR },
        { hold: true },
      );
    const { closure } = await app.use(CloseSpaces).execute(boss, await closing());
    await app.use(CancelBooking).execute(desk, cancelled.id);
    await app.use(ChangeBooking).execute(desk, shortened.id, { end: start + 2 * HOUR });
    await app.use(CancelBooking).execute(systemActor('test'), left.id);
    await ask(app.url, `UPDATE booking SET held_until = birlik_now() WHERE id = $1`, [held.id]);
    await app.use(ExpireHolds).execute([held.id]);
    for (const [place, from] of [
      ['D-1', start],
      ['D-1', start + 5 * HOUR],
      ['D-2', start + 2 * HOUR],
      ['D-2', start + 5 * HOUR],
    ] as const)
      expect([place, from, await code(book(place, from, 1))]).toEqual([place, from, 'slot_taken']);
    expect(await overlapsIn(app.url)).toBe(0);
    await app.use(CloseSpaces).lift(boss, closure.id);
    expect(await code(book('D-1', start, 1))).toBe('done');
    expect(await code(book('D-2', start, 1))).toBe('slot_taken');
  });

  it('stands where another one is lifted that lay over it', async () => {
    const boss = await manager();
    const first = await app.use(CloseSpaces).execute(boss, await closing());
    await app.use(CloseSpaces).execute(boss, await closing({ start: await at(24), end: await at(34) }));
    await app.use(CloseSpaces).lift(boss, first.closure.id);
    expect(await code(book('D-1', await at(21), 1))).toBe('done');
    for (const from of [24, 28, 31]) expect(await code(book('D-1', await at(from), 1))).toBe('slot_taken');
  });

  it('stands where one is lifted that lay over several, which lie over each other', async () => {
    const boss = await manager();
    const close = async (from: number, until: number) =>
      app.use(CloseSpaces).execute(boss, await closing({ start: await at(from), end: await at(until) }));
    const over = await close(20, 60);
    // None of these has a moment of its own as long as the first one stands.
    for (const [from, until] of [
      [22, 26],
      [24, 29],
      [28, 56],
      [21, 23],
    ] as const)
      await close(from, until);
    await app.use(CloseSpaces).lift(boss, over.closure.id);
    const told = new Map<number, string>();
    for (let from = 20; from < 60; from++) told.set(from, await code(book('D-1', await at(from), 1)));
    const shut = [...told].filter(([, answer]) => answer === 'slot_taken').map(([from]) => from);
    expect(shut).toEqual(Array.from({ length: 56 - 21 }, (_, i) => 21 + i));
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('ends the holds in its way when bookings are to be cancelled', async () => {
    const slot = { centreId: app.centre.id, spaceIds: [id('D-1')], start: await at(22), end: await at(23) };
    const held = await app.use(Book).execute(await member(), slot, { hold: true });
    const { resolution } = await app
      .use(CloseSpaces)
      .execute(await manager(), await closing({ bookings: 'cancel' }));
    expect(resolution.cancelled.map((b) => b.id)).toEqual([held.id]);
    expect((await bookingOf(held.id)).state).toBe('cancelled');
    expect(await code(book('D-1', slot.start, 1))).toBe('slot_taken');
  });

  it('is lifted, and its spaces can be taken at once', async () => {
    const boss = await manager();
    const { closure } = await app.use(CloseSpaces).execute(boss, await closing());
    expect(await code(book('D-1', await at(22)))).toBe('slot_taken');
    expect(await code(app.use(CloseSpaces).lift(await member(), closure.id))).toBe('not_found');
    await app.use(CloseSpaces).lift(boss, closure.id);
    await book('D-1', await at(22));
  });

  describe('of hours', () => {
    const changing = (more: Partial<ChangeHoursCommand>): ChangeHoursCommand => ({
      centreId: app.centre.id,
      reason: REASON,
      bookings: 'cancel',
      decisions: [],
      ...more,
    });
    const noon = async (inDays: number) =>
      Date.parse(`${addDays(localDateOf(await app.now(), ZONE), inDays)}T12:00:00+05:00`);

    it('touches exactly the bookings that would lie outside, and gives a day back as it was', async () => {
      const boss = await manager();
      const [late, early, night] = [
        await book('O-1', (await noon(3)) + 8 * HOUR, 2),
        await book('O-2', await noon(3), 2),
        await book('D-1', (await noon(3)) + 8 * HOUR, 2),
      ];
      const date = localDateOf(late.start, ZONE);
      const short = changing({
        days: { [date]: { kind: 'special', hours: ['08:00-20:00'], names: REASON } },
        bookings: 'move',
      });
      const seen = await app.use(ChangeHours).preview(boss, short);
      expect(seen.affected.map((t) => t.booking.id)).toEqual([late.id]);
      // It can move only to where it is open at that time.
      expect(seen.affected[0]!.proposal!.spaceIds[0]).toBe(id('D-2'));
      const resolution = await app.use(ChangeHours).execute(boss, short, seen.token);
      expect(resolution.moved.map((b) => b.id)).toEqual([late.id]);
      expect((await bookingOf(early.id)).state).toBe('confirmed');
      expect((await bookingOf(night.id)).spaceIds).toEqual([id('D-1')]);
      await app.centre.read();
      expect(await code(book('O-3', (await noon(3)) + 8 * HOUR))).toBe('refused');
      await app.use(ChangeHours).execute(boss, changing({ days: { [date]: null } }));
      await app.centre.read();
      expect(await code(book('O-3', (await noon(3)) + 8 * HOUR))).toBe('done');
    });

    it('are those of now, though this process has not heard yet that they changed', async () => {
      // Without a word to anybody, as if the word had been lost.
      const closeAt = (hour: string) =>
        ask(
          app.url,
          `UPDATE centre SET version = version + 1,
             hours = (SELECT jsonb_object_agg(day, jsonb_build_array($2::text)) FROM jsonb_object_keys(hours) AS day) WHERE id = $1`,
          [app.centre.id, `08:00-${hour}`],
        );
      const [person, other] = [await member(), await member()];
      const draft = (place: string, start: number) => ({
        centreId: app.centre.id,
        spaceIds: [id(place)],
        start,
        end: start + HOUR,
      });
      const [slot, late] = [await noon(3), (await noon(3)) + 8 * HOUR];
      const booked = await app.use(Book).execute(person, draft('O-1', slot));
      const held = await app.use(Book).execute(other, draft('O-2', slot), { hold: true });
      await closeAt('20:59');
      expect(await code(book('O-3', late, 1))).toBe('refused');
      await closeAt('20:58');
      const { start, end } = draft('O-1', late);
      expect(await code(app.use(ChangeBooking).execute(person, booked.id, { start, end }))).toBe('refused');
      await closeAt('20:57');
      expect((await app.use(ConfirmHold).execute(other, held.id, {})).state).toBe('confirmed');
      await closeAt('21:00');
      expect(await code(book('O-3', late, 1))).toBe('done');
    });

    it('makes a day a holiday, and changes every week', async () => {
      const boss = await manager();
      const booked = await book('O-1', await noon(4), 2);
      const date = localDateOf(booked.start, ZONE);
      const holiday = changing({ days: { [date]: { kind: 'holiday', names: REASON } } });
      const resolution = await app.use(ChangeHours).execute(boss, holiday);
      expect(resolution.cancelled.map((b) => b.id)).toEqual([booked.id]);
      const evening = ['16:00-22:00'];
      const hours = {
        mon: evening,
        tue: evening,
        wed: evening,
        thu: evening,
        fri: evening,
        sat: evening,
        sun: evening,
      };
      await app.use(ChangeHours).execute(boss, changing({ hours }));
      await app.centre.read();
      expect(await code(book('O-1', await noon(5)))).toBe('refused');
      expect(await code(book('O-1', (await noon(5)) + 5 * HOUR))).toBe('done');
      expect(
        await code(app.use(ChangeHours).preview(await anOrganiser(app.libraries, app.centre.id), holiday)),
      ).toBe('forbidden');
    });
  });
});
