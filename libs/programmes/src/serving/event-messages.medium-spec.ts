import { CompleteEnded, ReleaseNoShow } from '@birlik/attendance';
import { Book, CancelBooking, ChangeBooking } from '@birlik/bookings';
import { HOUR } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { ReadActivities } from '../activities/read-activities.js';
import { MarkAttendance } from '../attendance/mark-attendance.js';
import { ChangeActivity } from '../lifecycle/change-activity.js';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { CancelRegistration } from '../registrations/cancel-registration.js';
import { Register } from '../registrations/register.js';
import { ServeActivities } from './serve-activities.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

interface Message {
  readonly kind: string;
  readonly version: number;
  readonly entry: string;
  readonly event: string;
  readonly dates: number;
  readonly start: number;
  readonly places: string[];
  readonly off: number;
  readonly inCalendar: boolean | null;
  readonly reason: string | null;
}

describe('what the people of an event are told', () => {
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
  });

  const aRoom = async (inHours: number) => {
    const { organisationId } = organiser;
    return app.get(Book).execute(organiser, { ...(await app.makeDraft('R-1', inHours, 2)), organisationId });
  };
  const anEvent = async (seats = 2, ...hours: number[]) => {
    const rooms = [];
    for (const inHours of hours.length > 0 ? hours : [24]) rooms.push(await aRoom(inHours));
    const sessions = rooms.map(({ id }) => ({ bookingId: id }));
    const event = await app
      .get(CreateActivity)
      .execute(organiser, { programme: 'debate', names: NAMES, seats, sessions });
    return { event, rooms, room: rooms[0]! };
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
  const goTo = async (instant: number) =>
    moveClock(app.url, `${instant - (await app.readNow())} milliseconds`);
  const told = (who: TestPerson, state = 'planned') =>
    ask<Message>(
      app.url,
      `SELECT kind, (facts->'dates'->0->>'version')::int AS version, facts->>'entry' AS entry, facts->'event'->>'kk' AS event, jsonb_array_length(facts->'dates') AS dates, (facts->>'start')::float8 AS start,
         ARRAY (SELECT s->>'kk' FROM jsonb_array_elements(facts->'spaces') s) AS places, (facts->>'inCalendar')::boolean AS "inCalendar",
         (SELECT count(*)::int FROM jsonb_array_elements(facts->'dates') d WHERE (d->>'isOff')::boolean) AS off, facts->'reason'->>'kk' AS reason
       FROM message WHERE recipient_id = $1 AND state = $2 ORDER BY planned_at, id`,
      [who.personId, state],
    );
  const bookingState = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!.state;

  it('is a move to another time and room, to those with seats and offers', async () => {
    const { event, room } = await anEvent(1);
    await register(person, event.id);
    await send();
    const [waiting, offered] = [await app.addMember(), await app.addMember()];
    await register(waiting, event.id);
    await app.get(ChangeBooking).execute(organiser, room.id, {
      start: room.start + 3 * HOUR,
      end: room.end + 3 * HOUR,
      spaceIds: [app.centre.findSpace('R-2').id],
    });
    await serve();
    expect(await told(person)).toMatchObject([
      {
        kind: 'event_changed',
        version: 2,
        entry: person.personId,
        start: room.start + 3 * HOUR,
        places: ['R-2'],
      },
    ]);
    expect(await told(waiting)).toEqual([]);
    await serve();
    expect(await told(person)).toHaveLength(1);
    expect(await told(offered)).toEqual([]);
  });

  it('is nothing of a move that is taken back at once', async () => {
    const { event, room } = await anEvent();
    await register(person, event.id);
    await send();
    await app.get(ChangeBooking).execute(organiser, room.id, { end: room.end + HOUR });
    await serve();
    await app.get(ChangeBooking).execute(organiser, room.id, { end: room.end });
    await serve();
    expect(await told(person)).toEqual([]);
  });

  it('is that one of its sessions does not take place, and why', async () => {
    const { event, room } = await anEvent(2, 24, 48);
    await register(person, event.id);
    await send();
    await app.get(CancelBooking).execute(desk, room.id, { reason: 'Жөндеу' });
    await moveClock(app.url, '20 seconds');
    await serve();
    expect(await told(person)).toMatchObject([{ kind: 'event_changed', off: 1, reason: 'Жөндеу' }]);
  });

  it('is why the event is called off when its room was cancelled', async () => {
    const { event, room } = await anEvent();
    await register(person, event.id);
    await send();
    await app.get(CancelBooking).execute(desk, room.id, { reason: 'Жөндеу' });
    await moveClock(app.url, '20 seconds');
    await serve();
    expect(await told(person)).toMatchObject([
      { kind: 'event_cancelled', reason: 'Жөндеу', inCalendar: null },
    ]);
  });

  const callOff = (who: TestPerson, { id, version }: { id: string; version: number }) =>
    app.get(ChangeActivity).execute(who, id, { state: 'cancelled', reason: 'Ауа райы' }, { version });
  const toldOfCallingOff = async () =>
    (await told(organiser)).filter(({ kind }) => kind === 'event_called_off');

  it('is that staff called it off, and why, to its organiser too', async () => {
    const { event } = await anEvent(2, 24, 48);
    await register(person, event.id);
    await callOff(desk, event);
    expect(await told(person)).toMatchObject([{ kind: 'event_cancelled', reason: 'Ауа райы' }]);
    expect(await toldOfCallingOff()).toMatchObject([{ reason: 'Ауа райы', places: ['R-1'], dates: 2 }]);
  });

  it('is nothing to the organiser who calls it off', async () => {
    const { event } = await anEvent();
    await callOff(organiser, event);
    expect(await toldOfCallingOff()).toEqual([]);
  });

  it('has the new name of the event from then on, once it is renamed', async () => {
    const { event } = await anEvent();
    await register(person, event.id);
    await send();
    const other = await app.addMember();
    await register(other, event.id);
    const names = { kk: 'Жаңа атау', ru: 'Новое название', en: 'New name' };
    await app.get(ChangeActivity).execute(desk, event.id, { names }, { version: event.version });
    expect(await told(other)).toMatchObject([{ kind: 'registration_confirmed', event: names.kk }]);
    expect(await told(person)).toEqual([]);
    expect(await told(person, 'sent')).toMatchObject([{ event: NAMES.kk }]);
  });

  it('is that staff cancelled their registration', async () => {
    const { event } = await anEvent();
    const { id } = await register(person, event.id);
    await app.get(CancelRegistration).execute(desk, id);
    expect(await told(person)).toMatchObject([{ kind: 'registration_cancelled', inCalendar: false }]);
  });

  it('takes out of the calendar what they give up, and is the same entry when they come back', async () => {
    const { event } = await anEvent();
    const first = await register(person, event.id);
    await send();
    await app.get(CancelRegistration).execute(person, first.id);
    expect(await told(person)).toMatchObject([
      { kind: 'registration_cancelled', inCalendar: null, version: 2 },
    ]);
    await send();
    await register(person, event.id);
    expect(await told(person)).toMatchObject([
      { kind: 'registration_confirmed', version: 3, entry: person.personId },
    ]);
  });

  it('is nothing when they give up before anything was said', async () => {
    const { event } = await anEvent();
    const { id } = await register(person, event.id);
    await app.get(CancelRegistration).execute(person, id);
    expect(await told(person)).toEqual([]);
  });

  it('is not that it is called off because nobody checked its room in', async () => {
    const { event, room } = await anEvent();
    await register(person, event.id);
    await serve();
    const kinds = async () => (await told(organiser)).map(({ kind }) => kind);
    expect(await kinds()).toContain('room_question');
    expect(await kinds()).not.toContain('release_warning');
    await goTo(room.noShowDueAt + 1_000);
    expect(await app.get(ReleaseNoShow).execute(room.id)).toBe(false);
    await serve();
    expect(await bookingState(room.id)).toBe('confirmed');
    expect((await app.get(ReadActivities).readActivity(event.id)).standing).toBe('open');
    await goTo(room.end + 1_000);
    expect(await app.get(ReleaseNoShow).execute(room.id)).toBe(false);
    await serve();
    expect(await bookingState(room.id)).toBe('completed');
    expect((await told(person)).map(({ kind }) => kind)).not.toContain('event_cancelled');
  });

  it('control: a room for which nobody is registered is released, and its event is not called off by that', async () => {
    const { event, room } = await anEvent();
    await goTo(room.noShowDueAt + 1_000);
    expect(await app.get(ReleaseNoShow).execute(room.id)).toBe(true);
    await serve();
    const after = await app.get(ReadActivities).readActivity(event.id);
    expect([after.state, after.standing]).toEqual(['open', 'closed']);
  });

  it('the first of them who comes checks the room in', async () => {
    const { event, room } = await anEvent();
    const { id } = await register(person, event.id);
    await goTo(room.start);
    const sessionId = event.sessions[0]!.id;
    await app.get(MarkAttendance).execute(organiser, { sessionId, registrationId: id, mark: 'present' });
    expect(await bookingState(room.id)).toBe('checked_in');
    await goTo(room.end + 1_000);
    await app.get(CompleteEnded).execute();
    expect(await bookingState(room.id)).toBe('completed');
  });

  it('is called off in the time that they were told, though its booking was shortened before it was cancelled', async () => {
    const { event, room } = await anEvent();
    await register(person, event.id);
    const end = room.end - HOUR;
    await app.get(ChangeBooking).execute(organiser, room.id, { end });
    await app.get(CancelBooking).execute(organiser, room.id);
    // The worker stood still meanwhile.
    await goTo(end + 10_000);
    await serve();
    const kinds = (await told(person)).map(({ kind }) => kind);
    expect(kinds).not.toContain('registration_confirmed');
    const [activity] = await ask<{ state: string }>(app.url, 'SELECT state FROM activity WHERE id = $1', [
      event.id,
    ]);
    expect(activity!.state).toBe('cancelled');
  });
});
