import { MINUTE } from '@birlik/kernel';
import {
  anOrganiser,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  outcomeOf,
  WaitlistActions,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { UndoCancelBooking } from '../lifecycle/undo-cancellation.js';
import { AnswerOffer } from './answer-offer.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { DueWaitlist } from './due-waitlist.js';
import { ServeWaitlist } from './serve-waitlist.js';
import { WaitlistReadModel } from './waitlist.read-model.js';

describe('the waitlist', () => {
  let app: TestLibraries;
  let people: WaitlistActions;
  const day = 20;
  beforeEach(async () => {
    const rules = { undoSeconds: 0 };
    app = await openTestLibraries({ desks: 3, rooms: 2, hall: false, officeDesks: 0, rules });
    people = new WaitlistActions(app);
  });
  afterEach(() => app.close());

  it('offers what was cancelled only when the cancellation can no longer be undone', async () => {
    await app.changeRules({ undoSeconds: 30 });
    const slot = await people.pickSlot(day);
    const [first, second] = await people.fill(slot);
    const waiting = await people.member();
    await people.join(waiting, slot);
    await app.get(CancelBooking).execute(first!.person, first!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    await app.get(UndoCancelBooking).execute(first!.person, first!.booking.id);
    await app.get(CancelBooking).execute(second!.person, second!.booking.id);
    expect(await app.get(DueWaitlist).findNextDue(10)).toBeNull();
    expect(Math.round((await app.get(DueWaitlist).findNextDue(60))! / 10_000)).toBe(3);
    await moveClock(app.url, '31 seconds');
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
  });

  it('takes nobody who could have the slot now, or never may', async () => {
    const slot = await people.pickSlot(day);
    expect(await outcomeOf(people.join(await people.member(), slot))).toBe('slot_is_free');
    const [first] = await people.fill(slot);
    const waiting = await people.member();
    const entry = await people.join(waiting, slot);
    expect((await people.join(waiting, slot)).id).toBe(entry.id);
    expect(await outcomeOf(people.join(await people.member(), slot, { kind: 'room' }))).toBe('refused');
    const far = await people.pickSlot(24 * 200);
    expect(await outcomeOf(people.join(await people.member(), far))).toBe('refused');
    expect(await outcomeOf(people.join(await people.member(), slot, { features: ['telescope'] }))).toBe(
      'invalid_request',
    );
    expect(await outcomeOf(people.join(first!.person, slot))).toBe('done');
  });

  it('offers a freed slot to the first who fits, then to the next; the queue shows the positions', async () => {
    const slot = await people.pickSlot(day);
    const [taken] = await people.fill(slot);
    const [anna, bolat, dana] = [await people.member(), await people.member(), await people.member()];
    const entries = [
      await people.join(anna, slot),
      await people.join(bolat, slot),
      await people.join(dana, slot),
    ];
    const places = await app.get(WaitlistReadModel).addPositions(entries);
    expect(places.map((p) => p.position)).toEqual([1, 2, 3]);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    const [offer] = await people.listOffers(anna);
    expect(offer).toMatchObject({ state: 'held', spaceIds: taken!.booking.spaceIds });
    // The slot is held: nobody else can book it.
    expect(await outcomeOf(people.take(await people.member(), 'D-1', slot))).toBe('slot_taken');
    await app.get(AnswerOffer).declineOffer(anna, offer!.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    const [second] = await people.listOffers(bolat);
    const booked = await app.get(AnswerOffer).acceptOffer(bolat, second!.id);
    expect(booked).toMatchObject({ id: second!.id, state: 'confirmed' });
    expect(await Promise.all(entries.map((e) => people.readEntryState(e.id)))).toEqual([
      'left',
      'served',
      'waiting',
    ]);
    // Two taps, or two devices: the place is theirs either way.
    expect(await app.get(AnswerOffer).acceptOffer(bolat, second!.id)).toEqual(booked);
    expect(await outcomeOf(app.get(AnswerOffer).acceptOffer(dana, second!.id))).toBe('not_found');
    const kinds = await ask(app.url, `SELECT kind FROM message WHERE recipient_id = $1 ORDER BY kind`, [
      bolat.personId,
    ]);
    expect(kinds.map((m) => m.kind)).toEqual(
      ['confirmation', 'offer', 'release_warning', 'reminder_120'].sort(),
    );
  });

  it('does not take somebody for the same who waits with other people or for another organisation', async () => {
    const slot = await people.pickSlot(day);
    await people.fill(slot);
    const person = await people.member();
    const entry = await people.join(person, slot);
    expect((await people.join(person, slot)).id).toBe(entry.id);
    expect(await outcomeOf(people.join(person, slot, { people: 2 }))).toBe('already_waiting');
    await app.get(LeaveWaitlist).execute(person, entry.id);
    expect((await people.join(person, slot, { people: 2 })).people).toBe(2);
  });

  it('lets a group have all its desks together or none, and does not keep one free for it meanwhile', async () => {
    const slot = await people.pickSlot(day);
    const taken = await people.fill(slot);
    const [group, single] = [await people.member(), await people.member()];
    await people.join(group, slot, { people: 2 });
    await moveClock(app.url, '1 second');
    await people.join(single, slot);
    await app.get(CancelBooking).execute(taken[0]!.person, taken[0]!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await people.listOffers(group))[0]).toBeNull();
    const [offer] = await people.listOffers(single);
    await app.get(AnswerOffer).declineOffer(single, offer!.id);
    await app.get(CancelBooking).execute(taken[1]!.person, taken[1]!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await people.listOffers(group))[0]?.spaceIds).toHaveLength(2);
  });

  it('waits for a room that is large enough, for an organisation', async () => {
    const slot = await people.pickSlot(day);
    const [holder, organiser] = [
      await anOrganiser(app.libraries, app.centre.id),
      await anOrganiser(app.libraries, app.centre.id),
    ];
    const bookings = [];
    for (const room of ['R-1', 'R-2'])
      bookings.push(
        await app.get(Book).execute(holder, {
          centreId: app.centre.id,
          spaceIds: [app.centre.findSpace(room).id],
          organisationId: holder.organisationId,
          ...slot,
        }),
      );
    const draft = { kind: 'room' as const, organisationId: organiser.organisationId, title: 'Дебат' };
    expect(await outcomeOf(people.join(organiser, slot, { ...draft, people: 500 }))).toBe('invalid_request');
    await people.join(organiser, slot, { ...draft, people: 15 });
    await app.get(CancelBooking).execute(holder, bookings[1]!.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await people.listOffers(organiser);
    expect(offer).toMatchObject({ title: 'Дебат', organisationId: organiser.organisationId, people: 15 });
  });

  it('has at most ten entries of one person', async () => {
    const slot = await people.pickSlot(day);
    await people.fill(slot);
    const eager = await people.member();
    const part = (n: number) => ({ start: slot.start + n * 5 * MINUTE, end: slot.end });
    for (let n = 0; n < 10; n++) await people.join(eager, part(n));
    expect(await outcomeOf(people.join(eager, part(10)))).toBe('waits_enough');
    expect(await outcomeOf(people.join(eager, part(9)))).toBe('done');
    expect(await outcomeOf(people.join(await people.member(), part(10)))).toBe('done');
  });

  it('is left by who wants to, and ends with its slot', async () => {
    const slot = await people.pickSlot(1);
    await people.fill(slot);
    const [leaver, stayer] = [await people.member(), await people.member()];
    const [left, stayed] = [await people.join(leaver, slot), await people.join(stayer, slot)];
    await app.get(LeaveWaitlist).execute(leaver, left.id);
    expect(await outcomeOf(app.get(LeaveWaitlist).execute(leaver, left.id))).toBe('wrong_state');
    expect(await outcomeOf(app.get(LeaveWaitlist).execute(await people.member(), stayed.id))).toBe(
      'not_found',
    );
    await moveClock(app.url, '5 hours');
    await app.get(ServeWaitlist).execute();
    expect(await people.readEntryState(stayed.id)).toBe('lapsed');
  });
});
