import { MINUTE } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  WaitlistActions,
} from '@birlik/testing';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { UndoCancelBooking } from '../lifecycle/undo-cancellation.js';
import { DueWaitlist } from './due-waitlist.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { ServeWaitlist } from './serve-waitlist.js';

describe('a place that is given up while somebody waits for it', () => {
  let app: TestLibraries;
  let people: WaitlistActions;
  beforeEach(async () => {
    app = await openTestLibraries({
      desks: 3,
      rooms: 2,
      hall: false,
      officeDesks: 0,
      rules: { undoSeconds: 10 },
    });
    people = new WaitlistActions(app);
  });
  afterEach(() => app.close());

  const desk = (code: string) => app.centre.findSpace(code).id;

  /** A desk that somebody has cancelled, for which somebody waits. */
  async function giveUpDesk() {
    const slot = await people.pickSlot(20);
    const [owner, waiting, newcomer] = [await people.member(), await people.member(), await people.member()];
    const booking = await people.take(owner, 'D-1', slot);
    const entry = await people.join(waiting, slot, { spaceIds: [desk('D-1')] });
    await app.get(CancelBooking).execute(owner, booking.id);
    return { slot, owner, waiting, newcomer, booking, entry };
  }

  it('can be taken back during the undo time, and no newcomer gets it before', async () => {
    const { slot, owner, newcomer, booking } = await giveUpDesk();
    await moveClock(app.url, '5 seconds');
    expect(await outcomeOf(people.take(newcomer, 'D-1', slot))).toBe('slot_taken');
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    expect(await app.get(UndoCancelBooking).execute(owner, booking.id)).toMatchObject({ state: 'confirmed' });
    expect(await outcomeOf(people.take(newcomer, 'D-1', slot))).toBe('slot_taken');
  });

  it('is offered to the first in the queue after it, and no newcomer gets it between', async () => {
    const { slot, waiting, newcomer } = await giveUpDesk();
    await moveClock(app.url, '11 seconds');
    expect(await outcomeOf(people.take(newcomer, 'D-1', slot))).toBe('slot_taken');
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await people.listOffers(waiting)).toMatchObject([{ spaceIds: [desk('D-1')] }]);
  });

  it('is free for all once the queue had its time, though nobody served it', async () => {
    const { slot, newcomer } = await giveUpDesk();
    await moveClock(app.url, '16 seconds');
    expect(await people.take(newcomer, 'D-1', slot)).toMatchObject({ state: 'confirmed' });
  });

  it('is free for all as soon as nobody in the queue can use it', async () => {
    const { slot, waiting, newcomer } = await giveUpDesk();
    // The rules give nobody two desks at a time.
    await people.take(waiting, 'D-2', slot);
    await moveClock(app.url, '11 seconds');
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    expect(await people.take(newcomer, 'D-1', slot)).toMatchObject({ state: 'confirmed' });
  });

  it('is free for all, and open lists hear of it, when whoever waited has left the queue', async () => {
    const { slot, waiting, newcomer, entry } = await giveUpDesk();
    await app.get(LeaveWaitlist).execute(waiting, entry.id);
    expect(await app.get(DueWaitlist).findNextDue(60)).toBeGreaterThan(0);
    await moveClock(app.url, '11 seconds');
    await app.get(DueWaitlist).run();
    const told = await ask(
      app.url,
      `SELECT payload->'spaceIds' AS spaces FROM outbox WHERE topic = 'centre.changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(told).toEqual([{ spaces: [desk('D-1')] }]);
    expect(await people.take(newcomer, 'D-1', slot)).toMatchObject({ state: 'confirmed' });
  });

  it('lets its person take another desk at once', async () => {
    const { slot, owner } = await giveUpDesk();
    expect(await people.take(owner, 'D-3', slot)).toMatchObject({ state: 'confirmed' });
  });

  it('bars nobody who waits for another place', async () => {
    const slot = await people.pickSlot(20);
    const [first, second, owner, other] = await Promise.all(Array.from({ length: 4 }, people.member));
    const given = await people.take(owner!, 'D-1', slot);
    const moved = await people.take(other!, 'D-2', slot);
    await people.join(first!, slot, { spaceIds: [desk('D-1'), desk('D-2')] });
    await moveClock(app.url, '1 second');
    await people.join(second!, slot, { spaceIds: [desk('D-2')] });
    await app.get(CancelBooking).execute(owner!, given.id);
    await ask(app.url, 'UPDATE allocation SET live = false WHERE booking_id = $1', [moved.id]);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await people.listOffers(first!)).toMatchObject([{ spaceIds: [desk('D-2')] }]);
    expect(await people.listOffers(second!)).toEqual([null]);
  });

  it('is free at once when those who wait want another time', async () => {
    const slot = await people.pickSlot(20);
    const [owner, newcomer] = [await people.member(), await people.member()];
    const booking = await people.take(owner, 'D-1', slot);
    const later = { start: slot.end, end: slot.end + 60 * MINUTE };
    await people.take(await people.member(), 'D-1', later);
    await people.join(await people.member(), later, { spaceIds: [desk('D-1')] });
    await app.get(CancelBooking).execute(owner, booking.id);
    expect(await people.take(newcomer, 'D-1', slot)).toMatchObject({ state: 'confirmed' });
  });
});
