import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, notFound } from '@birlik/kernel';
import { type Block, type BlockedPerson, BlocksRepository } from '../blocks/blocks.repository.js';
import { PeopleListReadModel } from '../people/people-list.read-model.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RolesRepository } from '../people/roles.repository.js';
import { buildPersonEntry } from './people.events.js';
import { LAST_MANAGER } from './people.errors.js';
import { mayBlockPeople } from './people.permissions.js';

/** Blocks people from booking until a day, and lifts the block. They can still sign in and read why. */
@Injectable()
export class BlockPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly list: PeopleListReadModel,
    private readonly people: PeopleRepository,
    private readonly roles: RolesRepository,
    private readonly blocks: BlocksRepository,
  ) {}

  /**
   * Blocks a person of the centre. `alsoDo` runs in the same transaction: what becomes of their bookings.
   * @throws DomainError `forbidden`; `not_found`; `last_manager`
   */
  async execute(
    actor: Actor,
    blocked: BlockedPerson,
    block: Block,
    {
      idempotencyKey,
      alsoDo = () => Promise.resolve(),
    }: { idempotencyKey?: IdempotencyKey | undefined; alsoDo?: (tx: Tx) => Promise<void> } = {},
  ): Promise<void> {
    await this.check(actor, blocked);
    const { centreId, personId } = blocked;
    await this.work.run(
      async (tx) => {
        if (!(await this.people.keepOpen(tx, personId))) throw notFound();
        await this.blocks.add(tx, actor, blocked, block);
        if (!(await this.roles.hasLastingManager(tx, centreId)) && (await this.isManager(tx, blocked)))
          throw LAST_MANAGER.create();
        await alsoDo(tx);
        const note = { facts: { until: block.until }, idempotencyKey };
        await this.journal.writeEntry(tx, buildPersonEntry(actor, 'person.blocked', blocked, note));
        return {};
      },
      // Bookings of a person are made under their lock, so none is made beside the block.
      { locks: [lockOf(centreId), lockOf(personId)], idempotencyKey },
    );
  }

  /** @throws DomainError `forbidden`; `not_found` for somebody who is not blocked */
  async lift(actor: Actor, blocked: BlockedPerson, idempotencyKey?: IdempotencyKey): Promise<void> {
    await this.check(actor, blocked);
    await this.work.run(
      async (tx) => {
        if (!(await this.blocks.lift(tx, actor, blocked))) throw notFound();
        const entry = buildPersonEntry(actor, 'person.unblocked', blocked, { idempotencyKey });
        await this.journal.writeEntry(tx, entry);
        return {};
      },
      { idempotencyKey },
    );
  }

  private async check(actor: Actor, { centreId, personId }: BlockedPerson): Promise<void> {
    if (!mayBlockPeople(actor, centreId)) throw forbidden();
    if (!(await this.list.find(centreId, personId))) throw notFound();
  }

  private async isManager(tx: Tx, { centreId, personId }: BlockedPerson): Promise<boolean> {
    const roles = await this.roles.listOfPerson(tx, centreId, personId);
    return roles.some(({ kind, inForce }) => kind === 'manager' && inForce);
  }
}
