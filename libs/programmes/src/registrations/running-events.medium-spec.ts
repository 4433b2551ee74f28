import { Book } from '@birlik/bookings';
import { ask, moveClock, openTestLibraries, type TestLibraries, type TestPerson } from '@birlik/testing';
import { type Activity, findMainSession } from '../activities/activity.js';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { ServeActivities } from '../serving/serve-activities.js';
import { CancelRegistration } from './cancel-registration.js';
import { ReadRegistrations } from './read-registrations.js';
import { Register } from './register.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

describe('somebody who waits for an event that runs', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 1, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  /** An event from 11:00 to 13:00; it is nine o'clock. */
  const anActivity = async (seats: number) => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const { id } = await app
      .get(Book)
      .execute(organiser, { ...(await app.makeDraft('R-1', 1, 2)), organisationId });
    return app
      .get(CreateActivity)
      .execute(organiser, { programme: 'debate', names: NAMES, seats, sessions: [{ bookingId: id }] });
  };
  const bookingOf = (activity: Activity) => findMainSession(activity).bookingId!;
  const register = (person: TestPerson, { id }: Activity) =>
    app
      .get(Register)
      .execute(person, { activityId: id, people: 1, wait: true })
      .then(({ registration }) => registration);
  const see = async (person: TestPerson, id: string) =>
    (await app.get(ReadRegistrations).readRegistration(person, id)).registration;
  const serve = () => app.get(ServeActivities).execute();
  /** Lets so much time pass, and the organiser be in the room. */
  const checkInAt = async (activity: Activity, passed: string) => {
    await moveClock(app.url, passed);
    await ask(
      app.url,
      `UPDATE booking SET state = 'checked_in', checked_in_at = birlik_now() WHERE id = $1`,
      [bookingOf(activity)],
    );
  };

  it('is offered a seat of an event that runs while there is time to come, and the mail says that it runs', async () => {
    const activity = await anActivity(1);
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(waiting, activity);
    await checkInAt(activity, '3 hours 35 minutes');
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    const offered = await see(waiting, id);
    expect(offered.state).toBe('offered');
    expect(offered.deadline!).toBeLessThanOrEqual(findMainSession(activity).end);
    const [mail] = await ask<{ begun: boolean }>(
      app.url,
      `SELECT (facts->>'hasBegun')::boolean AS begun FROM message WHERE kind = 'event_offer'`,
    );
    expect(mail).toEqual({ begun: true });
  });

  it('is offered nothing shortly before the end: the queue is over, and a seat is free for whoever comes', async () => {
    const activity = await anActivity(1);
    const [owner, waiting, late] = [await app.addMember(), await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(waiting, activity);
    await checkInAt(activity, '3 hours 50 minutes');
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    expect((await see(waiting, id)).state).toBe('lapsed');
    expect(await ask(app.url, 'SELECT 1 FROM message WHERE recipient_id = $1', [waiting.personId])).toEqual(
      [],
    );
    expect((await register(late, activity)).state).toBe('registered');
    expect(await serve()).toBe(0);
  });

  it('loses its last offer near the end for good, and is not told that it will be asked again', async () => {
    const activity = await anActivity(1);
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(waiting, activity);
    await checkInAt(activity, '3 hours 42 minutes');
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    expect((await see(waiting, id)).state).toBe('offered');
    await moveClock(app.url, '10 minutes');
    await serve();
    expect((await see(waiting, id)).state).toBe('lapsed');
    const [told] = await ask<{ stays: boolean }>(
      app.url,
      `SELECT (facts->>'staysInQueue')::boolean AS stays FROM message WHERE kind = 'event_offer_lapsed'`,
    );
    expect(told).toEqual({ stays: false });
  });
});
