import { Database } from '@birlik/database';
import {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { PeopleRepository } from '../people/people.repository.js';
import { type DatedRole, RolesRepository } from '../people/roles.repository.js';
import { BlockPerson } from './block-person.js';
import { GiveRole } from './give-role.js';

const ALWAYS = { organisationId: null, validFrom: null, validUntil: null } as const;

describe('roles with days', () => {
  let app: TestLibraries;
  let manager: TestPerson;
  let member: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
    manager = await aManager(app.libraries, app.centre.id);
  });
  beforeEach(async () => {
    member = await aMember(app.libraries, app.centre.id);
  });
  afterAll(() => app.close());

  const holder = (person: TestPerson) => ({ centreId: app.centre.id, personId: person.personId });
  const give = (person: TestPerson, role: DatedRole, actor = manager) =>
    app.libraries.get(GiveRole).execute(actor, holder(person), role);
  const rolesNow = async (person: TestPerson) =>
    ((await app.libraries.get(PeopleRepository).findActor(person.personId))?.centreRoles ?? [])
      .map(({ role }) => role)
      .sort();
  const day = async (offset: number) =>
    (
      await ask<{ day: string }>(app.url, `SELECT (birlik_day($1, birlik_now()) + $2::int)::text AS day`, [
        app.centre.id,
        offset,
      ])
    )[0]!.day;
  const roleIdOf = async (person: TestPerson, kind: string) =>
    (
      await app.libraries
        .get(RolesRepository)
        .listOfPerson(app.libraries.get(Database), app.centre.id, person.personId)
    ).find((role) => role.kind === kind)!.id;

  it('holds from its first to its last day, both included', async () => {
    const [yesterday, today, tomorrow] = await Promise.all([day(-1), day(0), day(1)]);
    const cases: [string | null, string | null, boolean][] = [
      [null, null, true],
      [today, today, true],
      [tomorrow, null, false],
      [null, yesterday, false],
      [yesterday, tomorrow, true],
    ];
    for (const [validFrom, validUntil, holds] of cases) {
      await give(member, { ...ALWAYS, kind: 'front_desk', validFrom, validUntil });
      expect([validFrom, validUntil, (await rolesNow(member)).includes('front_desk')]).toEqual([
        validFrom,
        validUntil,
        holds,
      ]);
    }
  });

  it('is taken at once, and the person is still known', async () => {
    await give(member, { ...ALWAYS, kind: 'front_desk' });
    await app.libraries.get(GiveRole).takeRole(manager, holder(member), await roleIdOf(member, 'front_desk'));
    expect(await rolesNow(member)).toEqual(['member']);
  });

  it('is given by managers only, and one of an organisation needs the organisation', async () => {
    const desk = await aFrontDesk(app.libraries, app.centre.id);
    expect(await outcomeOf(give(member, { ...ALWAYS, kind: 'manager' }, desk))).toBe('forbidden');
    expect(await outcomeOf(give(member, { ...ALWAYS, kind: 'organiser' }))).toBe('invalid_request');
  });

  it('of an ended organisation holds no more', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const speaks = async () =>
      (await app.libraries.get(PeopleRepository).findActor(organiser.personId))!.organisationRoles.length;
    expect(await speaks()).toBe(1);
    await ask(app.url, 'UPDATE organisation SET valid_to = $2 WHERE id = $1', [
      organiser.organisationId,
      await day(-1),
    ]);
    expect(await speaks()).toBe(0);
  });

  it('of the last manager stays: it is not taken, not ended by a date, and they are not blocked', async () => {
    const roleId = await roleIdOf(manager, 'manager');
    const until = await day(30);
    const attempts = [
      app.libraries.get(GiveRole).takeRole(manager, holder(manager), roleId),
      give(manager, { ...ALWAYS, kind: 'manager', validUntil: until }),
      app.libraries.get(BlockPerson).execute(manager, holder(manager), { reason: 'Тәртіп', until: null }),
    ];
    for (const attempt of attempts) expect(await outcomeOf(attempt)).toBe('last_manager');
    const other = await aManager(app.libraries, app.centre.id);
    await app.libraries.get(GiveRole).takeRole(other, holder(manager), roleId);
    expect(await rolesNow(manager)).toEqual([]);
    manager = other;
  });
});
