import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import { type Actor, forbidden, isStaff, notFound, speaksFor } from '@birlik/kernel';
import { OrganisationsRepository, PeopleRepository } from '@birlik/users';
import type { Owner } from './booking-draft.js';

export interface WhoseQuery {
  readonly centreId: string;
  /** The person whose it is, when staff asks. */
  readonly onBehalfOf?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}

/** Finds out for whom somebody asks, and whether they may. */
@Injectable()
export class WhoseBooking {
  constructor(
    private readonly people: PeopleRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError `forbidden` for somebody else's booking unless the actor is staff; `not_found` for a person or an
   * organisation that is not there or not theirs
   */
  async of(
    actor: Actor,
    query: WhoseQuery,
    sql: Sql = this.database,
  ): Promise<{ owner: Owner; organisationId: string | null }> {
    const [owner] = await Promise.all([
      this.ownerOf(sql, actor, query),
      this.checkOrganisation(sql, actor, query),
    ]);
    return { owner, organisationId: query.organisationId ?? null };
  }

  private async ownerOf(sql: Sql, actor: Actor, { centreId, onBehalfOf }: WhoseQuery): Promise<Owner> {
    const own = actor.kind === 'person' ? actor.personId : null;
    const wanted = onBehalfOf ?? own;
    if (wanted === null) throw forbidden();
    if (wanted === own) return { personId: wanted, personName: null };
    if (actor.kind === 'person' && !isStaff(actor, centreId)) throw forbidden();
    const personName = await this.people.nameIn(sql, centreId, wanted);
    if (personName === null) throw notFound();
    return { personId: wanted, personName };
  }

  /** An organisation that is not the actor's is as good as missing. */
  private async checkOrganisation(
    sql: Sql,
    actor: Actor,
    { organisationId, centreId }: WhoseQuery,
  ): Promise<void> {
    if (!organisationId) return;
    const may = actor.kind === 'system' || isStaff(actor, centreId) || speaksFor(actor, organisationId);
    if (!may || !(await this.organisations.isIn(sql, centreId, organisationId))) throw notFound();
  }
}
