import { Book } from '@birlik/bookings';
import { HOUR } from '@birlik/kernel';
import {
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestOrganiser,
} from '@birlik/testing';
import type { Activity } from '../activities/activity.js';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { Register } from '../registrations/register.js';
import type { AttendanceMark } from './attendance.js';
import { MarkAttendance } from './mark-attendance.js';
import { ReadRoster } from './read-roster.js';

const NAMES = { kk: 'Сөйлесу клубы', ru: 'Разговорный клуб', en: 'Conversation club' };

describe('attendance', () => {
  let app: TestLibraries;
  let organiser: TestOrganiser;
  let activity: Activity;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 0, rooms: 1, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const rooms = [];
    for (const inHours of [24, 48])
      rooms.push(
        await app.get(Book).execute(organiser, { ...(await app.makeDraft('R-1', inHours)), organisationId }),
      );
    activity = await app.get(CreateActivity).execute(organiser, {
      programme: 'course',
      names: NAMES,
      seats: 9,
      sessions: rooms.map(({ id }) => ({ bookingId: id })),
    });
  });

  const register = async (people = 1, sessionId?: string) => {
    const person = await app.addMember();
    const command = { activityId: activity.id, sessionId, people, wait: false };
    return (await app.get(Register).execute(person, command)).registration.id;
  };
  const mark = (
    registrationId: string,
    word: AttendanceMark | null,
    more: { session?: number; people?: number } = {},
  ) =>
    app.get(MarkAttendance).execute(organiser, {
      sessionId: activity.sessions[more.session ?? 0]!.id,
      registrationId,
      mark: word,
      people: more.people,
    });
  const roster = async (session = 0) => {
    const entries = await app.get(ReadRoster).readRoster(organiser, activity.sessions[session]!.id);
    return new Map(entries.map(({ registrationId, mark: word, came }) => [registrationId, [word, came]]));
  };
  const goToStart = () => moveClock(app.url, '25 hours');

  it('is marked for each session by itself, and a later mark replaces the one before', async () => {
    const id = await register();
    await goToStart();
    await mark(id, 'late');
    await mark(id, 'present');
    await mark(id, 'excused', { session: 1 });
    expect([(await roster(0)).get(id), (await roster(1)).get(id)]).toEqual([
      ['present', 1],
      ['excused', 0],
    ]);
    await mark(id, null);
    expect((await roster(0)).get(id)).toEqual([null, 0]);
  });

  it('counts how many of a group came', async () => {
    const id = await register(4);
    await goToStart();
    expect(await outcomeOf(mark(id, 'present', { people: 5 }))).toBe('invalid_request');
    expect(await outcomeOf(mark(id, 'present', { people: 0 }))).toBe('invalid_request');
    await mark(id, 'present', { people: 3 });
    expect((await roster()).get(id)).toEqual(['present', 3]);
  });

  it('is not marked before people can have come, but an excuse is', async () => {
    const id = await register();
    expect(await outcomeOf(mark(id, 'present'))).toBe('too_early');
    expect(await outcomeOf(mark(id, 'absent'))).toBe('too_early');
    expect(await outcomeOf(mark(id, 'excused'))).toBe('done');
    await moveClock(app.url, `${23 * HOUR} milliseconds`);
    expect(await outcomeOf(mark(id, 'present'))).toBe('done');
    expect(await outcomeOf(mark(id, 'absent'))).toBe('too_early');
  });

  it('has on its roster those who are registered for the session', async () => {
    const [all, first] = [await register(), await register(1, activity.sessions[0]!.id)];
    expect([...(await roster(0)).keys()].sort()).toEqual([all, first].sort());
    expect([...(await roster(1)).keys()]).toEqual([all]);
    await goToStart();
    expect(await outcomeOf(mark(first, 'present', { session: 1 }))).toBe('not_found');
  });

  it('is seen and marked by those who may change the activity, and by staff', async () => {
    const id = await register();
    await goToStart();
    const sessionId = activity.sessions[0]!.id;
    const outcomes = async (actor: TestOrganiser | Awaited<ReturnType<TestLibraries['addMember']>>) => [
      await outcomeOf(app.get(ReadRoster).readRoster(actor, sessionId)),
      await outcomeOf(
        app.get(MarkAttendance).execute(actor, { sessionId, registrationId: id, mark: 'present' }),
      ),
    ];
    expect(await outcomes(await app.addMember())).toEqual(['forbidden', 'forbidden']);
    expect(await outcomes(organiser)).toEqual(['done', 'done']);
    expect(await outcomes(await app.addFrontDesk())).toEqual(['done', 'done']);
  });
});
