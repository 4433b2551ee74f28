import { MINUTE } from '@birlik/kernel';
import { MessageClaims } from '@birlik/notifications';
import { MailLinks } from '@birlik/users';
import {
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  WaitlistActions,
} from '@birlik/testing';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { AnswerOffer } from './answer-offer.js';
import { ServeWaitlist } from './serve-waitlist.js';

describe('an offer of the waitlist', () => {
  let app: TestLibraries;
  let people: WaitlistActions;
  const day = 20;
  beforeEach(async () => {
    const rules = { undoSeconds: 0 };
    app = await openTestLibraries({ desks: 3, rooms: 2, hall: false, officeDesks: 0, rules });
    people = new WaitlistActions(app);
  });
  afterEach(() => app.close());

  it('passes an offer on that nobody answers, and lets its person wait at the end of the queue', async () => {
    const slot = await people.pickSlot(day);
    const [taken] = await people.fill(slot);
    const [asleep, awake] = [await people.member(), await people.member()];
    const entry = await people.join(asleep, slot);
    await moveClock(app.url, '1 second');
    await people.join(awake, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await people.listOffers(asleep);
    await moveClock(app.url, '2 hours 1 second');
    // The hold has expired, though no worker has ended it: it is not shown, cannot be accepted, and blocks
    // nobody.
    expect(await people.listOffers(asleep)).toEqual([null]);
    expect(await outcomeOf(app.get(AnswerOffer).acceptOffer(asleep, offer!.id))).toBe('hold_over');
    expect(await app.get(ExpireHolds).execute([offer!.id])).toBe(1);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect((await people.listOffers(awake))[0]).not.toBeNull();
    expect(await people.readEntryState(entry.id)).toBe('waiting');
  });

  it.each([
    [72, '12 hours'],
    [20, '2 hours'],
    [4, '15 minutes'],
    [1, '5 minutes'],
  ])('holds an offer the shorter the nearer: %i hours before, %s', async (hours, stands) => {
    const slot = await people.pickSlot(hours);
    const [taken] = await people.fill(slot);
    const person = await people.member();
    await people.join(person, slot);
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
    const slot = await people.pickSlot(day);
    const [taken] = await people.fill(slot);
    const waiting = await people.member();
    const entry = await people.join(waiting, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    const stays: (boolean | undefined)[] = [];
    for (let round = 0; round < 2; round++) {
      await app.get(ServeWaitlist).execute();
      const [offered] = await people.listOffers(waiting);
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
    expect(await people.readEntryState(entry.id)).toBe('lapsed');
  });

  it('offers what is left of a slot that is on', async () => {
    const slot = await people.pickSlot(0);
    const [taken] = await people.fill(slot);
    const person = await people.member();
    await people.join(person, slot);
    await moveClock(app.url, `${slot.start + 30 * MINUTE - (await app.readNow())} milliseconds`);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await people.listOffers(person);
    expect(offer!.start).toBeGreaterThanOrEqual(slot.start + 30 * MINUTE);
    expect(offer!.end).toBe(slot.end);
  });

  it('offers what begins with the next minute, though something else still has this one', async () => {
    const slot = await people.pickSlot(1);
    const next = slot.start + 30 * MINUTE;
    await people.take(await people.member(), 'D-1', { start: slot.start, end: next });
    for (const desk of ['D-2', 'D-3']) await people.take(await people.member(), desk, slot);
    const owner = await people.member();
    const rest = await people.take(owner, 'D-1', { start: next, end: slot.end });
    const person = await people.member();
    await people.join(person, slot);
    await moveClock(app.url, `${next - 30_000 - (await app.readNow())} milliseconds`);
    await app.get(CancelBooking).execute(owner, rest.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await people.listOffers(person)).toMatchObject([{ start: next, end: slot.end }]);
  });

  it('makes one offer of one slot, however often and by however many it is served at once', async () => {
    const slot = await people.pickSlot(day);
    const taken = await people.fill(slot);
    const waiting = await Promise.all(Array.from({ length: 6 }, people.member));
    for (const person of waiting) await people.join(person, slot);
    for (const { person, booking } of taken.slice(0, 2))
      await app.get(CancelBooking).execute(person, booking.id);
    await Promise.all(Array.from({ length: 6 }, () => app.get(ServeWaitlist).execute()));
    const offers = await ask(app.url, `SELECT entry_id FROM offer WHERE state = 'open'`);
    expect(offers).toHaveLength(2);
    expect((await Promise.all(waiting.map(people.listOffers))).map(([offer]) => offer !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('offers nothing to a closed account and sends it nothing', async () => {
    const slot = await people.pickSlot(day);
    const [taken] = await people.fill(slot);
    const [gone, next] = [await people.member(), await people.member()];
    const entry = await people.join(gone, slot);
    await people.join(next, slot);
    await ask(app.url, 'UPDATE person SET disabled_at = birlik_now() WHERE id = $1', [gone.personId]);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    expect(await people.readEntryState(entry.id)).toBe('waiting');
    expect(await people.listOffers(next)).toEqual([expect.objectContaining({ state: 'held' })]);
    // The mail of an offer that was made before the account was closed.
    await ask(app.url, 'UPDATE person SET disabled_at = birlik_now() WHERE id = $1', [next.personId]);
    const claimed = await app.get(MessageClaims).claimDue(100);
    await app.get(MessageClaims).endLate();
    const [offer] = await ask<{ id: string; state: string; problem: string }>(
      app.url,
      `SELECT id, state, problem FROM message WHERE recipient_id = $1 AND kind = 'offer'`,
      [next.personId],
    );
    expect(offer).toMatchObject({ state: 'void', problem: 'account closed' });
    expect(claimed.map(({ id }) => id)).not.toContain(offer!.id);
  });

  it.each([
    ['of which nobody took the message costs nothing', 1, { lapses: 0, offeredAgainTo: 'the same' }],
    ['control: that was not answered costs the turn', 0, { lapses: 1, offeredAgainTo: 'the next' }],
  ])('an offer %s', async (_, attempts, expected) => {
    const slot = await people.pickSlot(day);
    const [taken] = await people.fill(slot);
    const [asleep, next] = [await people.member(), await people.member()];
    const entry = await people.join(asleep, slot);
    await people.join(next, slot);
    await app.get(CancelBooking).execute(taken!.person, taken!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offer] = await people.listOffers(asleep);
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
    const [again] = await people.listOffers(asleep);
    expect({ ...row, offeredAgainTo: again ? 'the same' : 'the next' }).toEqual(expected);
  });

  it('gives a link that is good for one offer and one person', async () => {
    const links = app.get(MailLinks);
    const [person, other] = [await people.member(), await people.member()];
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
