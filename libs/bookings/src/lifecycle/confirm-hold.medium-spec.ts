import { DAY, HOUR } from '@birlik/kernel';
import { aMember, ask, type TestLibraries, openTestLibraries } from '@birlik/testing';
import { Book } from './book.js';
import { CancelBooking } from './cancel-booking.js';
import { AnswerOffer } from '../waitlist/answer-offer.js';
import { JoinWaitlist } from '../waitlist/join-waitlist.js';
import { ServeWaitlist } from '../waitlist/serve-waitlist.js';
import { WaitlistReadModel } from '../waitlist/waitlist.read-model.js';
import { ConfirmHold } from './confirm-hold.js';

describe('a hold that is confirmed', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 1 });
  });
  afterAll(() => app.close());

  const use = <T>(useCase: new (...parts: never[]) => T): T => app.libraries.get(useCase as never);

  it('says yes to the offer that it is, so that its person waits no longer', async () => {
    const [first, second] = [
      await aMember(app.libraries, app.centre.id),
      await aMember(app.libraries, app.centre.id),
    ];
    const [row] = await ask<{ now: Date }>(app.url, 'SELECT birlik_now() AS now');
    const start = Math.ceil(row!.now.getTime() / HOUR) * HOUR + DAY;
    const slot = { centreId: app.centre.id, start, end: start + HOUR };
    const spaceIds = [app.centre.space('D-1').id];
    const taken = await use(Book).execute(first, { ...slot, spaceIds });
    await use(JoinWaitlist).execute(second, { ...slot, kind: 'desk', spaceIds, features: [], people: 1 });
    await use(CancelBooking).execute(first, taken.id);
    expect(await use(ServeWaitlist).execute()).toBe(1);
    const [waiting] = await use(WaitlistReadModel).of(second.personId);
    const { id } = waiting!.offered!;

    expect(await use(ConfirmHold).execute(second, id, {})).toMatchObject({ state: 'confirmed' });

    expect(await use(WaitlistReadModel).of(second.personId)).toEqual([]);
    const { offer, booking } = await use(AnswerOffer).see(second, id);
    expect([offer.state, booking.state]).toEqual(['accepted', 'confirmed']);
  });
});
