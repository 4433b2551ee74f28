import { ApproveBooking, Book, ChangeBooking, DeclineBooking } from '@birlik/bookings';
import { HOUR } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { AnswerSeatOffer } from '../registrations/answer-seat-offer.js';
import { CancelRegistration } from '../registrations/cancel-registration.js';
import { ReadRegistrations } from '../registrations/read-registrations.js';
import { Register } from '../registrations/register.js';
import { ServeActivities } from './serve-activities.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

interface Message {
  readonly kind: string;
  readonly version: number;
  readonly start: number;
  readonly deadline: number | null;
  readonly places: string[];
  readonly off: number;
  readonly awaits: number;
  readonly reason: string | null;
}

/** `R-2` needs an approval. */
describe('what the people of an event that moves are told', () => {
  let app: TestLibraries;
  let organiser: TestOrganiser;
  let desk: TestPerson;
  let person: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 0, rooms: 2, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    organiser = await app.addOrganiser();
    desk = await app.addFrontDesk();
    person = await app.addMember();
    await app.changeSpace('R-2', { approval: 'required' });
  });

  const anEvent = async (seats = 2, ...hours: number[]) => {
    const { organisationId } = organiser;
    const rooms = [];
    for (const inHours of hours.length > 0 ? hours : [24])
      rooms.push(
        await app
          .get(Book)
          .execute(organiser, { ...(await app.makeDraft('R-1', inHours, 2)), organisationId }),
      );
    const sessions = rooms.map(({ id }) => ({ bookingId: id }));
    const event = await app
      .get(CreateActivity)
      .execute(organiser, { programme: 'debate', names: NAMES, seats, sessions });
    return { event, room: rooms[0]! };
  };
  const register = async (who: TestPerson, activityId: string, people = 1) =>
    (await app.get(Register).execute(who, { activityId, people, wait: true })).registration;
  const serve = () => app.get(ServeActivities).execute();
  const send = async () => {
    await moveClock(app.url, '11 seconds');
    await ask(
      app.url,
      `UPDATE message SET state = 'sent' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  };
  const told = (who: TestPerson) =>
    ask<Message>(
      app.url,
      `SELECT kind, (facts->'dates'->0->>'version')::int AS version, (facts->>'start')::float8 AS start, (facts->>'deadline')::float8 AS deadline,
         ARRAY (SELECT s->>'kk' FROM jsonb_array_elements(facts->'spaces') s) AS places, facts->'reason'->>'kk' AS reason,
         (SELECT count(*)::int FROM jsonb_array_elements(facts->'dates') d WHERE (d->>'isOff')::boolean) AS off,
         (SELECT count(*)::int FROM jsonb_array_elements(facts->'dates') d WHERE (d->>'awaits')::boolean) AS awaits
       FROM message WHERE recipient_id = $1 AND state = 'planned' ORDER BY planned_at, id`,
      [who.personId],
    );
  const bookingState = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!.state;

  /** An event of which one seat is offered to somebody who waits, and who was told so. */
  const anOffer = async () => {
    const { event, room } = await anEvent(1);
    const waiting = await app.addMember();
    const taken = await register(person, event.id);
    const { id } = await register(waiting, event.id);
    await app.get(CancelRegistration).execute(person, taken.id);
    await serve();
    await send();
    return { event, room, waiting, id };
  };

  it('is the new time of what is offered, still with its deadline', async () => {
    const { room, waiting, id } = await anOffer();
    const { registration } = await app.get(ReadRegistrations).readRegistration(waiting, id);
    await app.get(ChangeBooking).execute(organiser, room.id, { end: room.end + HOUR });
    await serve();
    await serve();
    expect(await told(waiting)).toMatchObject([
      { kind: 'event_offer_changed', deadline: registration.deadline, version: registration.version + 1 },
    ]);
  });

  it('is the new time of an offer, once, when they have not heard of it yet', async () => {
    const { event, room } = await anEvent(1);
    const waiting = await app.addMember();
    const taken = await register(person, event.id);
    await register(waiting, event.id);
    await app.get(CancelRegistration).execute(person, taken.id);
    await serve();
    await app.get(ChangeBooking).execute(organiser, room.id, { end: room.end + HOUR });
    await serve();
    expect((await told(waiting)).map(({ kind }) => kind)).toEqual(['event_offer']);
  });

  const move = async (...hours: number[]) => {
    const { event, room } = await anEvent(2, ...hours);
    await register(person, event.id);
    await send();
    const start = room.start + 3 * HOUR;
    const spaceIds = [app.centre.findSpace('R-2').id];
    await app.get(ChangeBooking).execute(organiser, room.id, { start, end: room.end + 3 * HOUR, spaceIds });
    await serve();
    return { event, room, start };
  };

  it('is at once that its new room waits for an approval, and then that it has it, once each', async () => {
    const { room, start } = await move();
    expect(await bookingState(room.id)).toBe('requested');
    await serve();
    expect(await told(person)).toMatchObject([
      { kind: 'event_awaits_approval', version: 2, start, places: ['R-2'], awaits: 1 },
    ]);
    await send();
    await app.get(ApproveBooking).execute(desk, room.id);
    await serve();
    await serve();
    expect(await told(person)).toMatchObject([{ kind: 'event_approved', version: 3, start, awaits: 0 }]);
  });

  it('is that it does not take place when the room is refused, and why', async () => {
    const { room } = await move();
    await send();
    await app.get(DeclineBooking).execute(desk, room.id, 'Зал керек');
    await moveClock(app.url, '20 seconds');
    await serve();
    expect(await told(person)).toMatchObject([{ kind: 'event_cancelled', reason: 'Зал керек' }]);
  });

  it('is nothing more when it moves back before they were told', async () => {
    const { room } = await move();
    const { start, end, spaceIds } = room;
    await app.get(ChangeBooking).execute(organiser, room.id, { start, end, spaceIds });
    await serve();
    expect(await told(person)).toEqual([]);
  });

  it('is the same to whom a seat is offered, and they may accept it meanwhile', async () => {
    const { room, waiting, id } = await anOffer();
    const spaceIds = [app.centre.findSpace('R-2').id];
    await app.get(ChangeBooking).execute(organiser, room.id, { spaceIds });
    await serve();
    expect(await told(waiting)).toMatchObject([{ kind: 'event_offer_changed', awaits: 1 }]);
    await app.get(AnswerSeatOffer).acceptOffer(waiting, id);
    expect(await told(waiting)).toMatchObject([{ kind: 'registration_confirmed', awaits: 1 }]);
    const again = await app.get(AnswerSeatOffer).acceptOffer(waiting, id);
    expect(again.registration.state).toBe('registered');
  });

  it('is which of its sessions wait', async () => {
    await move(24, 48);
    expect(await told(person)).toMatchObject([{ kind: 'event_awaits_approval', awaits: 1, off: 0 }]);
  });

  it('is the same though they register between the move and the work of the worker', async () => {
    const { event, room } = await anEvent(2, 24, 48);
    await app.get(ChangeBooking).execute(organiser, room.id, { spaceIds: [app.centre.findSpace('R-2').id] });
    await register(person, event.id);
    await serve();
    expect(await told(person)).toMatchObject([{ kind: 'registration_confirmed', awaits: 1 }]);
  });
});
