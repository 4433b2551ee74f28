import { HOUR, systemActor } from '@birlik/kernel';
import { ask, openTestLibraries, outcomeOf, overlapsIn, type TestLibraries } from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { CheckIn } from '@birlik/attendance';
import { type CloseCommand, CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('a closure', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 4, rooms: 2, officeDesks: 3 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const at = async (hours: number) => Math.ceil((await app.readNow()) / HOUR) * HOUR + hours * HOUR;
  const book = async (place: string, start: number, hours = 2) =>
    app.get(Book).execute(await app.addMember(), {
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

  it('previews the bookings in its way with a proposal for each, and carries out every decision with a notice', async () => {
    const start = await at(22);
    const [moved, cancelled, kept] = [
      await book('D-1', start),
      await book('D-2', start),
      await book('D-1', start + 3 * HOUR),
    ];
    const boss = await app.addManager();
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
    const seen = await app.get(CloseSpaces).preview(boss, draft);
    expect(seen.affected.map((t) => t.booking.id)).toEqual(
      expect.arrayContaining([moved.id, cancelled.id, kept.id]),
    );
    const proposals = seen.affected.map((t) => t.proposal!.spaceIds[0]);
    expect(proposals.every((space) => space === id('D-3') || space === id('D-4'))).toBe(true);
    const { resolution } = await app.get(CloseSpaces).execute(boss, draft, { token: seen.token });
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
    // The closure leaves out the time of the booking that stays.
    expect(await outcomeOf(book('D-2', start))).toBe('space_closed');
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('proposes no space whose set-up time somebody else has', async () => {
    await app.changeSpace('D-3', { setupMinutes: 30 });
    await app.changeSpace('D-4', { setupMinutes: 30 });
    const start = await at(22);
    const [wanted] = [
      await book('D-1', start),
      await book('D-3', start - HOUR, 1),
      await book('D-4', start - HOUR, 1),
    ];
    const boss = await app.addManager();
    const spaceIds = ['D-1', 'D-2', 'O-1', 'O-2', 'O-3'].map(id);
    const { resolution } = await app
      .get(CloseSpaces)
      .execute(boss, await closing({ spaceIds, bookings: 'move' }));
    expect(resolution.kept.map((booking) => booking.id)).toEqual([wanted!.id]);
  });

  it('does nothing when other bookings have come into its way since the preview', async () => {
    const boss = await app.addManager();
    const draft = await closing();
    const { token } = await app.get(CloseSpaces).preview(boss, draft);
    await book('D-2', await at(21));
    expect(await outcomeOf(app.get(CloseSpaces).execute(boss, draft, { token }))).toBe('preview_changed');
    expect(await ask(app.url, 'SELECT 1 FROM closure')).toEqual([]);
  });

  it('cancels nobody who has checked in, and is refused to the front desk', async () => {
    const desk = await app.addFrontDesk();
    const now = await app.readNow();
    const here = await app.get(Book).execute(await app.addMember(), {
      centreId: app.centre.id,
      spaceIds: [id('D-1')],
      start: now,
      end: now + 2 * HOUR,
    });
    await app.get(CheckIn).execute(desk, here.id, { via: 'staff' });
    const draft = await closing({ start: now, end: now + 4 * HOUR, bookings: 'cancel' });
    expect(await outcomeOf(app.get(CloseSpaces).execute(desk, draft))).toBe('forbidden');
    const { resolution } = await app.get(CloseSpaces).execute(await app.addManager(), draft);
    expect(resolution.kept.map((b) => b.id)).toEqual([here.id]);
    expect((await bookingOf(here.id)).state).toBe('checked_in');
  });

  it('accepts or refuses each booking that is made at the same moment, and none overlaps it', async () => {
    const boss = await app.addManager();
    const draft = await closing();
    const people = await Promise.all(Array.from({ length: 10 }, () => app.addMember()));
    const [, ...answers] = await Promise.all([
      app.get(CloseSpaces).execute(boss, draft),
      ...people.map((person, i) =>
        outcomeOf(
          app.get(Book).execute(person, {
            centreId: app.centre.id,
            spaceIds: [id(i % 2 ? 'D-1' : 'D-2')],
            start: draft.start + i * 30 * 60_000,
            end: draft.start + i * 30 * 60_000 + HOUR,
          }),
        ),
      ),
    ]);
    const expected = ['done', 'slot_taken', 'space_closed'];
    expect(answers.every((answer) => expected.includes(answer))).toBe(true);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('takes over the time that a kept booking gives up', async () => {
    const [boss, desk] = [await app.addManager(), await app.addFrontDesk()];
    const start = await at(22);
    const [cancelled, shortened, left] = [
      await book('D-1', start, 4),
      await book('D-2', start, 4),
      await book('D-1', start + 5 * HOUR, 3),
    ];
    const held = await app
      .get(Book)
      .execute(
        await app.addMember(),
        { centreId: app.centre.id, spaceIds: [id('D-2')], start: start + 5 * HOUR, end: start + 7 * HOUR },
        { hold: true },
      );
    const { closure } = await app.get(CloseSpaces).execute(boss, await closing());
    await app.get(CancelBooking).execute(desk, cancelled.id);
    await app.get(ChangeBooking).execute(desk, shortened.id, { end: start + 2 * HOUR });
    await app.get(CancelBooking).execute(systemActor('test'), left.id);
    await ask(app.url, `UPDATE booking SET held_until = birlik_now() WHERE id = $1`, [held.id]);
    await app.get(ExpireHolds).execute([held.id]);
    for (const [place, from] of [
      ['D-1', start],
      ['D-1', start + 5 * HOUR],
      ['D-2', start + 2 * HOUR],
      ['D-2', start + 5 * HOUR],
    ] as const)
      expect([place, from, await outcomeOf(book(place, from, 1))]).toEqual([place, from, 'space_closed']);
    expect(await overlapsIn(app.url)).toBe(0);
    await app.get(CloseSpaces).liftClosure(boss, closure.id);
    expect(await outcomeOf(book('D-1', start, 1))).toBe('done');
    expect(await outcomeOf(book('D-2', start, 1))).toBe('slot_taken');
  });

  it('stays where another closure that lay over it is lifted', async () => {
    const boss = await app.addManager();
    const first = await app.get(CloseSpaces).execute(boss, await closing());
    await app.get(CloseSpaces).execute(boss, await closing({ start: await at(24), end: await at(34) }));
    await app.get(CloseSpaces).liftClosure(boss, first.closure.id);
    expect(await outcomeOf(book('D-1', await at(21), 1))).toBe('done');
    for (const from of [24, 28, 31])
      expect(await outcomeOf(book('D-1', await at(from), 1))).toBe('space_closed');
  });

  it('stays with several others that overlap each other where a longer one is lifted', async () => {
    const boss = await app.addManager();
    const close = async (from: number, until: number) =>
      app.get(CloseSpaces).execute(boss, await closing({ start: await at(from), end: await at(until) }));
    const over = await close(20, 60);
    // The first closure covers all of these intervals.
    for (const [from, until] of [
      [22, 26],
      [24, 29],
      [28, 56],
      [21, 23],
    ] as const)
      await close(from, until);
    await app.get(CloseSpaces).liftClosure(boss, over.closure.id);
    const told = new Map<number, string>();
    for (let from = 20; from < 60; from++) told.set(from, await outcomeOf(book('D-1', await at(from), 1)));
    const shut = [...told].filter(([, answer]) => answer === 'space_closed').map(([from]) => from);
    expect(shut).toEqual(Array.from({ length: 56 - 21 }, (_, i) => 21 + i));
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('cancels the holds in its way when bookings are to be cancelled', async () => {
    const slot = { centreId: app.centre.id, spaceIds: [id('D-1')], start: await at(22), end: await at(23) };
    const held = await app.get(Book).execute(await app.addMember(), slot, { hold: true });
    const { resolution } = await app
      .get(CloseSpaces)
      .execute(await app.addManager(), await closing({ bookings: 'cancel' }));
    expect(resolution.cancelled.map((b) => b.id)).toEqual([held.id]);
    expect((await bookingOf(held.id)).state).toBe('cancelled');
    expect(await outcomeOf(book('D-1', slot.start, 1))).toBe('space_closed');
  });

  it('frees its spaces at once when it is lifted', async () => {
    const boss = await app.addManager();
    const { closure } = await app.get(CloseSpaces).execute(boss, await closing());
    expect(await outcomeOf(book('D-1', await at(22)))).toBe('space_closed');
    expect(await outcomeOf(app.get(CloseSpaces).liftClosure(await app.addMember(), closure.id))).toBe(
      'not_found',
    );
    await app.get(CloseSpaces).liftClosure(boss, closure.id);
    await book('D-1', await at(22));
  });
});
