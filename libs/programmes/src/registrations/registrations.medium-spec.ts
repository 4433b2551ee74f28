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

describe('a registration for an event', () => {
  let app: TestLibraries;
  let organiser: TestOrganiser;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 2, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    organiser = await app.organiser();
  });

  /** A room that the organiser has booked for two hours, in three days unless said otherwise. */
  const aRoom = async (inHours = 72, code = 'R-1') => {
    const { organisationId } = organiser;
    return app.use(Book).execute(organiser, { ...(await app.draft(code, inHours, 2)), organisationId });
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
  const messages = async (person: TestPerson) =>
    (
      await ask<{ kind: string; state: string }>(
        app.url,
        'SELECT kind, state FROM message WHERE recipient_id = $1 ORDER BY planned_at, id',
        [person.personId],
      )
    ).map(({ kind, state }) => `${kind} ${state}`);

  it('gets places while there are any, and after that a position in the queue', async () => {
    const event = await anEvent(3);
    const [anna, bolat, dana, erlan] = [
      await app.member(),
      await app.member(),
      await app.member(),
      await app.member(),
    ];
    expect(await register(anna, event, 2)).toMatchObject({ state: 'registered', position: null });
    expect(await left(event)).toBe(1);
    expect(await outcomeOf(register(bolat, event, 2, false))).toBe('event_full');
    expect(await register(bolat, event, 2)).toMatchObject({ state: 'waiting', position: 1 });
    // The two who wait need two places, so the one that is left goes to somebody who comes alone.
    expect(await register(dana, event)).toMatchObject({ state: 'registered' });
    expect(await register(erlan, event)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await messages(anna)).toEqual(['registration_confirmed planned']);
    expect(await messages(bolat)).toEqual([]);
    const [own] = await app.use(MyRegistrationsReadModel).of(erlan.personId);
    expect(own).toMatchObject({ event: { id: event.id, placesLeft: 0 }, registration: { position: 2 } });
  });

  it('is the same one when it is asked for again, and is refused for another number of people', async () => {
    const event = await anEvent(2);
    const person = await app.member();
    const made = await register(person, event);
    expect((await register(person, event)).id).toBe(made.id);
    expect(await outcomeOf(register(person, event, 2))).toBe('already_registered');
    expect(await outcomeOf(register(await app.member(), event, 3))).toBe('invalid_request');
    expect(await left(event)).toBe(1);
  });

  it('is offered freed places when its whole group fits, before anybody who comes later', async () => {
    const event = await anEvent(3);
    const [owner, two, one, late] = [
      await app.member(),
      await app.member(),
      await app.member(),
      await app.member(),
    ];
    const taken = await register(owner, event, 2);
    await register(await app.member(), event, 1);
    const [group, single] = [await register(two, event, 2), await register(one, event, 1)];
    await app.use(CancelRegistration).execute(owner, taken.id);
    // The worker has not run yet: somebody new may not take what the first in the queue could have.
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
    expect(await outcomeOf(app.use(AnswerPlace).accept(two, group.id))).toBe('wrong_state');
  });

  it('passes a declined offer to the next in the queue', async () => {
    const event = await anEvent(1);
    const [owner, first, second] = [await app.member(), await app.member(), await app.member()];
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

  it('loses an offer that nobody answers, and lapses after the second one', async () => {
    const event = await anEvent(1);
    const [owner, asleep, newcomer] = [await app.member(), await app.member(), await app.member()];
    const taken = await register(owner, event);
    const { id } = await register(asleep, event);
    await app.use(CancelRegistration).execute(owner, taken.id);
    await serve();
    expect(await left(event)).toBe(0);
    await moveClock(app.url, '12 hours 1 second');
    expect(await left(event)).toBe(1);
    expect(await outcomeOf(app.use(AnswerPlace).accept(asleep, id))).toBe('hold_over');
    // They are at the end of the queue now, before anybody who comes later.
    expect(await register(newcomer, event)).toMatchObject({ state: 'waiting', position: 2 });
    expect(await see(asleep, id)).toMatchObject({ state: 'waiting', position: 1, lapses: 1 });
    await serve();
    await moveClock(app.url, '12 hours 1 second');
    expect(await serve()).toBeGreaterThan(0);
    expect((await see(asleep, id)).state).toBe('lapsed');
    expect(await messages(asleep)).toEqual([
      'event_offer void',
      // It was not sent before the second one was planned.
      'event_offer_lapsed void',
      'event_offer void',
      'event_offer_lapsed planned',
    ]);
    const [own] = await app.use(MyRegistrationsReadModel).of(newcomer.personId);
    expect(own!.registration.state).toBe('offered');
  });

  it('is offered a place that the organiser adds; taken places cannot be removed', async () => {
    const event = await anEvent(3);
    const [owner, waiting] = [await app.member(), await app.member()];
    const taken = await register(owner, event, 3);
    const { id } = await register(waiting, event, 2);
    const change = (version: number, places: number) =>
      app.use(UpdateEvent).execute(organiser, event.id, version, { places });
    expect(await outcomeOf(change(1, 2))).toBe('places_taken');
    expect(await outcomeOf(change(7, 5))).toBe('stale_version');
    expect(await outcomeOf(app.use(UpdateEvent).execute(waiting, event.id, 1, { places: 9 }))).toBe(
      'forbidden',
    );
    expect(await change(1, 5)).toMatchObject({ places: 5, placesLeft: 2, version: 2 });
    await serve();
    await app.use(AnswerPlace).accept(waiting, id);
    await app.use(CancelRegistration).execute(owner, taken.id);
    // Free seats are removed; taken ones stay, whatever their numbers.
    expect(await change(2, 2)).toMatchObject({ places: 2, placesLeft: 0 });
    expect(await ask(app.url, 'SELECT seat FROM event_place WHERE event_id = $1', [event.id])).toHaveLength(
      2,
    );
  });

  it('ends with a cancelled event, and each person is told once', async () => {
    const event = await anEvent(1);
    const [owner, waiting] = [await app.member(), await app.member()];
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
    expect(await outcomeOf(register(await app.member(), event))).toBe('event_closed');
    expect(await serve()).toBe(0);
  });

  it('is closed at once when the room is cancelled, and told when that can no longer be undone', async () => {
    const event = await anEvent(1);
    const [owner, asked] = [await app.member(), await app.member()];
    await register(owner, event);
    await app.use(CancelBooking).execute(organiser, event.bookingId);
    expect(await outcomeOf(register(asked, event))).toBe('event_closed');
    expect(await serve()).toBe(0);
    await app.use(UndoCancelBooking).execute(organiser, event.bookingId);
    expect(await register(asked, event)).toMatchObject({ state: 'waiting' });
    await app.use(CancelBooking).execute(organiser, event.bookingId);
    await moveClock(app.url, '15 seconds');
    expect(await serve()).toBe(1);
    expect(await messages(asked)).toEqual(['event_cancelled planned']);
    expect((await app.use(ReadEvents).one(event.id)).standing).toBe('cancelled');
  });

  it('lapses when the event is over', async () => {
    const event = await anEvent(1, 1);
    const [owner, waiting] = [await app.member(), await app.member()];
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
    // The event has begun, so there are a few minutes to answer.
    expect(offered.deadline! - (await app.now())).toBeLessThanOrEqual(5 * MINUTE);
    await moveClock(app.url, '2 hours 30 minutes');
    await serve();
    expect((await see(waiting, id)).state).toBe('lapsed');
    expect(await outcomeOf(app.use(CancelRegistration).execute(waiting, id))).toBe('event_closed');
    expect(await outcomeOf(register(owner, event))).toBe('event_closed');
  });

  it('is not found by strangers, and can be cancelled by its person and the front desk alone', async () => {
    const event = await anEvent(2);
    const [person, other] = [await app.member(), await app.member()];
    const frontDesk = await app.frontDesk();
    const { id } = await register(person, event);
    for (const action of [
      app.use(AnswerPlace).see(other, id),
      app.use(AnswerPlace).accept(other, id),
      app.use(AnswerPlace).decline(frontDesk, id),
      app.use(CancelRegistration).execute(other, id),
    ])
      expect(await outcomeOf(action)).toBe('not_found');
    expect(await outcomeOf(app.use(CancelRegistration).execute(person, id, { version: 3 }))).toBe(
      'stale_version',
    );
    await app.use(CancelRegistration).execute(frontDesk, id);
    expect(await outcomeOf(app.use(CancelRegistration).execute(person, id))).toBe('wrong_state');
    expect(await left(event)).toBe(2);
  });

  it('needs an event, which is opened once and only in a room that one has booked', async () => {
    const draft = { programme: 'course', names: NAMES, places: 5 } as const;
    const create = async (person: TestPerson, bookingId: string) =>
      outcomeOf(app.use(CreateEvent).execute(person, { ...draft, bookingId }));
    const room = await aRoom();
    expect(await create(await app.member(), room.id)).toBe('not_found');
    expect(await create(await app.frontDesk(), room.id)).toBe('done');
    expect(await create(organiser, room.id)).toBe('event_exists');
    const person = await app.member();
    const desk = await app.use(Book).execute(person, {
      centreId: app.centre.id,
      spaceIds: [app.centre.space('D-1').id],
      start: room.start,
      end: room.end,
    });
    expect(await create(person, desk.id)).toBe('invalid_request');
    const gone = await aRoom(72, 'R-2');
    await app.use(CancelBooking).execute(organiser, gone.id);
    expect(await create(organiser, gone.id)).toBe('wrong_state');
  });

  it('cannot take a seat that another has, even where the lock does not work', async () => {
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
