import { Book } from '@birlik/bookings';
import { CreateActivity, ReadActivities, Register } from '@birlik/programmes';
import { ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { DataSource, type MigrationInterface } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { TurnEventsIntoActivities1796010000000 } from './1796010000000-turn-events-into-activities.js';

const NAMES = { kk: 'Брифинг', ru: 'Брифинг', en: 'Briefing' };

describe('the migration that turns events into activities', () => {
  let app: TestLibraries;
  beforeEach(async () => (app = await openTestLibraries({ desks: 1, rooms: 1, hall: false })));
  afterEach(() => app.close());

  /** Goes over this migration and all that came after it: the libraries need them all. */
  const migrate = async (direction: 'up' | 'down') => {
    const first = MIGRATIONS.indexOf(TurnEventsIntoActivities1796010000000);
    const migrations = MIGRATIONS.slice(first) as (new () => MigrationInterface)[];
    await app.get(DataSource).transaction(async ({ queryRunner }) => {
      for (const Migration of direction === 'up' ? migrations : migrations.reverse())
        await new Migration()[direction](queryRunner!);
    });
  };
  const anActivity = async () => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const room = await app
      .get(Book)
      .execute(organiser, { ...(await app.makeDraft('R-1', 72)), organisationId });
    const sessions = [{ bookingId: room.id }];
    return app
      .get(CreateActivity)
      .execute(organiser, { programme: 'briefing', names: NAMES, seats: 3, sessions });
  };

  it('keeps every event with its seats and registrations, on the way down and up', async () => {
    const { id } = await anActivity();
    const [person, waiting] = [await app.addMember(), await app.addMember()];
    await app.get(Register).execute(person, { activityId: id, people: 2, wait: true });
    await app.get(Register).execute(waiting, { activityId: id, people: 2, wait: true });
    const { sessions: sessionsBefore, ...before } = await app.get(ReadActivities).readActivity(id);

    await migrate('down');
    expect(await ask(app.url, 'SELECT id, places FROM event')).toEqual([{ id, places: 3 }]);
    expect(await ask(app.url, 'SELECT seat FROM place_claim WHERE live ORDER BY seat')).toEqual([
      { seat: 1 },
      { seat: 2 },
    ]);
    const [centre] = await ask<{ programmes: { key: string }[] }>(app.url, 'SELECT programmes FROM centre');
    expect(centre!.programmes.map(({ key }) => key)).toEqual(['briefings', 'projects', 'debates', 'courses']);
    await migrate('up');
    const { programmes } = await app.centre.readCentre();
    expect(programmes.map(({ key }) => key)).toEqual(['briefing', 'project', 'debate', 'course']);

    const { sessions, ...after } = await app.get(ReadActivities).readActivity(id);
    expect(after).toEqual(before);
    expect(sessions).toMatchObject([{ number: 1, bookingId: sessionsBefore[0]!.bookingId, seatsLeft: 1 }]);
    const again = { activityId: id, people: 2, wait: true };
    expect((await app.get(Register).execute(waiting, again)).registration).toMatchObject({
      state: 'waiting',
      position: 1,
    });
  });

  it('does not go down when something would be lost', async () => {
    const { id } = await anActivity();
    await app
      .get(Register)
      .execute(await app.addFrontDesk(), { activityId: id, people: 1, wait: false, guestName: 'Қонақ' });
    await expect(migrate('down')).rejects.toThrow('Going back would lose them');
    expect(await app.get(ReadActivities).readActivity(id)).toMatchObject({ seatsLeft: 2 });
  });
});
