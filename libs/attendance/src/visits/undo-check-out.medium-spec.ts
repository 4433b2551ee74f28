import { HOUR, MINUTE } from '@birlik/kernel';
import { ask, moveClock, openTestLibraries, outcomeOf, type TestLibraries } from '@birlik/testing';
import { Book, JoinWaitlist, ServeWaitlist } from '@birlik/bookings';
import { CheckIn } from './check-in.js';
import { UndoCheckOut } from './undo-check-out.js';
import { CheckOut } from './check-out.js';

describe('a check-out that is undone', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 0, hall: false });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const leave = async () => {
    const [member, desk] = [await app.addMember(), await app.addFrontDesk()];
    const start = Math.ceil((await app.readNow()) / MINUTE) * MINUTE + MINUTE;
    const place = { centreId: app.centre.id, spaceIds: [app.centre.findSpace('D-1').id] };
    const booking = await app.get(Book).execute(member, { ...place, start, end: start + 2 * HOUR });
    await app.get(CheckIn).execute(desk, booking.id, { via: 'staff' });
    await moveClock(app.url, '30 minutes');
    await app.get(CheckOut).execute(desk, booking.id);
    const rival = async () =>
      app.get(Book).execute(await app.addMember(), { ...place, start: start + HOUR, end: start + 2 * HOUR });
    return { member, desk, booking, rival };
  };

  it('brings the person back with the rest of the time, also by the person', async () => {
    const { member, booking, rival } = await leave();
    const back = await app.get(UndoCheckOut).execute(member, booking.id);
    expect([back.state, back.checkedOutAt, back.end]).toEqual(['checked_in', null, booking.end]);
    expect(await outcomeOf(rival())).toBe('slot_taken');
  });

  it('is refused when somebody has the desk by now, and leaves the booking as it was', async () => {
    const { desk, booking, rival } = await leave();
    await rival();
    expect(await outcomeOf(app.get(UndoCheckOut).execute(desk, booking.id))).toBe('slot_taken');
    expect(await ask(app.url, 'SELECT state FROM booking WHERE id = $1', [booking.id])).toEqual([
      { state: 'completed' },
    ]);
  });

  it('is possible while somebody waits for the rest, who is asked when it is not', async () => {
    const { member, booking, rival } = await leave();
    const rest = { start: booking.start + HOUR, end: booking.end };
    const waiting = await app.addMember();
    const { id } = booking;
    await app.get(UndoCheckOut).execute(member, id);
    const wanted = { kind: 'desk', spaceIds: booking.spaceIds, features: [], people: 1, ...rest } as const;
    await app.get(JoinWaitlist).execute(waiting, { centreId: app.centre.id, ...wanted });
    await app.get(CheckOut).execute(member, id);
    expect(await outcomeOf(rival())).toBe('slot_taken');
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    expect(await app.get(UndoCheckOut).execute(member, id)).toMatchObject({ state: 'checked_in' });
    await app.get(CheckOut).execute(member, id);
    await moveClock(app.url, '11 seconds');
    expect(await outcomeOf(rival())).toBe('slot_taken');
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await outcomeOf(app.get(UndoCheckOut).execute(member, id))).toBe('slot_taken');
  });

  it('is refused a minute later', async () => {
    const { desk, booking } = await leave();
    await moveClock(app.url, '61 seconds');
    expect(await outcomeOf(app.get(UndoCheckOut).execute(desk, booking.id))).toBe('undo_too_late');
  });
});
