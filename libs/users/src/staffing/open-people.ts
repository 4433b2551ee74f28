import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { forbidden, notFound, type Person } from '@birlik/kernel';
import { PersonalDataAccess } from '../access/personal-data-access.repository.js';
import { NotesRepository, type PersonNote } from '../notes/notes.repository.js';
import {
  type KnownToStaff,
  type ListedPerson,
  PeopleListReadModel,
  type PeopleQuery,
} from '../people/people-list.read-model.js';
import { type HeldRole, RolesRepository } from '../people/roles.repository.js';
import { maySeePeople } from './people.permissions.js';

/** The page of a person. */
export interface PersonPage {
  readonly person: KnownToStaff;
  readonly roles: readonly HeldRole[];
  readonly notes: readonly PersonNote[];
}

/** Opens the list of people and their pages for staff, and records whose data they have seen. */
@Injectable()
export class OpenPeople {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleListReadModel,
    private readonly roles: RolesRepository,
    private readonly notes: NotesRepository,
    private readonly access: PersonalDataAccess,
  ) {}

  /** Returns one person more than the limit, if there are more. @throws DomainError `forbidden` */
  async listPage(actor: Person, query: PeopleQuery): Promise<ListedPerson[]> {
    if (!maySeePeople(actor, query.centreId)) throw forbidden();
    const found = await this.people.listPage({ ...query, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit).map(({ id }) => id);
    await this.access.record(query.centreId, actor.personId, 'list', shown);
    return found;
  }

  /** @throws DomainError `forbidden`; `not_found` */
  async openPage(actor: Person, centreId: string, personId: string): Promise<PersonPage> {
    if (!maySeePeople(actor, centreId)) throw forbidden();
    const person = await this.people.find(centreId, personId);
    if (!person) throw notFound();
    await this.access.record(centreId, actor.personId, 'page', [personId]);
    const [roles, notes] = await Promise.all([
      this.roles.listOfPerson(this.database, centreId, personId),
      this.notes.list(this.database, { centreId, personId }),
    ]);
    return { person, roles, notes };
  }
}
