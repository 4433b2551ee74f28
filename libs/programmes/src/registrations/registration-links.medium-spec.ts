import { Book } from '@birlik/bookings';
import { moveClock, openTestLibraries, type TestLibraries, type TestPerson } from '@birlik/testing';
import type { Activity } from '../activities/activity.js';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { ServeActivities } from '../serving/serve-activities.js';
import { CancelRegistration } from './cancel-registration.js';
import { ReadRegistrations } from './read-registrations.js';
import { Register } from './register.js';
import { RegistrationLinks } from './registration-links.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

describe('the links of mails to a registration', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 0, rooms: 1, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const anActivity = async (seats: number, inHours = 72) => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const draft = { ...(await app.makeDraft('R-1', inHours, 2)), organisationId };
    const { id } = await app.get(Book).execute(organiser, draft);
    const sessions = [{ bookingId: id }];
    return app.get(CreateActivity).execute(organiser, { programme: 'debate', names: NAMES, seats, sessions });
  };
  const register = async (person: TestPerson, { id }: Activity) =>
    (await app.get(Register).execute(person, { activityId: id, people: 1, wait: true })).registration;
  const see = async (person: TestPerson, id: string) =>
    (await app.get(ReadRegistrations).readRegistration(person, id)).registration;
  const serve = () => app.get(ServeActivities).execute();

  it('end a day after the event, or after the registration is dropped', async () => {
    const activity = await anActivity(1);
    const [owner, lapsing, quitting] = [await app.addMember(), await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const [lapsed, quit] = [await register(lapsing, activity), await register(quitting, activity)];
    const isOver = ({ id }: { id: string }) => app.get(RegistrationLinks).isOver(id);
    const over = async () => [await isOver(taken), await isOver(lapsed), await isOver(quit)];
    await app.get(CancelRegistration).execute(quitting, quit.id);
    await moveClock(app.url, '23 hours 59 minutes');
    expect(await over()).toEqual([false, false, false]);
    await moveClock(app.url, '2 minutes');
    expect(await over()).toEqual([false, false, true]);
    await moveClock(app.url, '4 days');
    expect(await over()).toEqual([true, true, true]);
  });

  it('end a day after an offer lapsed, until seats are offered again', async () => {
    const activity = await anActivity(1, 200);
    const [owner, asleep] = [await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(asleep, activity);
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    await app
      .get(Register)
      .execute(await app.addMember(), { activityId: activity.id, people: 1, wait: true });
    await moveClock(app.url, '12 hours 1 second');
    await serve();
    expect((await see(asleep, id)).state).toBe('waiting');
    await moveClock(app.url, '11 hours');
    expect(await app.get(RegistrationLinks).isOver(id)).toBe(false);
    await moveClock(app.url, '13 hours 1 second');
    expect(await app.get(RegistrationLinks).isOver(id)).toBe(true);
    await serve();
    expect((await see(asleep, id)).state).toBe('offered');
    expect(await app.get(RegistrationLinks).isOver(id)).toBe(false);
  });
});
