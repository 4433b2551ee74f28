import { Book, ChangeBooking, type CloseCommand, CloseSpaces } from '@birlik/bookings';
import { HOUR } from '@birlik/kernel';
import {
  ask,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { Register } from '../registrations/register.js';
import { ServeActivities } from '../serving/serve-activities.js';
import { CreateActivity } from './create-activity.js';

const NAMES = { kk: 'Мемлекеттік тіл курсы', ru: 'Курс государственного языка', en: 'State language course' };
const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('an event in a room that is closed', () => {
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

  const anEvent = async (seats: number) => {
    const { organisationId } = organiser;
    const room = await app
      .get(Book)
      .execute(organiser, { ...(await app.makeDraft('R-1', 72, 2)), organisationId });
    const activity = await app.get(CreateActivity).execute(organiser, {
      programme: 'course',
      names: NAMES,
      seats,
      sessions: [{ bookingId: room.id }],
      centreId: app.centre.id,
    });
    return { room, activity };
  };
  const closing = ({ start, end }: { start: number; end: number }): CloseCommand => ({
    centreId: app.centre.id,
    spaceIds: [app.centre.findSpace('R-1').id],
    start: start - HOUR,
    end: end + HOUR,
    reason: REASON,
    bookings: 'move',
    decisions: [],
  });
  const resize = async (code: string, capacity: number) => {
    await ask(app.url, 'UPDATE space SET capacity = $2 WHERE id = $1', [
      app.centre.findSpace(code).id,
      capacity,
    ]);
    await app.centre.readCentre();
  };

  const told = (guest: TestPerson) =>
    ask<{ kind: string; place: string; reason: string | null }>(
      app.url,
      `SELECT kind, facts->'spaces'->0->>'en' AS place, facts->'reason'->>'en' AS reason FROM message
       WHERE recipient_id = $1 AND state = 'planned'`,
      [guest.personId],
    );

  it('goes only to a room with all its seats', async () => {
    const { room } = await anEvent(15);
    const boss = await app.addManager();
    const proposals = async () =>
      (await app.get(CloseSpaces).preview(boss, closing(room))).affected.map(
        ({ proposal }) => proposal?.spaceIds,
      );
    await resize('R-2', 14);
    expect(await proposals()).toEqual([undefined]);
    await resize('R-2', 15);
    expect(await proposals()).toEqual([[app.centre.findSpace('R-2').id]]);
  });

  it('tells those who are registered once where it is now', async () => {
    const { room, activity } = await anEvent(15);
    const guest = await app.addMember();
    await app.get(Register).execute(guest, { activityId: activity.id, people: 1, wait: true });
    await app.get(CloseSpaces).execute(await app.addManager(), closing(room));
    await app.get(ServeActivities).execute();
    await app.get(ServeActivities).execute();
    // Nothing was sent before, so the first word is already the true one.
    expect(await told(guest)).toEqual([{ kind: 'registration_confirmed', place: 'R-2', reason: REASON.en }]);
  });

  it('tells them why it does not take place, each in their language', async () => {
    const { room, activity } = await anEvent(15);
    const guest = await app.addMember();
    await app.get(Register).execute(guest, { activityId: activity.id, people: 1, wait: true });
    await app.get(CloseSpaces).execute(await app.addManager(), { ...closing(room), bookings: 'cancel' });
    await app.get(ServeActivities).execute();
    expect(await told(guest)).toEqual([{ kind: 'event_cancelled', place: 'R-1', reason: REASON.en }]);
  });

  it('tells them why, but not of a move that the organiser makes after it', async () => {
    const { room, activity } = await anEvent(15);
    const guest = await app.addMember();
    await app.get(Register).execute(guest, { activityId: activity.id, people: 1, wait: true });
    await ask(app.url, `UPDATE message SET state = 'sent' WHERE state = 'planned'`);
    await app.get(CloseSpaces).execute(await app.addManager(), closing(room));
    await app.get(ServeActivities).execute();
    expect(await told(guest)).toEqual([{ kind: 'event_changed', place: 'R-2', reason: REASON.en }]);
    await ask(app.url, `UPDATE message SET state = 'sent' WHERE state = 'planned'`);
    await app.get(ChangeBooking).execute(organiser, room.id, { end: room.end + HOUR });
    await app.get(ServeActivities).execute();
    expect(await told(guest)).toEqual([{ kind: 'event_changed', place: 'R-2', reason: null }]);
  });
});
