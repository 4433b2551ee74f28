import { openTestLibraries, type TestLibraries } from '@birlik/testing';
import { Book } from './book.js';
import { CancelBooking } from './cancel-booking.js';
import { AnswerOffer } from '../waitlist/answer-offer.js';
import { JoinWaitlist } from '../waitlist/join-waitlist.js';
import { ServeWaitlist } from '../waitlist/serve-waitlist.js';
import { WaitlistReadModel } from '../waitlist/waitlist.read-model.js';
import { ConfirmHold } from './confirm-hold.js';

describe('confirming the hold of an offer', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 1, rules: { undoSeconds: 0 } });
  });
  afterAll(() => app.close());

  it('accepts the offer, so that its person waits no longer', async () => {
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    const draft = await app.makeDraft('D-1', 24);
    const taken = await app.get(Book).execute(owner, draft);
    await app.get(JoinWaitlist).execute(waiting, { ...draft, kind: 'desk', features: [], people: 1 });
    await app.get(CancelBooking).execute(owner, taken.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    const [entry] = await app.get(WaitlistReadModel).listOfPerson(waiting.personId);
    const { id } = entry!.offered!;

    expect(await app.get(ConfirmHold).execute(waiting, { bookingId: id })).toMatchObject({
      state: 'confirmed',
    });

    expect(await app.get(WaitlistReadModel).listOfPerson(waiting.personId)).toEqual([]);
    const { offer, booking } = await app.get(AnswerOffer).find(waiting, id);
    expect([offer.state, booking.state]).toEqual(['accepted', 'confirmed']);
  });
});
