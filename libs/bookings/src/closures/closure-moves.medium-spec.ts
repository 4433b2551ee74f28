import { HOUR, MINUTE } from '@birlik/kernel';
import { ask, openTestLibraries, outcomeOf, overlapsIn, type TestLibraries } from '@birlik/testing';
import { OnMyWay } from '@birlik/attendance';
import { Book, type BookCommand } from '../lifecycle/book.js';
import { JoinWaitlist } from '../waitlist/join-waitlist.js';
import { ServeWaitlist } from '../waitlist/serve-waitlist.js';
import { type CloseCommand, CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('bookings in the way of a closure', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 4,
      rooms: 3,
      hall: true,
      equipment: { projector: 1 },
      buffers: { setupMinutes: 30, clearMinutes: 30 },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const at = async (hours: number) => Math.ceil((await app.readNow()) / HOUR) * HOUR + hours * HOUR;
  const closing = async (
    codes: readonly string[],
    more: Partial<CloseCommand> = {},
  ): Promise<CloseCommand> => ({
    centreId: app.centre.id,
    spaceIds: codes.map(id),
    start: await at(20),
    end: await at(30),
    reason: REASON,
    bookings: 'move',
    decisions: [],
    ...more,
  });
  const book = async (code: string, start: number, more: Partial<BookCommand> = {}) =>
    app.get(Book).execute(await app.addMember(), {
      centreId: app.centre.id,
      spaceIds: [id(code)],
      start,
      end: start + 2 * HOUR,
      ...more,
    });
  const bookRoom = async (code: string, start: number, more: Partial<BookCommand> = {}) =>
    app.get(Book).execute(await app.addManager(), {
      centreId: app.centre.id,
      spaceIds: [id(code)],
      start,
      end: start + 2 * HOUR,
      ...more,
    });
  const messagesTo = (personId: string) =>
    ask<{ kind: string; dates: number }>(
      app.url,
      `SELECT kind, coalesce(jsonb_array_length(facts->'dates'), 1) AS dates FROM message
       WHERE recipient_id = $1 AND kind IN ('changed', 'cancelled', 'notice') AND state = 'planned' ORDER BY kind`,
      [personId],
    );

  it('that cannot move become what was decided for them', async () => {
    const start = await at(22);
    const rooms = ['R-1', 'R-2', 'R-3'];
    const bookings = await Promise.all(rooms.map((code) => bookRoom(code, start, { people: 20 })));
    const hall = await bookRoom('HALL', start, { people: 60 });
    const boss = await app.addManager();
    const draft = await closing([...rooms, 'HALL'], { unmovable: 'cancel' });
    const { token, affected } = await app.get(CloseSpaces).preview(boss, draft);
    expect(affected.every(({ proposal }) => proposal === null)).toBe(true);
    const { resolution } = await app.get(CloseSpaces).execute(boss, draft, { token });
    const ids = (list: readonly { id: string }[]) => list.map((one) => one.id).sort();
    expect(ids(resolution.cancelled)).toEqual(ids([...bookings, hall]));
    expect([resolution.moved, resolution.kept]).toEqual([[], []]);
  });

  it('tell a person once about all dates, with the truth about each', async () => {
    const person = await app.addMember();
    const days = [0, 3, 6].map(async (more) =>
      app.get(Book).execute(person, {
        centreId: app.centre.id,
        spaceIds: [id('D-1')],
        start: (await at(20)) + more * HOUR,
        end: (await at(22)) + more * HOUR,
      }),
    );
    await Promise.all(days);
    const boss = await app.addManager();
    await app.get(CloseSpaces).execute(boss, await closing(['D-1']));
    expect(await messagesTo(person.personId)).toEqual([{ kind: 'changed', dates: 3 }]);
    // The next closure, before the message is sent, says what is now true and not what was for a minute.
    await app
      .get(CloseSpaces)
      .execute(boss, await closing(['D-1', 'D-2', 'D-3', 'D-4'], { bookings: 'cancel' }));
    expect(await messagesTo(person.personId)).toEqual([{ kind: 'cancelled', dates: 3 }]);
  });

  it('keep the time that their people asked for when they said that they are on their way', async () => {
    const now = await app.readNow();
    const person = await app.addMember();
    const booking = await app.get(Book).execute(person, {
      centreId: app.centre.id,
      spaceIds: [id('D-1')],
      start: now,
      end: now + 3 * HOUR,
    });
    const coming = await app.get(OnMyWay).execute(person, booking.id);
    expect(coming.noShowDueAt).toBeGreaterThan(booking.noShowDueAt);
    const draft = await closing(['D-1'], { start: now, end: now + 5 * HOUR });
    const { resolution } = await app.get(CloseSpaces).execute(await app.addManager(), draft);
    const [moved] = resolution.moved;
    expect(moved).toMatchObject({ id: booking.id, onMyWayAt: coming.onMyWayAt });
    expect(moved!.noShowDueAt).toBe(coming.noShowDueAt);
  });

  it('do not go where the set-up would meet another booking', async () => {
    const start = await at(22);
    const seminar = await bookRoom('R-2', start, { people: 20 });
    await bookRoom('R-3', start, { people: 20 });
    await bookRoom('HALL', start, { people: 60 });
    // Its clear-up takes R-1 until 30 minutes before the seminar; the set-up of the seminar would begin then too.
    await bookRoom('R-1', start - 150 * MINUTE, { end: start - 45 * MINUTE, people: 20 });
    const boss = await app.addManager();
    const draft = await closing(['R-2']);
    const { affected, token } = await app.get(CloseSpaces).preview(boss, draft);
    expect(affected).toMatchObject([{ booking: { id: seminar.id }, proposal: null }]);
    expect(await outcomeOf(app.get(CloseSpaces).execute(boss, draft, { token }))).toBe('done');
  });

  it('do not go where their projector is not free for the set-up', async () => {
    const start = await at(22);
    const equipment = [{ key: 'projector', count: 1 }];
    await bookRoom('R-2', start, { people: 20, equipment });
    for (const code of ['R-3', 'HALL']) await bookRoom(code, start, { people: 20 });
    await bookRoom('R-3', start - 3 * HOUR, { end: start, people: 20, equipment });
    const boss = await app.addManager();
    const draft = await closing(['R-2']);
    const { affected, token } = await app.get(CloseSpaces).preview(boss, draft);
    expect(affected).toMatchObject([{ proposal: null }]);
    expect(await outcomeOf(app.get(CloseSpaces).execute(boss, draft, { token }))).toBe('done');
  });

  it('lose nothing when the proposed desk is taken meanwhile: the manager is asked again', async () => {
    const start = await at(22);
    const booking = await book('D-1', start);
    const boss = await app.addManager();
    const draft = await closing(['D-1']);
    const { affected, token } = await app.get(CloseSpaces).preview(boss, draft);
    const proposal = affected[0]!.proposal!.spaceIds[0]!;
    await book('D-2', start, { spaceIds: [proposal] });
    expect(await outcomeOf(app.get(CloseSpaces).execute(boss, draft, { token }))).toBe('preview_changed');
    expect(await ask(app.url, 'SELECT 1 FROM closure')).toEqual([]);
    const again = await app.get(CloseSpaces).preview(boss, draft);
    const { resolution } = await app.get(CloseSpaces).execute(boss, draft, { token: again.token });
    expect(resolution.moved).toMatchObject([{ id: booking.id }]);
    expect(resolution.moved[0]!.spaceIds).not.toContain(proposal);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('are those of the whole when one part of a divisible room is closed', async () => {
    const whole = await bookRoom('HALL', await at(22), { people: 60 });
    const part = await bookRoom('HALL-2', await at(26), { people: 30 });
    const boss = await app.addManager();
    const { affected } = await app.get(CloseSpaces).preview(boss, await closing(['HALL-1']));
    expect(affected.map(({ booking }) => booking.id)).toEqual([whole.id]);
    const { resolution } = await app
      .get(CloseSpaces)
      .execute(boss, await closing(['HALL-1'], { bookings: 'keep' }));
    expect(resolution.kept).toMatchObject([{ id: whole.id }]);
    expect(await outcomeOf(bookRoom('HALL', await at(28)))).toBe('space_closed');
    expect(await outcomeOf(bookRoom('HALL-2', await at(28)))).toBe('done');
    expect(part.state).toBe('confirmed');
  });

  it('are not those that are over, when the closure began before now', async () => {
    const now = await app.readNow();
    const over = await book('D-1', now, { end: now + HOUR });
    const later = await book('D-1', now + 2 * HOUR);
    await ask(
      app.url,
      `UPDATE booking SET starts = starts - interval '2 hours', ends = ends - interval '2 hours' WHERE id = $1`,
      [over.id],
    );
    await ask(
      app.url,
      `UPDATE allocation SET starts = starts - interval '2 hours', ends = ends - interval '2 hours' WHERE booking_id = $1`,
      [over.id],
    );
    const boss = await app.addManager();
    const day = { start: now - 5 * HOUR, end: now + 10 * HOUR };
    const { affected } = await app.get(CloseSpaces).preview(boss, await closing(['D-1'], day));
    expect(affected.map(({ booking }) => booking.id)).toEqual([later.id]);
    const { closure } = await app.get(CloseSpaces).execute(boss, await closing(['D-1'], day));
    expect(closure.start).toBe(Math.floor((await app.readNow()) / MINUTE) * MINUTE);
    const past = await closing(['D-1'], { start: now - 5 * HOUR, end: now - HOUR });
    expect(await outcomeOf(app.get(CloseSpaces).execute(boss, past))).toBe('invalid_request');
  });

  it('closes over midnight, from the minute to the minute', async () => {
    const night = await closing(['D-1'], { bookings: 'keep' });
    await app.get(CloseSpaces).execute(await app.addManager(), night);
    expect(await outcomeOf(book('D-1', night.start - 2 * HOUR))).toBe('done');
    expect(await outcomeOf(book('D-1', night.end - HOUR))).toBe('space_closed');
    expect(await outcomeOf(book('D-1', night.end))).toBe('done');
  });

  it('reach those who wait as soon as the closure is lifted', async () => {
    const draft = await closing(['D-1', 'D-2', 'D-3']);
    await book('D-4', draft.start);
    const { closure } = await app.get(CloseSpaces).execute(await app.addManager(), draft);
    const person = await app.addMember();
    await app.get(JoinWaitlist).execute(person, {
      centreId: app.centre.id,
      kind: 'desk',
      spaceIds: [],
      features: [],
      people: 1,
      start: draft.start,
      end: draft.start + HOUR,
    });
    await app.get(ServeWaitlist).execute();
    expect(await ask(app.url, 'SELECT 1 FROM offer')).toEqual([]);
    await app.get(CloseSpaces).liftClosure(await app.addManager(), closure.id);
    await app.get(ServeWaitlist).execute();
    expect(await ask(app.url, 'SELECT 1 FROM offer')).toHaveLength(1);
  });
});
