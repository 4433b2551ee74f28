import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, invalid, notFound, ORGANISATION_ROLES, type RoleKind } from '@birlik/kernel';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { PeopleListReadModel } from '../people/people-list.read-model.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type DatedRole, RolesRepository } from '../people/roles.repository.js';
import { buildPersonEntry } from './people.events.js';
import { LAST_MANAGER } from './people.errors.js';
import { mayGiveRoles } from './people.permissions.js';

/** Whose role it is. */
export interface RoleHolder {
  readonly centreId: string;
  readonly personId: string;
}

/** Gives roles with days, and takes them. A centre always keeps a manager. */
@Injectable()
export class GiveRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly list: PeopleListReadModel,
    private readonly people: PeopleRepository,
    private readonly roles: RolesRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /**
   * Gives a role to a person of the centre. Who has it already gets the new days.
   * @throws DomainError `forbidden`; `not_found` for the person or the organisation; `invalid_request`; `last_manager` when
   * the only manager would get an end
   */
  async execute(
    actor: Actor,
    holder: RoleHolder,
    role: DatedRole,
    idempotencyKey?: IdempotencyKey,
  ): Promise<void> {
    await this.check(actor, holder);
    checkRole(role);
    await this.change(
      holder.centreId,
      async (tx) => {
        if (!(await this.people.keepOpen(tx, holder.personId))) throw notFound();
        const { organisationId } = role;
        if (
          organisationId &&
          !(await this.organisations.hasOrganisation(tx, holder.centreId, organisationId))
        )
          throw notFound();
        await this.roles.give(tx, holder.centreId, holder.personId, role);
        if (role.kind === 'manager') await this.keepManager(tx, holder.centreId);
        const note = { facts: { ...role }, idempotencyKey };
        await this.journal.writeEntry(tx, buildPersonEntry(actor, 'role.given', holder, note));
      },
      idempotencyKey,
    );
  }

  /**
   * Takes a role. It ends with yesterday, so the next request of the person is refused.
   * @throws DomainError `forbidden`; `not_found`; `last_manager`
   */
  async takeRole(
    actor: Actor,
    holder: RoleHolder,
    roleId: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<void> {
    await this.check(actor, holder);
    await this.change(
      holder.centreId,
      async (tx) => {
        const ended = await this.roles.end(tx, holder.centreId, holder.personId, roleId);
        if (!ended) throw notFound();
        if (ended.kind === 'manager') await this.keepManager(tx, holder.centreId);
        const note = { facts: { ...ended }, idempotencyKey };
        await this.journal.writeEntry(tx, buildPersonEntry(actor, 'role.taken', holder, note));
      },
      idempotencyKey,
    );
  }

  private async check(actor: Actor, { centreId, personId }: RoleHolder): Promise<void> {
    if (!mayGiveRoles(actor, centreId)) throw forbidden();
    if (!(await this.list.find(centreId, personId))) throw notFound();
  }

  /** Changes of roles of one centre come one after the other: two managers must not take each other's role at once. */
  private async change(
    centreId: string,
    body: (tx: Tx) => Promise<void>,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<void> {
    const work = async (tx: Tx) => {
      await body(tx);
      return {};
    };
    await this.work.run(work, { locks: [lockOf(centreId)], idempotencyKey });
  }

  private async keepManager(tx: Tx, centreId: string): Promise<void> {
    if (!(await this.roles.hasLastingManager(tx, centreId))) throw LAST_MANAGER.create();
  }
}

function checkRole({ kind, organisationId, validFrom, validUntil }: DatedRole): void {
  const isOfOrganisation = (ORGANISATION_ROLES as readonly RoleKind[]).includes(kind);
  if (isOfOrganisation && organisationId === null) throw invalid('/organisationId', 'required');
  if (!isOfOrganisation && organisationId !== null) throw invalid('/organisationId', 'contradiction');
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    throw invalid('/validUntil', 'not_after_start');
}
