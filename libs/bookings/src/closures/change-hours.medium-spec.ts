import { addDays, HOUR, localDateOf } from '@birlik/kernel';
import { ask, openTestLibraries, outcomeOf, type TestLibraries } from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ConfirmHold } from '../lifecycle/confirm-hold.js';
import { ChangeHours, type ChangeHoursCommand } from './change-hours.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const ZONE = 'Asia/Almaty';

describe('a change of opening hours', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 4, officeDesks: 3 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const book = async (place: string, start: number, hours = 2) =>
    app.get(Book).execute(await app.addMember(), {
      centreId: app.centre.id,
      spaceIds: [id(place)],
      start,
      end: start + hours * HOUR,
    });
  const bookingOf = async (bookingId: string) =>
    (
      await ask<{ state: string; spaceIds: string[] }>(
        app.url,
        'SELECT state, space_ids AS "spaceIds" FROM booking WHERE id = $1',
        [bookingId],
      )
    )[0]!;
  const changing = (more: Partial<ChangeHoursCommand>): ChangeHoursCommand => ({
    centreId: app.centre.id,
    reason: REASON,
    bookings: 'cancel',
    decisions: [],
    ...more,
  });
  const noon = async (inDays: number) =>
    Date.parse(`${addDays(localDateOf(await app.readNow(), ZONE), inDays)}T12:00:00+05:00`);

  it('affects exactly the bookings outside the new hours, and can be taken back for a day', async () => {
    const boss = await app.addManager();
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
    const seen = await app.get(ChangeHours).preview(boss, short);
    expect(seen.affected.map((t) => t.booking.id)).toEqual([late.id]);
    // The booking can move only to a space that is open at that time.
    expect(seen.affected[0]!.proposal!.spaceIds[0]).toBe(id('D-2'));
    const resolution = await app.get(ChangeHours).execute(boss, short, { token: seen.token });
    expect(resolution.moved.map((b) => b.id)).toEqual([late.id]);
    expect((await bookingOf(early.id)).state).toBe('confirmed');
    expect((await bookingOf(night.id)).spaceIds).toEqual([id('D-1')]);
    await app.centre.readCentre();
    expect(await outcomeOf(book('O-3', (await noon(3)) + 8 * HOUR))).toBe('refused');
    await app.get(ChangeHours).execute(boss, changing({ days: { [date]: null } }));
    await app.centre.readCentre();
    expect(await outcomeOf(book('O-3', (await noon(3)) + 8 * HOUR))).toBe('done');
  });

  it('holds for a process that has not heard of it yet', async () => {
    // No change is announced, as if the announcement had been lost.
    const closeAt = (hour: string) =>
      ask(
        app.url,
        `UPDATE centre SET version = version + 1,
           hours = (SELECT jsonb_object_agg(day, jsonb_build_array($2::text)) FROM jsonb_object_keys(hours) AS day) WHERE id = $1`,
        [app.centre.id, `08:00-${hour}`],
      );
    const [person, other] = [await app.addMember(), await app.addMember()];
    const draft = (place: string, start: number) => ({
      centreId: app.centre.id,
      spaceIds: [id(place)],
      start,
      end: start + HOUR,
    });
    const [slot, late] = [await noon(3), (await noon(3)) + 8 * HOUR];
    const booked = await app.get(Book).execute(person, draft('O-1', slot));
    const held = await app.get(Book).execute(other, draft('O-2', slot), { hold: true });
    await closeAt('20:59');
    expect(await outcomeOf(book('O-3', late, 1))).toBe('refused');
    await closeAt('20:58');
    const { start, end } = draft('O-1', late);
    expect(await outcomeOf(app.get(ChangeBooking).execute(person, booked.id, { start, end }))).toBe(
      'refused',
    );
    await closeAt('20:57');
    expect((await app.get(ConfirmHold).execute(other, { bookingId: held.id })).state).toBe('confirmed');
    await closeAt('21:00');
    expect(await outcomeOf(book('O-3', late, 1))).toBe('done');
  });

  it('makes one day a holiday, and changes the hours of every week', async () => {
    const boss = await app.addManager();
    const booked = await book('O-1', await noon(4), 2);
    const date = localDateOf(booked.start, ZONE);
    const holiday = changing({ days: { [date]: { kind: 'holiday', names: REASON } } });
    const resolution = await app.get(ChangeHours).execute(boss, holiday);
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
    await app.get(ChangeHours).execute(boss, changing({ hours }));
    await app.centre.readCentre();
    expect(await outcomeOf(book('O-1', await noon(5)))).toBe('refused');
    expect(await outcomeOf(book('O-1', (await noon(5)) + 5 * HOUR))).toBe('done');
    expect(await outcomeOf(app.get(ChangeHours).preview(await app.addOrganiser(), holiday))).toBe(
      'forbidden',
    );
  });

  it('does with bookings that cannot move what was decided for them, and tells a person once', async () => {
    const start = await noon(2);
    const person = await app.addMember();
    const slots = [7, 9].map((later) => ({ start: start + later * HOUR, end: start + (later + 1) * HOUR }));
    for (const slot of slots)
      await app.get(Book).execute(person, { centreId: app.centre.id, spaceIds: [id('O-1')], ...slot });
    // Nothing like an office desk is open in the evening then.
    const early = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['08:00-18:00']]),
    ) as never;
    await ask(app.url, `UPDATE space SET features = '{}' WHERE code LIKE 'D-%'`);
    await app.centre.readCentre();
    const boss = await app.addManager();
    const command = changing({ hours: early, bookings: 'move', unmovable: 'cancel' });
    const { token, affected } = await app.get(ChangeHours).preview(boss, command);
    expect(affected.map(({ proposal }) => proposal)).toEqual([null, null]);
    const { cancelled } = await app.get(ChangeHours).execute(boss, command, { token });
    expect(cancelled).toHaveLength(2);
    const told = await ask<{ dates: number }>(
      app.url,
      `SELECT jsonb_array_length(facts->'dates') AS dates FROM message WHERE recipient_id = $1 AND kind = 'cancelled'`,
      [person.personId],
    );
    expect(told).toEqual([{ dates: 2 }]);
  });
});
