import { DomainError, HOUR, MINUTE } from '@birlik/kernel';
import { MessageClaims } from '@birlik/notifications';
import { MailLinks } from '@birlik/users';
import {
  aMember,
  anOrganiser,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
  type TestPerson,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { UndoCancelBooking } from '../lifecycle/undo-cancellation.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { AnswerOffer } from './answer-offer.js';
import { JoinWaitlist } from './join-waitlist.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { DueWaitlist } from './due-waitlist.js';
import { ServeWaitlist } from './serve-waitlist.js';
import { WaitlistReadModel } from './waitlist.read-model.js';

describe('the waitlist', () => {
  let app: TestLibraries;
  let day = 20;
  beforeEach(async () => {
    app = await openTestLibraries({
      desks: 3,
      rooms: 2,
      hall: false,
      officeDesks: 0,
      rules: { undoSeconds: 0 },
    });
    day = 20;
  });
  afterEach(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  const slotIn = async (hours: number) => {
    const start = Math.ceil((await app.readNow()) / HOUR) * HOUR + hours * HOUR;
    return { start, end: start + 2 * HOUR };
  };
  const take = (person: TestPerson, code: string, slot: { start: number; end: number }) =>
    app
      .get(Book)
      .execute(person, { centreId: app.centre.id, spaceIds: [app.centre.findSpace(code).id], ...slot });
  const join = (person: TestPerson, slot: { start: number; end: number }, more: object = {}) =>
    app
      .get(JoinWaitlist)
      .execute(person, {
        centreId: app.centre.id,
        kind: 'desk',
        spaceIds: [],
        features: [],
        people: 1,
        ...slot,
        ...more,
      })
      .then(({ entry }) => entry);
  /** Books every desk for the slot. Returns the bookings with their owners. */
  const fill = async (slot: { start: number; end: number }) =>
    Promise.all(
      ['D-1', 'D-2', 'D-3'].map(async (code) => {
        const person = await member();
        return { person, booking: await take(person, code, slot) };
      }),
    );
  const offersOf = async (person: TestPerson) =>
    (await app.get(WaitlistReadModel).listOfPerson(person.personId)).map((w) => w.offered);
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const entryState = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM waitlist_entry WHERE id = $1', [id]))[0]!.state;

  it('offers what was cancelled only when the cancellation can no longer be undone', async () => {
    await app.changeRules({ undoSeconds: 30 });
    const slot = await slotIn(day);
    const [first, second] = await fill(slot);
    const waiting = await member();
    await join(waiting, slot);
    await app.get(CancelBooking).execute(first!.person, first!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    await app.get(UndoCancelBooking).execute(first!.person, first!.booking.id);
    await app.get(CancelBooking).execute(second!.person, second!.booking.id);
    const [due] = (await app.get(DueWaitlist).findDue(60, 10)).filter(({ delayMs }) => delayMs > 0);
    expect(Math.round(due!.delayMs / 10_000)).toBe(3);
    await moveClock(app.url, '31 seconds');
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
  });

  it('takes nobody who could have the slot now, or never may', async () => {
    const slot = await slotIn(day);
    expect(await code(join(await member(), slot))).toBe('slot_is_free');
    const [first] = await fill(slot);
    const waiting = await member();
    const entry = await join(waiting, slot);
    expect((await join(waiting, slot)).id).toBe(entry.id);
    expect(await code(join(await member(), slot, { kind: 'room' }))).toBe('refused');
    const far = await slotIn(24 * 200);
    expect(await code(join(await member(), far))).toBe('refused');
    expect(await code(join(await member(), slot, { features: ['telescope'] }))).toBe('invalid_request');
    expect(await code(join(first!.person, slot))).toBe('done');
  });

  it('offers a freed slot to the first who fits, then to the next; the queue shows the positions', async () => {
    const slot = await slotIn(day);
    const [taken] = await fill(slot);
    const [anna, bolat, dana] = [await member(), await member(), await member()];
    const entries = [await join(anna, slot), await join(bolat, slot), await join(dana, slot)];
    const places = await app.get(WaitlistReadModel).addPositions(entries);
    expect(places.map((p) => p.position)).toEqual([1, 2, 3]);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await app.get(ServeWaitlist).execute()).toBe(0);
    const [offer] = await offersOf(anna);
    expect(offer).toMatchObject({ state: 'held', spaceIds: taken!.booking.spaceIds });
    // The slot is held: nobody else can book it.
    expect(await code(take(await member(), 'D-1', slot))).toBe('slot_taken');
    await app.get(AnswerOffer).declineOffer(anna, offer!.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    const [second] = await offersOf(bolat);
    const booked = await app.get(AnswerOffer).acceptOffer(bolat, second!.id);
    expect(booked).toMatchObject({ id: second!.id, state: 'confirmed' });
    expect(await Promise.all(entries.map((e) => entryState(e.id)))).toEqual(['left', 'served', 'waiting']);
    expect(await code(app.get(AnswerOffer).acceptOffer(bolat, second!.id))).toBe('wrong_state');
    expect(await code(app.get(AnswerOffer).acceptOffer(dana, second!.id))).toBe('not_found');
    const kinds = await ask(app.url, `SELECT kind FROM message WHERE recipient_id = $1 ORDER BY kind`, [
      bolat.personId,
    ]);
    expect(kinds.map((m) => m.kind)).toEqual(
      ['confirmation', 'offer', 'release_warning', 'reminder_120'].sort(),
    );
  });

  it('passes an offer on that nobody answers, and lets its person wait at the end of the queue', async () => {
    const slot = await slotIn(day);
    const [taken] = await fill(slot);
    const [asleep, awake] = [await member(), await member()];
    const entry = await join(asleep, slot);
    await moveClock(app.url, '1 second');
    await join(awake, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await offersOf(asleep);
    await moveClock(app.url, '2 hours 1 second');
    // The hold has expired, though no worker has ended it: it is not shown, cannot be accepted, and blocks
    // nobody.
    expect(await offersOf(asleep)).toEqual([null]);
    expect(await code(app.get(AnswerOffer).acceptOffer(asleep, offer!.id))).toBe('hold_over');
    expect(await app.get(ExpireHolds).execute([offer!.id])).toBe(1);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await offersOf(awake))[0]).not.toBeNull();
    expect(await entryState(entry.id)).toBe('waiting');
  });

  it.each([
    [72, '12 hours'],
    [20, '2 hours'],
    [4, '15 minutes'],
    [1, '5 minutes'],
  ])('holds an offer the shorter the nearer: %i hours before, %s', async (hours, stands) => {
    const slot = await slotIn(hours);
    const [taken] = await fill(slot);
    const person = await member();
    await join(person, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [row] = await ask<{ fits: boolean }>(
      app.url,
      `SELECT deadline - made_at BETWEEN $1::interval - interval '2 seconds' AND $1::interval AS fits FROM offer`,
      [stands],
    );
    expect(row).toEqual({ fits: true });
  });

  it('tells who did not answer whether they still wait', async () => {
    const slot = await slotIn(day);
    const [taken] = await fill(slot);
    const waiting = await member();
    const entry = await join(waiting, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    const stays: (boolean | undefined)[] = [];
    for (let round = 0; round < 2; round++) {
      await app.get(ServeWaitlist).execute();
      const [offered] = await offersOf(waiting);
      await moveClock(app.url, `${offered!.heldUntil! - (await app.readNow()) + 1_000} milliseconds`);
      await app.get(ExpireHolds).execute([offered!.id]);
      const [told] = await ask<{ stays: boolean }>(
        app.url,
        `SELECT (facts->>'staysInQueue')::boolean AS stays FROM message WHERE subject_id = $1 AND kind = 'offer_lapsed'`,
        [offered!.id],
      );
      stays.push(told?.stays);
    }
    expect(stays).toEqual([true, false]);
    expect(await entryState(entry.id)).toBe('lapsed');
  });

  it('does not take somebody for the same who waits with other people or for another organisation', async () => {
    const slot = await slotIn(day);
    await fill(slot);
    const person = await member();
    const entry = await join(person, slot);
    expect((await join(person, slot)).id).toBe(entry.id);
    expect(await code(join(person, slot, { people: 2 }))).toBe('already_waiting');
    await app.get(LeaveWaitlist).execute(person, entry.id);
    expect((await join(person, slot, { people: 2 })).people).toBe(2);
  });

  it('lets a group have all its desks together or none, and does not keep one free for it meanwhile', async () => {
    const slot = await slotIn(day);
    const taken = await fill(slot);
    const [group, single] = [await member(), await member()];
    await join(group, slot, { people: 2 });
    await moveClock(app.url, '1 second');
    await join(single, slot);
    await app.get(CancelBooking).execute(taken[0]!.person, taken[0]!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await offersOf(group))[0]).toBeNull();
    const [offer] = await offersOf(single);
    await app.get(AnswerOffer).declineOffer(single, offer!.id);
    await app.get(CancelBooking).execute(taken[1]!.person, taken[1]!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await offersOf(group))[0]?.spaceIds).toHaveLength(2);
  });

  it('waits for a room that is large enough, for an organisation', async () => {
    const slot = await slotIn(day);
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
    const draft = { kind: 'room', organisationId: organiser.organisationId, title: 'Дебат' };
    expect(await code(join(organiser, slot, { ...draft, people: 500 }))).toBe('invalid_request');
    await join(organiser, slot, { ...draft, people: 15 });
    await app.get(CancelBooking).execute(holder, bookings[1]!.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await offersOf(organiser);
    expect(offer).toMatchObject({ title: 'Дебат', organisationId: organiser.organisationId, people: 15 });
  });

  it('offers what is left of a slot that is on', async () => {
    const slot = await slotIn(0);
    const [taken] = await fill(slot);
    const person = await member();
    await join(person, slot);
    await moveClock(app.url, `${slot.start + 30 * MINUTE - (await app.readNow())} milliseconds`);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await offersOf(person);
    expect(offer!.start).toBeGreaterThanOrEqual(slot.start + 30 * MINUTE);
    expect(offer!.end).toBe(slot.end);
  });

  it('offers what begins with the next minute, though something else still has this one', async () => {
    const slot = await slotIn(1);
    const next = slot.start + 30 * MINUTE;
    await take(await member(), 'D-1', { start: slot.start, end: next });
    for (const desk of ['D-2', 'D-3']) await take(await member(), desk, slot);
    const owner = await member();
    const rest = await take(owner, 'D-1', { start: next, end: slot.end });
    const person = await member();
    await join(person, slot);
    await moveClock(app.url, `${next - 30_000 - (await app.readNow())} milliseconds`);
    await app.get(CancelBooking).execute(owner, rest.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await offersOf(person)).toMatchObject([{ start: next, end: slot.end }]);
  });

  it('makes one offer of one slot, however often and by however many it is served at once', async () => {
    const slot = await slotIn(day);
    const taken = await fill(slot);
    const people = await Promise.all(Array.from({ length: 6 }, member));
    for (const person of people) await join(person, slot);
    for (const { person, booking } of taken.slice(0, 2))
      await app.get(CancelBooking).execute(person, booking.id);
    await Promise.all(Array.from({ length: 6 }, () => app.get(ServeWaitlist).execute()));
    const offers = await ask(app.url, `SELECT entry_id FROM offer WHERE state = 'open'`);
    expect(offers).toHaveLength(2);
    expect((await Promise.all(people.map(offersOf))).map(([offer]) => offer !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('has at most ten entries of one person', async () => {
    const slot = await slotIn(day);
    await fill(slot);
    const eager = await member();
    const part = (n: number) => ({ start: slot.start + n * 5 * MINUTE, end: slot.end });
    for (let n = 0; n < 10; n++) await join(eager, part(n));
    expect(await code(join(eager, part(10)))).toBe('waits_enough');
    expect(await code(join(eager, part(9)))).toBe('done');
    expect(await code(join(await member(), part(10)))).toBe('done');
  });

  it('offers nothing to a closed account and sends it nothing', async () => {
    const slot = await slotIn(day);
    const [taken] = await fill(slot);
    const [gone, next] = [await member(), await member()];
    const entry = await join(gone, slot);
    await join(next, slot);
    await ask(app.url, 'UPDATE person SET disabled_at = birlik_now() WHERE id = $1', [gone.personId]);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await entryState(entry.id)).toBe('waiting');
    expect(await offersOf(next)).toEqual([expect.objectContaining({ state: 'held' })]);
    // The mail of an offer that was made before the account was closed.
    await ask(app.url, 'UPDATE person SET disabled_at = birlik_now() WHERE id = $1', [next.personId]);
    const due = await app.get(MessageClaims).findDueMessages(600, 100);
    const [offer] = await ask<{ id: string; state: string; problem: string }>(
      app.url,
      `SELECT id, state, problem FROM message WHERE recipient_id = $1 AND kind = 'offer'`,
      [next.personId],
    );
    expect(offer).toMatchObject({ state: 'void', problem: 'account closed' });
    expect(due.map(({ id }) => id)).not.toContain(offer!.id);
  });

  it.each([
    ['of which nobody took the message costs nothing', 1, { lapses: 0, offeredAgainTo: 'the same' }],
    ['control: that was not answered costs the turn', 0, { lapses: 1, offeredAgainTo: 'the next' }],
  ])('an offer %s', async (_, attempts, expected) => {
    const slot = await slotIn(day);
    const [taken] = await fill(slot);
    const [asleep, next] = [await member(), await member()];
    const entry = await join(asleep, slot);
    await join(next, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await offersOf(asleep);
    await ask(app.url, `UPDATE message SET attempts = $2 WHERE subject_id = $1 AND kind = 'offer'`, [
      offer!.id,
      attempts,
    ]);
    await moveClock(app.url, '12 hours 1 second');
    await app.get(ExpireHolds).execute([offer!.id]);
    await app.get(ServeWaitlist).execute();
    const [row] = await ask<{ lapses: number }>(app.url, 'SELECT lapses FROM waitlist_entry WHERE id = $1', [
      entry.id,
    ]);
    const [again] = await offersOf(asleep);
    expect({ ...row, offeredAgainTo: again ? 'the same' : 'the next' }).toEqual(expected);
  });

  it('is left by who wants to, and ends with its slot', async () => {
    const slot = await slotIn(1);
    await fill(slot);
    const [leaver, stayer] = [await member(), await member()];
    const [left, stayed] = [await join(leaver, slot), await join(stayer, slot)];
    await app.get(LeaveWaitlist).execute(leaver, left.id);
    expect(await code(app.get(LeaveWaitlist).execute(leaver, left.id))).toBe('wrong_state');
    expect(await code(app.get(LeaveWaitlist).execute(await member(), stayed.id))).toBe('not_found');
    await moveClock(app.url, '5 hours');
    await app.get(ServeWaitlist).execute();
    expect(await entryState(stayed.id)).toBe('lapsed');
  });

  it('gives a link that is good for one offer and one person', async () => {
    const links = app.get(MailLinks);
    const [person, other] = [await member(), await member()];
    const [offer, another] = [app.centre.findSpace('D-1').id, app.centre.findSpace('D-2').id];
    const token = await links.makeToken('offer', offer, person.personId);
    expect(await links.findPersonId('offer', offer, token)).toBe(person.personId);
    expect(await links.findPersonId('offer', another, token)).toBeNull();
    expect(await links.findPersonId('visit', offer, token)).toBeNull();
    const forged = Buffer.from(token, 'base64url');
    Buffer.from(other.personId.replaceAll('-', ''), 'hex').copy(forged);
    expect(await links.findPersonId('offer', offer, forged.toString('base64url'))).toBeNull();
    expect(await links.findPersonId('offer', offer, 'x')).toBeNull();
  });
});
