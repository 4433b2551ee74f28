import { Database, UnitOfWork } from '@birlik/database';
import {
  aManager,
  ask,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { ErasePerson, GiveRole, RolesRepository } from '@birlik/users';

const ROUNDS = Number(process.env.BIRLIK_LAST_MANAGER_ROUNDS ?? 40);

/** Two managers take each other's role at the same moment. One of them remains: a centre never has nobody. */
describe('the last manager', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, pool: 8 });
  });
  afterAll(() => app.close());

  const roleOf = async ({ personId }: TestPerson) =>
    (
      await app.libraries
        .get(RolesRepository)
        .listOfPerson(app.libraries.get(Database), app.centre.id, personId)
    ).find(({ kind }) => kind === 'manager')!.id;

  /** @returns how the two attempts ended, and how many managers remain */
  const takeFromEachOther = async () => {
    await ask(app.url, `DELETE FROM role WHERE kind = 'manager'`);
    const [one, other] = [
      await aManager(app.libraries, app.centre.id),
      await aManager(app.libraries, app.centre.id),
    ];
    const roles = [await roleOf(one), await roleOf(other)] as const;
    const take = (actor: TestPerson, from: TestPerson, roleId: string) =>
      outcomeOf(
        app.libraries
          .get(GiveRole)
          .takeRole(actor, { centreId: app.centre.id, personId: from.personId }, roleId),
      );
    const ends = await Promise.all([take(one, other, roles[1]), take(other, one, roles[0])]);
    const [left] = await ask<{ managers: number }>(
      app.url,
      `SELECT count(*)::int AS managers FROM role WHERE kind = 'manager' AND valid_until IS NULL`,
    );
    return { ends: ends.sort(), managers: left!.managers };
  };

  it(`one of two remains in ${ROUNDS} rounds`, async () => {
    for (let n = 0; n < ROUNDS; n++) {
      const { ends, managers } = await takeFromEachOther();
      expect([n, managers]).toEqual([n, 1]);
      expect(ends.filter((end) => end === 'last_manager').length).toBe(1);
    }
  });

  /** @returns how the two erasures ended, and how many managers remain */
  const eraseThemselves = async () => {
    await ask(app.url, `DELETE FROM role WHERE kind = 'manager'`);
    const both = [await aManager(app.libraries, app.centre.id), await aManager(app.libraries, app.centre.id)];
    const ends = await Promise.all(
      both.map((one) => outcomeOf(app.libraries.get(ErasePerson).execute(one, one.personId))),
    );
    const [left] = await ask<{ managers: number }>(
      app.url,
      `SELECT count(*)::int AS managers FROM role WHERE kind = 'manager'`,
    );
    return { ends: ends.sort(), managers: left!.managers };
  };

  it(`one of two remains who erase themselves in ${ROUNDS} rounds`, async () => {
    for (let n = 0; n < ROUNDS; n++)
      expect([n, await eraseThemselves()]).toEqual([n, { ends: ['done', 'last_manager'], managers: 1 }]);
  });

  it('control: without the lock of the centre both go', async () => {
    const work = app.libraries.get(UnitOfWork);
    const run = work.run.bind(work);
    const unlocked = jest
      .spyOn(work, 'run')
      .mockImplementation((body, options) => run(body, { ...options, locks: [] }));
    const findFewest = async (play: () => Promise<{ managers: number }>) => {
      let fewest = 1;
      for (let n = 0; n < ROUNDS && fewest > 0; n++) fewest = Math.min(fewest, (await play()).managers);
      return fewest;
    };
    const fewest = [await findFewest(takeFromEachOther), await findFewest(eraseThemselves)];
    unlocked.mockRestore();
    expect(fewest).toEqual([0, 0]);
  });
});
