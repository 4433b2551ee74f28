import { Book, CancelBooking, UndoCancelBooking } from '@birlik/bookings';
import { type DomainError, HOUR, MINUTE } from '@birlik/kernel';
import {
  aFrontDesk,
  aMember,
  anOrganiser,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { CreateEvent } from '../events/create-event.js';
import type { Event } from '../events/event.js';
import { ReadEvents } from '../events/read-events.js';
import { UpdateEvent } from '../events/update-event.js';
import { AnswerPlace } from './answer-place.js';
import { CancelRegistration } from './cancel-registration.js';
import { MyRegistrationsReadModel } from './my-registrations.read-model.js';
import { RegisterForEvent } from './register-for-event.js';
import { ServeEvents } from './serve-events.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

describe('places of an event', () => {
  let app: TestLibraries;
  let organiser: Awaited<ReturnType<typeof anOrganiser>>;
  let hours: number;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 2, hall: false, officeDesks: 0 });
    organiser = await anOrganiser(app.libraries, app.centre.id);
    hours = 72;
  });
  afterAll(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  /** A room booked for two hours; each one later than the one before, the first in three days. */
  const aRoom = async (inHours = (hours += 6)) => {
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + inHours * HOUR;
    return app.use(Book).execute(organiser, {
      centreId: app.centre.id,
      spaceIds: [app.centre.space('R-1').id],
      start,
      end: start + 2 * HOUR,
      organisationId: organiser.organisationId,
    });
  };
  const anEvent = async (places: number, inHours?: number) => {
    const { id } = await aRoom(inHours);
    return app
      .use(CreateEvent)
      .execute(organiser, { bookingId: id, programme: 'debate', names: NAMES, places });
  };
  const register = (person: TestPerson, { id }: Event, people = 1, wait = true) =>
    app
      .use(RegisterForEvent)
      .execute(person, id, { people, wait })
      .then(({ registration }) => registration);
  const see = async (person: TestPerson, id: string) =>
    (await app.use(AnswerPlace).see(person, id)).registration;
  const left = async ({ id }: Event) => (await app.use(ReadEvents).one(id)).placesLeft;
  const serve = () => app.use(ServeEvents).execute();
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const messages = async (person: TestPerson) =>
    (
      await ask<{ kind: string; state: string }>(
        app.url,
        'SELECT kind, state FROM message WHERE recipient_id = $1 ORDER BY planned_at, id',
        [person.personId],
      )
    ).map(({ kind, state }) => `${kind} ${state}`);

  it('are given while there are any; then people wait, in order, and are told their position', async () => {
    const event = await anEvent(3);
    const [anna, bolat, dana, erlan] = [await member(), await member(), await member(), await member()];
    expect(await register(anna, event, 2)).toMatchObject({ state: 'registered', position: null });
    expect(await left(event)).toBe(1);
    expect(await code(register(bolat, event, 2, false))).toBe('event_full');
    expect(await register(bolat, event, 2)).toMatchObject({ state: 'waiting', position: 1 });
    // One place is of no use to the two who wait, so it is somebody's who comes alone.
    expect(await register(dana, event)).toMatchObject({ state: 'registered' });
    expect(await register(erlan, event)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await messages(anna)).toEqual(['registration_confirmed planned']);
    expect(await messages(bolat)).toEqual([]);
    const [own] = await app.use(MyRegistrationsReadModel).of(erlan.personId);
    expect(own).toMatchObject({ event: { id: event.id, placesLeft: 0 }, registration: { position: 2 } });
  });

  it('are asked for once: the same again is the same registration, another number is refused', async () => {
    const event = await anEvent(2);
    const person = await member();
    const made = await register(person, event);
    expect((await register(person, event)).id).toBe(made.id);
    expect(await code(register(person, event, 2))).toBe('already_registered');
    expect(await code(register(await member(), event, 3))).toBe('invalid_request');
    expect(await left(event)).toBe(1);
  });

  it('that come free are offered to the first whose whole group fits; nobody overtakes the line', async () => {
    const event = await anEvent(3);
    const [owner, two, one, late] = [await member(), await member(), await member(), await member()];
    const taken = await register(owner, event, 2);
    await register(await member(), event, 1);
    const [group, single] = [await register(two, event, 2), await register(one, event, 1)];
    await app.use(CancelRegistration).execute(owner, taken.id);
    // Between the freeing and the worker: a newcomer may not take what the first in line could have.
    expect(await register(late, event)).toMatchObject({ state: 'waiting', position: 3 });
    expect(await serve()).toBe(1);
    expect(await serve()).toBe(0);
    const offered = await see(two, group.id);
    expect(offered.state).toBe('offered');
    // More than two days ahead: half a day to answer.
    expect(offered.deadline! - (await app.now())).toBeGreaterThan(11 * HOUR);
    expect(await see(one, single.id)).toMatchObject({ state: 'waiting', position: 1 });
    expect(await left(event)).toBe(0);
    expect(await messages(two)).toEqual(['event_offer planned']);
    const accepted = await app.use(AnswerPlace).accept(two, group.id);
    expect(accepted.registration).toMatchObject({ state: 'registered', deadline: null });
    expect(await messages(two)).toEqual(['event_offer void', 'registration_confirmed planned']);
    expect(await code(app.use(AnswerPlace).accept(two, group.id))).toBe('wrong_state');
  });

  it('that are declined go to the next at once', async () => {
    const event = await anEvent(1);
    const [owner, first, second] = [await member(), await member(), await member()];
    const taken = await register(owner, event);
    const [a, b] = [await register(first, event), await register(second, event)];
    await app.use(CancelRegistration).execute(owner, taken.id);
    await serve();
    await app.use(AnswerPlace).decline(first, a.id);
    expect(await serve()).toBe(1);
    expect([(await see(first, a.id)).state, (await see(second, b.id)).state]).toEqual([
      'declined',
      'offered',
    ]);
  });

  it('whose offer nobody answers bar nobody, though no worker has run; after two lapses nobody is asked again', async () => {
    const event = await anEvent(1);
    const [owner, asleep, newcomer] = [await member(), await member(), await member()];
    const taken = await register(owner, event);
    const { id } = await register(asleep, event);
    await app.use(CancelRegistration).execute(owner, taken.id);
    await serve();
    expect(await left(event)).toBe(0);
    await moveClock(app.url, '12 hours 1 second');
    expect(await left(event)).toBe(1);
    expect(await code(app.use(AnswerPlace).accept(asleep, id))).toBe('hold_over');
    // They are at the end of the line now, and still before who comes later.
    expect(await register(newcomer, event)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await see(asleep, id)).toMatchObject({ state: 'waiting', position: 1, lapses: 1 });
    await serve();
    await moveClock(app.url, '12 hours 1 second');
    expect(await serve()).toBeGreaterThan(0);
    expect((await see(asleep, id)).state).toBe('lapsed');
    expect(await messages(asleep)).toEqual([
      'event_offer void',
      // Nobody had sent it, and the second says it anew.
      'event_offer_lapsed void',
      'event_offer void',
      'event_offer_lapsed planned',
    ]);
    const [own] = await app.use(MyRegistrationsReadModel).of(newcomer.personId);
    expect(own!.registration.state).toBe('offered');
  });

  it('are as many as the organiser says: more are offered, fewer only down to what is taken', async () => {
    const event = await anEvent(3);
    const [owner, waiting] = [await member(), await member()];
    const taken = await register(owner, event, 3);
    const { id } = await register(waiting, event, 2);
    const change = (version: number, places: number) =>
      app.use(UpdateEvent).execute(organiser, event.id, version, { places });
    expect(await code(change(1, 2))).toBe('places_taken');
    expect(await code(change(7, 5))).toBe('stale_version');
    expect(await code(app.use(UpdateEvent).execute(waiting, event.id, 1, { places: 9 }))).toBe('forbidden');
    expect(await change(1, 5)).toMatchObject({ places: 5, placesLeft: 2, version: 2 });
    await serve();
    await app.use(AnswerPlace).accept(waiting, id);
    await app.use(CancelRegistration).execute(owner, taken.id);
    // The lowest were given back; those that are taken stay, whatever their numbers.
    expect(await change(2, 2)).toMatchObject({ places: 2, placesLeft: 0 });
    expect(await ask(app.url, 'SELECT seat FROM event_place WHERE event_id = $1', [event.id])).toHaveLength(
      2,
    );
  });

  it('end with the event: all are told once, and nobody can register any more', async () => {
    const event = await anEvent(1);
    const [owner, waiting] = [await member(), await member()];
    await register(owner, event);
    const { id } = await register(waiting, event);
    await app
      .use(UpdateEvent)
      .execute(organiser, event.id, 1, { state: 'cancelled', reason: 'Спикер ауырып қалды' });
    expect((await see(waiting, id)).state).toBe('cancelled');
    expect((await messages(owner)).sort()).toEqual([
      'event_cancelled planned',
      'registration_confirmed void',
    ]);
    expect(await messages(waiting)).toEqual(['event_cancelled planned']);
    expect(await code(register(await member(), event))).toBe('event_closed');
    expect(await serve()).toBe(0);
  });

  it('end with the room: judged by the booking at once, told when it can no longer come back', async () => {
    const event = await anEvent(1);
    const [owner, asked] = [await member(), await member()];
    await register(owner, event);
    await app.use(CancelBooking).execute(organiser, event.bookingId);
    expect(await code(register(asked, event))).toBe('event_closed');
    expect(await serve()).toBe(0);
    await app.use(UndoCancelBooking).execute(organiser, event.bookingId);
    expect(await register(asked, event)).toMatchObject({ state: 'waiting' });
    await app.use(CancelBooking).execute(organiser, event.bookingId);
    await moveClock(app.url, '15 seconds');
    expect(await serve()).toBe(1);
    expect(await messages(asked)).toEqual(['event_cancelled planned']);
    expect((await app.use(ReadEvents).one(event.id)).standing).toBe('cancelled');
  });

  it('are nobody’s once the event is over, and who waited waits no longer', async () => {
    const event = await anEvent(1, 1);
    const [owner, waiting] = [await member(), await member()];
    const taken = await register(owner, event);
    const { id } = await register(waiting, event);
    await app.use(CancelRegistration).execute(owner, taken.id);
    await moveClock(app.url, '1 hour 50 minutes');
    await ask(
      app.url,
      `UPDATE booking SET state = 'checked_in', checked_in_at = birlik_now() WHERE id = $1`,
      [event.bookingId],
    );
    await serve();
    const offered = await see(waiting, id);
    // Begun already: a few minutes to answer.
    expect(offered.deadline! - (await app.now())).toBeLessThanOrEqual(5 * MINUTE);
    await moveClock(app.url, '2 hours 30 minutes');
    await serve();
    expect((await see(waiting, id)).state).toBe('lapsed');
    expect(await code(app.use(CancelRegistration).execute(waiting, id))).toBe('event_closed');
    expect(await code(register(owner, event))).toBe('event_closed');
  });

  it('are somebody’s own: a stranger’s registration is as good as missing; staff may give it up', async () => {
    const event = await anEvent(2);
    const [person, other] = [await member(), await member()];
    const frontDesk = await aFrontDesk(app.libraries, app.centre.id);
    const { id } = await register(person, event);
    for (const action of [
      app.use(AnswerPlace).see(other, id),
      app.use(AnswerPlace).accept(other, id),
      app.use(AnswerPlace).decline(frontDesk, id),
      app.use(CancelRegistration).execute(other, id),
    ])
      expect(await code(action)).toBe('not_found');
    expect(await code(app.use(CancelRegistration).execute(person, id, { version: 3 }))).toBe('stale_version');
    await app.use(CancelRegistration).execute(frontDesk, id);
    expect(await code(app.use(CancelRegistration).execute(person, id))).toBe('wrong_state');
    expect(await left(event)).toBe(2);
  });

  it('are opened only in a room of one’s own that is booked, and once', async () => {
    const draft = { programme: 'course', names: NAMES, places: 5 } as const;
    const create = async (person: TestPerson, bookingId: string) =>
      code(app.use(CreateEvent).execute(person, { ...draft, bookingId }));
    const room = await aRoom();
    expect(await create(await member(), room.id)).toBe('not_found');
    expect(await create(await aFrontDesk(app.libraries, app.centre.id), room.id)).toBe('done');
    expect(await create(organiser, room.id)).toBe('event_exists');
    const person = await member();
    const desk = await app.use(Book).execute(person, {
      centreId: app.centre.id,
      spaceIds: [app.centre.space('D-1').id],
      start: room.start,
      end: room.end,
    });
    expect(await create(person, desk.id)).toBe('invalid_request');
    const gone = await aRoom();
    await app.use(CancelBooking).execute(organiser, gone.id);
    expect(await create(organiser, gone.id)).toBe('wrong_state');
  });

  it('have one owner each even where the lock does not work: the index decides', async () => {
    const event = await anEvent(5);
    await ask(
      app.url,
      `INSERT INTO registration (id, event_id, centre_id, person_id, people, state, rank)
       SELECT gen_random_uuid(), $1, $2, id, 1, 'registered', 1 FROM person ORDER BY id LIMIT 1`,
      [event.id, app.centre.id],
    );
    const claim = (seat: number) =>
      ask(
        app.url,
        `INSERT INTO place_claim (event_id, seat, registration_id) SELECT event_id, $2, id FROM registration WHERE event_id = $1`,
        [event.id, seat],
      );
    await claim(3);
    await expect(claim(3)).rejects.toThrow(/place_claim_once/);
    await expect(claim(6)).rejects.toThrow(/foreign key/);
  });
});
