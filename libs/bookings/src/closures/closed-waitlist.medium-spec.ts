import { addDays, HOUR, localDateOf } from '@birlik/kernel';
import { ask, moveClock, openTestLibraries, type TestLibraries, WaitlistActions } from '@birlik/testing';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ServeWaitlist } from '../waitlist/serve-waitlist.js';
import { WaitlistReadModel } from '../waitlist/waitlist.read-model.js';
import { ChangeHours } from './change-hours.js';
import { CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const ZONE = 'Asia/Almaty';

interface Slot {
  readonly start: number;
  readonly end: number;
}

describe('who waits for a time that is closed', () => {
  let app: TestLibraries;
  let people: WaitlistActions;
  beforeEach(async () => {
    const rules = { undoSeconds: 0 };
    app = await openTestLibraries({ desks: 3, rooms: 1, hall: false, officeDesks: 1, rules });
    people = new WaitlistActions(app);
  });
  afterEach(() => app.close());

  const id = (code: string) => app.centre.findSpace(code).id;
  const close = async (codes: readonly string[], slot: Slot, bookings: 'cancel' | 'keep' = 'cancel') =>
    app.get(CloseSpaces).execute(await app.addManager(), {
      centreId: app.centre.id,
      spaceIds: codes.map(id),
      ...slot,
      reason: REASON,
      bookings,
      decisions: [],
    });
  const wordsTo = (personId: string) =>
    ask<{ kind: string; stays: boolean | null; reason: string | null }>(
      app.url,
      `SELECT kind, (facts->>'staysInQueue')::boolean AS stays, facts->'reason'->>'ru' AS reason FROM message
       WHERE recipient_id = $1 AND state = 'planned' AND kind <> 'offer' ORDER BY planned_at, kind`,
      [personId],
    );
  /** Somebody has an open offer of D-1; all other desks are taken. */
  const offerFirstDesk = async () => {
    const slot = await people.pickSlot(20);
    const taken = await people.fill(slot);
    const person = await people.member();
    const entry = await people.join(person, slot, { spaceIds: ['D-1', 'D-2', 'D-3'].map(id) });
    await app.get(CancelBooking).execute(taken[0]!.person, taken[0]!.booking.id);
    await app.get(ServeWaitlist).execute();
    const [offered] = await people.listOffers(person);
    return { slot, taken, person, entry, offered: offered! };
  };

  it('hears that an offer is gone, and waits on in their place', async () => {
    const { slot, taken, person, entry, offered } = await offerFirstDesk();
    const behind = await people.member();
    await people.join(behind, slot, { spaceIds: ['D-2', 'D-3'].map(id) });
    const { resolution } = await close(['D-1'], slot);
    expect(resolution.cancelled.map((booking) => booking.id)).toEqual([offered.id]);
    expect(await wordsTo(person.personId)).toEqual([
      { kind: 'hold_withdrawn', stays: true, reason: 'Ремонт' },
    ]);
    expect(await people.readEntryState(entry.id)).toBe('waiting');
    expect(await app.get(WaitlistReadModel).listOfPerson(person.personId)).toMatchObject([{ position: 1 }]);
    await app.get(CancelBooking).execute(taken[1]!.person, taken[1]!.booking.id);
    await app.get(ServeWaitlist).execute();
    expect(await people.listOffers(person)).toMatchObject([{ spaceIds: [id('D-2')] }]);
    expect(await wordsTo(behind.personId)).toEqual([]);
  });

  it('hears once that the offer is gone and the waiting over when every desk is closed', async () => {
    const { slot, person, entry } = await offerFirstDesk();
    await close(['D-1', 'D-2', 'D-3'], slot);
    expect(await wordsTo(person.personId)).toEqual([
      { kind: 'hold_withdrawn', stays: false, reason: 'Ремонт' },
    ]);
    expect(await people.readEntryState(entry.id)).toBe('lapsed');
  });

  it('hears that the waiting is over, and those who want another time or desk wait on', async () => {
    const slot = await people.pickSlot(20);
    const later = { start: slot.end, end: slot.end + 2 * HOUR };
    await people.fill(slot);
    await people.fill(later);
    const [lost, other, patient] = [await people.member(), await people.member(), await people.member()];
    const entries = [
      await people.join(lost, slot, { spaceIds: [id('D-1')] }),
      await people.join(other, slot, { spaceIds: [id('D-3')] }),
      await people.join(patient, later, { spaceIds: [id('D-1')] }),
    ];
    await close(['D-1', 'D-2'], slot, 'keep');
    expect(await Promise.all(entries.map((entry) => people.readEntryState(entry.id)))).toEqual([
      'lapsed',
      'waiting',
      'waiting',
    ]);
    expect(await wordsTo(lost.personId)).toEqual([{ kind: 'waiting_over', stays: null, reason: 'Ремонт' }]);
    expect([...(await wordsTo(other.personId)), ...(await wordsTo(patient.personId))]).toEqual([]);
  });

  it('hears when an offer that was kept is not answered that they wait no more', async () => {
    const { slot, person, entry, offered } = await offerFirstDesk();
    await close(['D-1', 'D-2', 'D-3'], slot, 'keep');
    await moveClock(app.url, `${offered.heldUntil! - (await app.readNow()) + 1_000} milliseconds`);
    await app.get(ExpireHolds).execute([offered.id]);
    expect(await wordsTo(person.personId)).toEqual([{ kind: 'offer_lapsed', stays: false, reason: null }]);
    expect(await people.readEntryState(entry.id)).toBe('lapsed');
  });

  it('hears that a hold is gone while a form is filled in', async () => {
    const slot = await people.pickSlot(20);
    const person = await people.member();
    const asked = { centreId: app.centre.id, spaceIds: [id('D-1')], ...slot };
    await app.get(Book).execute(person, asked, { hold: true });
    await close(['D-1'], slot);
    expect(await wordsTo(person.personId)).toEqual([
      { kind: 'hold_withdrawn', stays: null, reason: 'Ремонт' },
    ]);
  });

  it('hears that the centre closes earlier, and blocks nobody', async () => {
    const date = addDays(localDateOf(await app.readNow(), ZONE), 2);
    const slot = { start: Date.parse(`${date}T20:30:00+05:00`), end: Date.parse(`${date}T21:30:00+05:00`) };
    const early = { start: slot.start - 2 * HOUR, end: slot.end - HOUR };
    for (const each of [early, slot])
      await people.take(await people.member(), 'O-1', { ...each, end: each.start + HOUR });
    const [lost, patient] = [await people.member(), await people.member()];
    const wanted = { spaceIds: [id('O-1')] };
    const entry = await people.join(lost, slot, wanted);
    const other = await people.join(patient, { start: early.start, end: early.start + HOUR }, wanted);
    await app.get(ChangeHours).execute(await app.addManager(), {
      centreId: app.centre.id,
      days: { [date]: { kind: 'special', hours: ['08:00-20:00'], names: REASON } },
      reason: REASON,
      bookings: 'keep',
      decisions: [],
    });
    expect(await people.readEntryState(entry.id)).toBe('lapsed');
    expect(await wordsTo(lost.personId)).toEqual([{ kind: 'waiting_over', stays: null, reason: 'Ремонт' }]);
    expect(await people.readEntryState(other.id)).toBe('waiting');
  });
});
