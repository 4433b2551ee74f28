import { Injectable } from '@nestjs/common';
import {
  Database,
  IdempotencyKeys,
  Journal,
  lockOf,
  rollBackWith,
  type Sql,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { forbidden, notFound, type Person } from '@birlik/kernel';
import { PeopleListReadModel } from '../people/people-list.read-model.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RolesRepository } from '../people/roles.repository.js';
import { LAST_MANAGER } from '../staffing/people.errors.js';
import { buildPersonEntry } from '../staffing/people.events.js';
import { mayErase } from '../staffing/people.permissions.js';
import { PersonalDataHolders } from './personal-data-holder.js';

/** Whoever registers for one event after the other meanwhile is overtaken in the end. */
const MAX_RUNS = 5;

/**
 * Erases a person from every library: what is to come is given up, what is of them alone is deleted, and what must stay
 * keeps no name. All of it or nothing. The account is closed for good.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly people: PeopleRepository,
    private readonly list: PeopleListReadModel,
    private readonly roles: RolesRepository,
    private readonly holders: PersonalDataHolders,
  ) {}

  /**
   * Erases a person of a centre who has asked for it.
   * @throws DomainError `forbidden`, also for oneself: that takes the password; `not_found`; `last_manager`
   */
  async eraseOnRequest(actor: Person, centreId: string, personId: string): Promise<void> {
    if (actor.personId === personId || !mayErase(actor, { personId, centreIds: [centreId] }))
      throw forbidden();
    if (!(await this.list.find(centreId, personId))) throw notFound();
    await this.execute(actor, personId);
  }

  /**
   * People may erase themselves. A manager may erase somebody on request whose roles are all in centres of the manager.
   * @throws DomainError `not_found`; `forbidden`; `last_manager`
   */
  async execute(actor: Person, personId: string): Promise<void> {
    for (let runs = 1; ; runs++) {
      const locks = await this.listLocks(this.database, personId);
      const isDone = await this.work.run<boolean>(
        async (tx) => {
          // What came while the locks were waited for needs its own lock.
          const now = await this.listLocks(tx, personId);
          if (now.some((lock) => !locks.includes(lock))) return rollBackWith(false);
          await this.eraseInTx(tx, actor, personId);
          return true;
        },
        { locks },
      );
      if (isDone) return;
      if (runs >= MAX_RUNS) throw new Error('somebody who is to be erased never stops');
    }
  }

  /** Everything that people book or join is done under their lock, so nothing comes beside the erasure. */
  private async listLocks(sql: Sql, personId: string): Promise<bigint[]> {
    const managed = await this.roles.listManagedCentres(sql, personId);
    return [lockOf(personId), ...managed.map(lockOf), ...(await this.holders.listLocks(sql, personId))];
  }

  private async eraseInTx(tx: Tx, actor: Person, personId: string): Promise<void> {
    const centreIds = await this.roles.listCentres(tx, personId);
    const managed = await this.roles.listManagedCentres(tx, personId);
    if (!mayErase(actor, { personId, centreIds })) throw forbidden();
    if (!(await this.people.closeAccount(tx, personId))) throw notFound();
    for (const centreId of managed)
      if (!(await this.roles.hasLastingManager(tx, centreId))) throw LAST_MANAGER.create();
    await this.holders.erase(tx, { personId, actor, centreIds });
    await this.idempotencyKeys.deleteOfPerson(tx, personId);
    for (const centreId of centreIds)
      await this.journal.writeEntry(tx, buildPersonEntry(actor, 'person.erased', { centreId, personId }));
  }
}
