import { Book, CancelBooking, ChangeBooking, UndoCancelBooking } from '@birlik/bookings';
import { DAY, HOUR } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { ReadActivities } from '../activities/read-activities.js';
import { CancelRegistration } from '../registrations/cancel-registration.js';
import { ReadRegistrations } from '../registrations/read-registrations.js';
import { Register, type RegisterCommand } from '../registrations/register.js';
import { ServeActivities } from '../serving/serve-activities.js';
import { ChangeActivity } from './change-activity.js';
import { CreateActivity, type SessionPlan } from './create-activity.js';

const NAMES = { kk: 'Мемлекеттік тіл курсы', ru: 'Курс государственного языка', en: 'State language course' };

describe('an activity', () => {
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

  const aRoom = async (inHours: number, code = 'R-1') => {
    const { organisationId } = organiser;
    return app.get(Book).execute(organiser, { ...(await app.makeDraft(code, inHours, 2)), organisationId });
  };
  const create = (actor: TestPerson, sessions: readonly SessionPlan[], more: object = {}) =>
    app.get(CreateActivity).execute(actor, {
      programme: 'course',
      names: NAMES,
      seats: 2,
      sessions,
      centreId: app.centre.id,
      ...more,
    });
  /** A course of three sessions on consecutive days, with two seats. */
  const aCourse = async () => {
    const rooms = [await aRoom(72), await aRoom(96), await aRoom(120)];
    return create(
      organiser,
      rooms.map(({ id }) => ({ bookingId: id })),
    );
  };
  const read = (id: string) => app.get(ReadActivities).readActivity(id);
  const register = async (
    person: TestPerson,
    command: Omit<RegisterCommand, 'people' | 'wait'> & { people?: number },
  ) => (await app.get(Register).execute(person, { people: 1, wait: true, ...command })).registration;
  const stateOf = async (person: TestPerson, id: string) =>
    (await app.get(ReadRegistrations).readRegistration(person, id)).registration.state;

  it('has no more seats than its room, and its room stays large enough', async () => {
    const room = await aRoom(72);
    const open = (seats: number) => create(organiser, [{ bookingId: room.id }], { seats });
    expect(await outcomeOf(open(21))).toBe('invalid_request');
    const activity = await open(15);
    const changeSeats = (seats: number) =>
      app.get(ChangeActivity).execute(organiser, activity.id, { seats }, { version: 1 });
    expect(await outcomeOf(changeSeats(21))).toBe('invalid_request');
    await changeSeats(18);
    const [stored] = await ask<{ people: number }>(app.url, 'SELECT people FROM booking WHERE id = $1', [
      room.id,
    ]);
    expect(stored).toEqual({ people: 18 });
    expect(await outcomeOf(app.get(ChangeBooking).execute(organiser, room.id, { people: 21 }))).toBe(
      'refused',
    );
    const change = (people: number) =>
      outcomeOf(app.get(ChangeBooking).execute(organiser, room.id, { people }));
    expect(await change(17)).toBe('invalid_request');
    await app.get(ChangeActivity).execute(organiser, activity.id, { seats: 12 }, { version: 2 });
    expect(await change(11)).toBe('invalid_request');
    expect(await change(12)).toBe('done');
  });

  it('is opened once, and only in a room that one has booked', async () => {
    const open = (person: TestPerson, bookingId: string) => outcomeOf(create(person, [{ bookingId }]));
    const room = await aRoom(72);
    expect(await open(await app.addMember(), room.id)).toBe('not_found');
    expect(await open(await app.addFrontDesk(), room.id)).toBe('done');
    expect(await open(organiser, room.id)).toBe('event_exists');
    const person = await app.addMember();
    const desk = await app.get(Book).execute(person, await app.makeDraft('D-1', 72));
    expect(await open(person, desk.id)).toBe('invalid_request');
    const gone = await aRoom(72, 'R-2');
    await app.get(CancelBooking).execute(organiser, gone.id);
    expect(await open(organiser, gone.id)).toBe('wrong_state');
  });

  it('belongs to a programme of its centre', async () => {
    const sessions = [{ bookingId: (await aRoom(72)).id }];
    expect(await outcomeOf(create(organiser, sessions, { programme: 'chess' }))).toBe('invalid_request');
    expect(await create(organiser, sessions, { programme: 'briefing' })).toMatchObject({
      programme: 'briefing',
    });
  });

  it('has sessions in bookings, and of staff also at times of their own', async () => {
    const room = await aRoom(72);
    const start = room.start + DAY;
    const sessions = [{ bookingId: room.id }, { start, end: start + HOUR }];
    expect(await outcomeOf(create(organiser, sessions))).toBe('forbidden');
    const made = await create(await app.addFrontDesk(), sessions);
    expect(made.sessions).toMatchObject([
      { number: 1, start: room.start, bookingId: room.id, spaceIds: room.spaceIds, standing: 'open' },
      { number: 2, start, bookingId: null, spaceIds: [], standing: 'open' },
    ]);
    const listed = (from: number) => app.get(ReadActivities).list(app.centre.id, from, from + HOUR);
    expect((await listed(room.start)).map(({ id }) => id)).toEqual([made.id]);
    expect((await listed(start)).map(({ id }) => id)).toEqual([made.id]);
    expect(await listed(start + HOUR)).toEqual([]);
  });

  it('cannot have a session with both a booking and a time of its own, or with neither', async () => {
    const { id } = await create(organiser, [{ bookingId: (await aRoom(72)).id }]);
    const { id: bookingId } = await aRoom(96);
    const add = (booking: string | null, starts: string | null) =>
      ask(
        app.url,
        `INSERT INTO activity_session (id, activity_id, number, booking_id, starts, ends)
         VALUES (gen_random_uuid(), $1, 2, $2, $3::timestamptz, $3::timestamptz + interval '1 hour')`,
        [id, booking, starts],
      );
    await expect(add(bookingId, '2030-01-01')).rejects.toThrow(/activity_session_time/);
    await expect(add(null, null)).rejects.toThrow(/activity_session_time/);
    await add(bookingId, null);
  });

  it('gives seats for all sessions or for one of them, and none twice', async () => {
    const course = await aCourse();
    const [first, second] = course.sessions;
    const [whole, one, two] = [await app.addMember(), await app.addMember(), await app.addMember()];
    await register(whole, { activityId: course.id });
    await register(one, { activityId: course.id, sessionId: first!.id });
    const after = await read(course.id);
    expect(after.sessions.map(({ seatsLeft }) => seatsLeft)).toEqual([0, 1, 1]);
    expect(after.seatsLeft).toBe(0);
    expect(await register(two, { activityId: course.id, sessionId: first!.id })).toMatchObject({
      state: 'waiting',
    });
    expect(await register(two, { activityId: course.id, sessionId: second!.id })).toMatchObject({
      state: 'registered',
    });
    expect(await outcomeOf(register(whole, { activityId: course.id, sessionId: second!.id }))).toBe(
      'already_registered',
    );
    expect(await outcomeOf(register(one, { activityId: course.id }))).toBe('already_registered');
  });

  it('serves each queue from the seats of its own sessions', async () => {
    const course = await aCourse();
    const [first, second] = course.sessions;
    const people = await Promise.all(Array.from({ length: 4 }, () => app.addMember()));
    const taken = await register(people[0]!, { activityId: course.id, sessionId: first!.id, people: 2 });
    const waitsForAll = await register(people[1]!, { activityId: course.id });
    const waitsForFirst = await register(people[2]!, { activityId: course.id, sessionId: first!.id });
    // The second session has free seats, and no waiting registration could use both of them.
    const other = await register(people[3]!, { activityId: course.id, sessionId: second!.id });
    expect([waitsForAll.state, waitsForFirst.state, other.state]).toEqual([
      'waiting',
      'waiting',
      'registered',
    ]);
    await app.get(CancelRegistration).execute(people[0]!, taken.id);
    expect(await app.get(ServeActivities).execute()).toBe(2);
    expect(await stateOf(people[1]!, waitsForAll.id)).toBe('offered');
    expect(await stateOf(people[2]!, waitsForFirst.id)).toBe('offered');
  });

  it('loses a session with its booking, and keeps the others', async () => {
    const course = await aCourse();
    const [first] = course.sessions;
    const [whole, one] = [await app.addMember(), await app.addMember()];
    const all = await register(whole, { activityId: course.id });
    const single = await register(one, { activityId: course.id, sessionId: first!.id });
    await app.get(CancelBooking).execute(organiser, first!.bookingId!);
    expect(await app.get(ServeActivities).execute()).toBe(0);
    await app.get(UndoCancelBooking).execute(organiser, first!.bookingId!);
    expect((await read(course.id)).sessions[0]!.standing).toBe('open');
    await app.get(CancelBooking).execute(organiser, first!.bookingId!);
    await moveClock(app.url, '15 seconds');
    expect(await app.get(ServeActivities).execute()).toBe(1);
    expect(await stateOf(whole, all.id)).toBe('registered');
    expect(await stateOf(one, single.id)).toBe('cancelled');
    const after = await read(course.id);
    expect([after.state, after.standing]).toEqual(['open', 'open']);
    expect(after.sessions.map(({ state }) => state)).toEqual(['cancelled', 'planned', 'planned']);
  });

  it('takes guests of those who may change it, and teams with somebody who answers for them', async () => {
    const { id: activityId } = await create(organiser, [{ bookingId: (await aRoom(72)).id }], { seats: 6 });
    const person = await app.addMember();
    const guest = { activityId, guestName: 'Айгүл Серікқызы' };
    expect(await outcomeOf(register(person, guest))).toBe('forbidden');
    expect(await register(organiser, guest)).toMatchObject({ personId: null, guestName: 'Айгүл Серікқызы' });
    const team = { activityId, teamName: 'Алдаспан', people: 2 };
    expect(await register(person, team)).toMatchObject({ personId: person.personId, teamName: 'Алдаспан' });
    // The contact of a team can also register for themselves.
    expect(await register(person, { activityId })).toMatchObject({ state: 'registered', teamName: null });
    expect((await read(activityId)).seatsLeft).toBe(2);
  });
});
