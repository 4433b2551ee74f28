import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import { type Actor, forbidden, isStaff, notFound, speaksFor } from '@birlik/kernel';
import { OrganisationsRepository, PeopleRepository } from '@birlik/users';
import type { Owner } from './booking-draft.js';

export interface OwnerQuery {
  readonly centreId: string;
  /** Id of the owner, when staff books for somebody else. */
  readonly onBehalfOf?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}

/** Finds the owner of a new booking and checks that the actor may book for them. */
@Injectable()
export class BookingOwner {
  constructor(
    private readonly people: PeopleRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError `forbidden` for somebody else's booking unless the actor is staff; `not_found` for a person or an
   * organisation that is missing or not theirs
   */
  async resolveOwner(
    actor: Actor,
    query: OwnerQuery,
    sql: Sql = this.database,
  ): Promise<{ owner: Owner; organisationId: string | null }> {
    const [owner] = await Promise.all([
      this.findOwner(sql, actor, query),
      this.checkOrganisation(actor, query, sql),
    ]);
    return { owner, organisationId: query.organisationId ?? null };
  }

  private async findOwner(sql: Sql, actor: Actor, { centreId, onBehalfOf }: OwnerQuery): Promise<Owner> {
    const own = actor.kind === 'person' ? actor.personId : null;
    const wanted = onBehalfOf ?? own;
    if (wanted === null) throw forbidden();
    if (wanted === own) return { personId: wanted, personName: null };
    if (actor.kind === 'person' && !isStaff(actor, centreId)) throw forbidden();
    const personName = await this.people.findName(sql, centreId, wanted);
    if (personName === null) throw notFound();
    return { personId: wanted, personName };
  }

  /** @throws DomainError `not_found` for an organisation that is missing or for which the actor may not book */
  async checkOrganisation(
    actor: Actor,
    { organisationId, centreId }: OwnerQuery,
    sql: Sql = this.database,
  ): Promise<void> {
    if (!organisationId) return;
    const may = actor.kind === 'system' || isStaff(actor, centreId) || speaksFor(actor, organisationId);
    if (!may || !(await this.organisations.hasOrganisation(sql, centreId, organisationId))) throw notFound();
  }
}
