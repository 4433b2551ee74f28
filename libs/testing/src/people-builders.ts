import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import { type CentreRole, type Language, newId, type Person } from '@birlik/kernel';
import { OrganisationsRepository, PeopleRepository, SessionsRepository } from '@birlik/users';

export interface PersonOptions {
  readonly fullName?: string;
  readonly language?: Language;
  /** Argon2id; with null, the default, the person cannot sign in by password. */
  readonly passwordHash?: string | null;
}

/** A person of a test: an actor for the use cases, and their mail address. */
export interface TestPerson extends Person {
  readonly email: string;
}

/** A person who books rooms for their organisation. */
export interface TestOrganiser extends TestPerson {
  readonly organisationId: string;
}

/** Adds a person with one role in the centre. */
export async function aPersonWith(
  libraries: INestApplicationContext,
  centreId: string,
  role: CentreRole | null,
  { fullName = 'Айару Сынақова', language = 'kk', passwordHash = null }: PersonOptions = {},
): Promise<TestPerson> {
  const people = libraries.get(PeopleRepository);
  const email = `${newId()}@test.example`;
  const [displayName = fullName] = fullName.split(' ');
  const personId = await libraries.get(UnitOfWork).run(async (tx) => {
    const id = await people.add(tx, { fullName, displayName, email, language, passwordHash });
    if (role) await people.giveRole(tx, id, { centreId, kind: role });
    return id;
  });
  return {
    kind: 'person',
    personId,
    email,
    centreRoles: role ? [{ centreId, role }] : [],
    organisationRoles: [],
  };
}

export function aMember(
  libraries: INestApplicationContext,
  centreId: string,
  options?: PersonOptions,
): Promise<TestPerson> {
  return aPersonWith(libraries, centreId, 'member', options);
}

export function aFrontDesk(libraries: INestApplicationContext, centreId: string): Promise<TestPerson> {
  return aPersonWith(libraries, centreId, 'front_desk', { fullName: 'Тіркеуші Сынақов' });
}

export function aManager(libraries: INestApplicationContext, centreId: string): Promise<TestPerson> {
  return aPersonWith(libraries, centreId, 'manager', { fullName: 'Меңгеруші Сынақов' });
}

/** Adds a person who books rooms, with a new organisation. */
export async function anOrganiser(
  libraries: INestApplicationContext,
  centreId: string,
): Promise<TestOrganiser> {
  const person = await aPersonWith(libraries, centreId, 'member', { fullName: 'Нұрлан Сынақов' });
  const organisationId = await libraries.get(UnitOfWork).run(async (tx) => {
    const id = await libraries.get(OrganisationsRepository).add(tx, centreId, {
      key: newId(),
      type: 'public_structure',
      names: { kk: 'Сынақ ұйымы', ru: 'Пробная организация', en: 'Trial organisation' },
      level: 'city',
      example: true,
      validFrom: '2024-01-01',
      validTo: null,
    });
    await libraries
      .get(PeopleRepository)
      .giveRole(tx, person.personId, { centreId, kind: 'organiser', organisationId: id });
    return id;
  });
  return { ...person, organisationId, organisationRoles: [{ centreId, organisationId, role: 'organiser' }] };
}

/** Opens a session and returns its token. It skips the password check, which takes a tenth of a second. */
export function aSession(libraries: INestApplicationContext, { personId }: Person): Promise<string> {
  return libraries.get(UnitOfWork).run((tx) => libraries.get(SessionsRepository).openSession(tx, personId));
}
