import { Book, CancelBooking, UndoCancelBooking } from '@birlik/bookings';
import { HOUR, MINUTE } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { type Activity, findMainSession } from '../activities/activity.js';
import { ReadActivities } from '../activities/read-activities.js';
import { ChangeActivity } from '../lifecycle/change-activity.js';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { ServeActivities } from '../serving/serve-activities.js';
import { AnswerSeatOffer } from './answer-seat-offer.js';
import { CancelRegistration } from './cancel-registration.js';
import { ReadRegistrations } from './read-registrations.js';
import { Register } from './register.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

describe('a registration', () => {
  let app: TestLibraries;
  let organiser: TestOrganiser;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 2, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    organiser = await app.addOrganiser();
  });

  /** Books a room for two hours as the organiser, three days ahead unless given. */
  const aRoom = async (inHours = 72, code = 'R-1') => {
    const { organisationId } = organiser;
    return app.get(Book).execute(organiser, { ...(await app.makeDraft(code, inHours, 2)), organisationId });
  };
  const anActivity = async (seats: number, inHours?: number) => {
    const { id } = await aRoom(inHours);
    return app
      .get(CreateActivity)
      .execute(organiser, { programme: 'debate', names: NAMES, seats, sessions: [{ bookingId: id }] });
  };
  const bookingOf = (activity: Activity) => findMainSession(activity).bookingId!;
  const register = (person: TestPerson, { id }: Activity, people = 1, wait = true) =>
    app
      .get(Register)
      .execute(person, { activityId: id, people, wait })
      .then(({ registration }) => registration);
  const see = async (person: TestPerson, id: string) =>
    (await app.get(ReadRegistrations).readRegistration(person, id)).registration;
  const left = async ({ id }: Activity) => (await app.get(ReadActivities).readActivity(id)).seatsLeft;
  const serve = () => app.get(ServeActivities).execute();
  const messages = async (person: TestPerson) =>
    (
      await ask<{ kind: string; state: string }>(
        app.url,
        'SELECT kind, state FROM message WHERE recipient_id = $1 ORDER BY planned_at, id',
        [person.personId],
      )
    ).map(({ kind, state }) => `${kind} ${state}`);

  it('is for people who have proved their address, where the centre says so', async () => {
    const activity = await anActivity(3);
    const member = await app.addMember();
    const unverified = { ...member, isUnverified: true };
    expect(await outcomeOf(register(unverified, activity))).toBe('refused');
    expect((await register(member, activity)).state).toBe('registered');
  });

  it('gets seats while there are any, and after that a position in the queue', async () => {
    const activity = await anActivity(3);
    const [anna, bolat, dana, erlan] = [
      await app.addMember(),
      await app.addMember(),
      await app.addMember(),
      await app.addMember(),
    ];
    expect(await register(anna, activity, 2)).toMatchObject({ state: 'registered', position: null });
    expect(await left(activity)).toBe(1);
    expect(await outcomeOf(register(bolat, activity, 2, false))).toBe('event_full');
    expect(await register(bolat, activity, 2)).toMatchObject({ state: 'waiting', position: 1 });
    // The waiting registrations need two seats each, so the single free seat goes to a person who comes
    // alone.
    expect(await register(dana, activity)).toMatchObject({ state: 'registered' });
    expect(await register(erlan, activity)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await messages(anna)).toEqual(['registration_confirmed planned']);
    expect(await messages(bolat)).toEqual([]);
    const [own] = await app.get(ReadRegistrations).listOwn(erlan);
    expect(own).toMatchObject({ activity: { id: activity.id, seatsLeft: 0 }, registration: { position: 2 } });
  });

  it('is the same one when it is asked for again, and is refused for another number of people', async () => {
    const activity = await anActivity(2);
    const person = await app.addMember();
    const made = await register(person, activity);
    expect((await register(person, activity)).id).toBe(made.id);
    expect(await outcomeOf(register(person, activity, 2))).toBe('already_registered');
    expect(await outcomeOf(register(await app.addMember(), activity, 3))).toBe('invalid_request');
    expect(await left(activity)).toBe(1);
  });

  it('is offered freed seats when its whole group fits, before anybody who comes later', async () => {
    const activity = await anActivity(3);
    const [owner, two, one, late] = [
      await app.addMember(),
      await app.addMember(),
      await app.addMember(),
      await app.addMember(),
    ];
    const taken = await register(owner, activity, 2);
    await register(await app.addMember(), activity, 1);
    const [group, single] = [await register(two, activity, 2), await register(one, activity, 1)];
    await app.get(CancelRegistration).execute(owner, taken.id);
    // The worker has not run yet: a new request may not take seats that the first in the queue could use.
    expect(await register(late, activity)).toMatchObject({ state: 'waiting', position: 3 });
    expect(await serve()).toBe(1);
    expect(await serve()).toBe(0);
    const offered = await see(two, group.id);
    expect(offered.state).toBe('offered');
    // The activity is more than two days ahead: the deadline is half a day.
    expect(offered.deadline! - (await app.readNow())).toBeGreaterThan(11 * HOUR);
    expect(await see(one, single.id)).toMatchObject({ state: 'waiting', position: 1 });
    expect(await left(activity)).toBe(0);
    expect(await messages(two)).toEqual(['event_offer planned']);
    const accepted = await app.get(AnswerSeatOffer).acceptOffer(two, group.id);
    expect(accepted.registration).toMatchObject({ state: 'registered', deadline: null });
    expect(await messages(two)).toEqual(['event_offer void', 'registration_confirmed planned']);
    const again = await app.get(AnswerSeatOffer).acceptOffer(two, group.id);
    expect(again.registration).toEqual(accepted.registration);
    expect(await messages(two)).toEqual(['event_offer void', 'registration_confirmed planned']);
  });

  it('passes a declined offer to the next in the queue', async () => {
    const activity = await anActivity(1);
    const [owner, first, second] = [await app.addMember(), await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const [a, b] = [await register(first, activity), await register(second, activity)];
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    await app.get(AnswerSeatOffer).declineOffer(first, a.id);
    expect(await serve()).toBe(1);
    expect([(await see(first, a.id)).state, (await see(second, b.id)).state]).toEqual([
      'declined',
      'offered',
    ]);
  });

  it('loses an offer that nobody answers, and lapses after the second one', async () => {
    const activity = await anActivity(1);
    const [owner, asleep, newcomer] = [await app.addMember(), await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(asleep, activity);
    await app.get(CancelRegistration).execute(owner, taken.id);
    await serve();
    expect(await left(activity)).toBe(0);
    await moveClock(app.url, '12 hours 1 second');
    expect(await left(activity)).toBe(1);
    expect(await outcomeOf(app.get(AnswerSeatOffer).acceptOffer(asleep, id))).toBe('hold_over');
    // They are at the end of the queue now, but before later registrations.
    expect(await register(newcomer, activity)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await see(asleep, id)).toMatchObject({ state: 'waiting', position: 1, lapses: 1 });
    await serve();
    await moveClock(app.url, '12 hours 1 second');
    expect(await serve()).toBeGreaterThan(0);
    expect((await see(asleep, id)).state).toBe('lapsed');
    expect(await messages(asleep)).toEqual([
      'event_offer void',
      // The first message was not sent before the second one was planned.
      'event_offer_lapsed void',
      'event_offer void',
      'event_offer_lapsed planned',
    ]);
    const [own] = await app.get(ReadRegistrations).listOwn(newcomer);
    expect(own!.registration.state).toBe('offered');
  });

  it('is offered a seat that the organiser adds; taken seats cannot be removed', async () => {
    const activity = await anActivity(3);
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity, 3);
    const { id } = await register(waiting, activity, 2);
    const change = (version: number, seats: number) =>
      app.get(ChangeActivity).execute(organiser, activity.id, { seats }, { version });
    expect(await outcomeOf(change(1, 2))).toBe('places_taken');
    expect(await outcomeOf(change(7, 5))).toBe('stale_version');
    expect(
      await outcomeOf(app.get(ChangeActivity).execute(waiting, activity.id, { seats: 9 }, { version: 1 })),
    ).toBe('forbidden');
    expect(await change(1, 5)).toMatchObject({ seats: 5, seatsLeft: 2, version: 2 });
    await serve();
    await app.get(AnswerSeatOffer).acceptOffer(waiting, id);
    await app.get(CancelRegistration).execute(owner, taken.id);
    // Free seats are removed; taken seats stay, whatever their numbers.
    expect(await change(2, 2)).toMatchObject({ seats: 2, seatsLeft: 0 });
    expect(
      await ask(app.url, 'SELECT seat FROM activity_seat WHERE activity_id = $1', [activity.id]),
    ).toHaveLength(2);
  });

  it('ends with a cancelled activity, and each person is told once', async () => {
    const activity = await anActivity(1);
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    await register(owner, activity);
    const { id } = await register(waiting, activity);
    await app
      .get(ChangeActivity)
      .execute(organiser, activity.id, { state: 'cancelled', reason: 'Спикер ауырып қалды' }, { version: 1 });
    expect((await see(waiting, id)).state).toBe('cancelled');
    expect((await messages(owner)).sort()).toEqual([
      'event_cancelled planned',
      'registration_confirmed void',
    ]);
    expect(await messages(waiting)).toEqual(['event_cancelled planned']);
    expect(await outcomeOf(register(await app.addMember(), activity))).toBe('event_closed');
    expect(await serve()).toBe(0);
  });

  it('is closed at once when the room is cancelled, and told when that can no longer be undone', async () => {
    const activity = await anActivity(1);
    const [owner, asked] = [await app.addMember(), await app.addMember()];
    await register(owner, activity);
    await app.get(CancelBooking).execute(organiser, bookingOf(activity));
    expect(await outcomeOf(register(asked, activity))).toBe('event_closed');
    expect(await serve()).toBe(0);
    await app.get(UndoCancelBooking).execute(organiser, bookingOf(activity));
    expect(await register(asked, activity)).toMatchObject({ state: 'waiting' });
    await app.get(CancelBooking).execute(organiser, bookingOf(activity));
    await moveClock(app.url, '15 seconds');
    expect(await serve()).toBe(1);
    expect(await messages(asked)).toEqual(['event_cancelled planned']);
    expect((await app.get(ReadActivities).readActivity(activity.id)).standing).toBe('cancelled');
  });

  it('lapses when the activity is over', async () => {
    const activity = await anActivity(1, 1);
    const [owner, waiting] = [await app.addMember(), await app.addMember()];
    const taken = await register(owner, activity);
    const { id } = await register(waiting, activity);
    await app.get(CancelRegistration).execute(owner, taken.id);
    await moveClock(app.url, '1 hour 50 minutes');
    await ask(
      app.url,
      `UPDATE booking SET state = 'checked_in', checked_in_at = birlik_now() WHERE id = $1`,
      [bookingOf(activity)],
    );
    await serve();
    const offered = await see(waiting, id);
    // The activity has begun, so the deadline is a few minutes.
    expect(offered.deadline! - (await app.readNow())).toBeLessThanOrEqual(5 * MINUTE);
    await moveClock(app.url, '2 hours 30 minutes');
    await serve();
    expect((await see(waiting, id)).state).toBe('lapsed');
    expect(await outcomeOf(app.get(CancelRegistration).execute(waiting, id))).toBe('event_closed');
    expect(await outcomeOf(register(owner, activity))).toBe('event_closed');
  });

  it('is not found by strangers, and can be cancelled by its person and the front desk alone', async () => {
    const activity = await anActivity(2);
    const [person, other] = [await app.addMember(), await app.addMember()];
    const frontDesk = await app.addFrontDesk();
    const { id } = await register(person, activity);
    for (const action of [
      app.get(ReadRegistrations).readRegistration(other, id),
      app.get(AnswerSeatOffer).acceptOffer(other, id),
      app.get(AnswerSeatOffer).declineOffer(frontDesk, id),
      app.get(CancelRegistration).execute(other, id),
    ])
      expect(await outcomeOf(action)).toBe('not_found');
    expect(await outcomeOf(app.get(CancelRegistration).execute(person, id, { version: 3 }))).toBe(
      'stale_version',
    );
    await app.get(CancelRegistration).execute(frontDesk, id);
    expect(await outcomeOf(app.get(CancelRegistration).execute(person, id))).toBe('wrong_state');
    expect(await left(activity)).toBe(2);
  });

  it('cannot take a seat that another has in the same session, even where the lock does not work', async () => {
    const activity = await anActivity(5);
    await ask(
      app.url,
      `INSERT INTO registration (id, activity_id, centre_id, person_id, people, state, rank)
       SELECT gen_random_uuid(), $1, $2, id, 1, 'registered', 1 FROM person ORDER BY id LIMIT 1`,
      [activity.id, app.centre.id],
    );
    const claim = (seat: number, sessions: string) =>
      ask(
        app.url,
        `INSERT INTO seat_claim (activity_id, seat, sessions, registration_id)
         SELECT activity_id, $2, $3::int4range, id FROM registration WHERE activity_id = $1`,
        [activity.id, seat, sessions],
      );
    await claim(3, '[2,2]');
    await claim(3, '[1,1]');
    await expect(claim(3, '[2,2]')).rejects.toThrow(/seat_claim_once/);
    await expect(claim(3, '(,)')).rejects.toThrow(/seat_claim_once/);
    await expect(claim(6, '(,)')).rejects.toThrow(/foreign key/);
  });
});
