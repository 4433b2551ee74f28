import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, forbidden, type Interval, isStaff, notFound } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { availabilityOf, decide, type CheckResult, OccupancyReadModel } from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { checkSlot, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';

export interface ExplainQuery extends Interval {
  readonly centreId: string;
  readonly spaceId: string;
  /** The reader when absent; others only for staff. */
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
}

export interface Explanation {
  readonly centre: Centre;
  /** Allowed by every rule and taken by nobody. */
  readonly allowed: boolean;
  readonly free: boolean;
  readonly busyUntil: number | null;
  /** Every rule that was looked at, those that forbid it too. */
  readonly results: readonly CheckResult[];
  readonly refusals: readonly CheckResult[];
}

/** "May this person take this space for this time, and why not?" The rules are the ones that booking asks. */
@Injectable()
export class ExplainSlot {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly facts: PersonFactsReadModel,
    private readonly occupancy: OccupancyReadModel,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `forbidden` for another person's answer unless the reader is staff; `not_found`; `invalid_request` */
  async execute(actor: Actor, query: ExplainQuery): Promise<Explanation> {
    checkSlot(query);
    const centre = await this.centres.get(query.centreId);
    const spaces = findSpaces(centre, [query.spaceId]);
    const own = actor.kind === 'person' ? actor.personId : null;
    const personId = query.personId ?? own;
    if (personId === null) throw forbidden();
    if (personId !== own && !isStaff(actor, centre.id)) throw forbidden();
    const person = personId === own ? actor : await this.people.asActor(personId);
    if (!person || (personId !== own && !(await this.people.nameIn(this.database, centre.id, personId))))
      throw notFound();
    const slot = { start: query.start, end: query.end };
    const organisationId =
      query.organisationId ??
      (spaces[0]!.kind === 'room' && person.kind === 'person'
        ? (person.organisationRoles.find((r) => r.centreId === centre.id)?.organisationId ?? null)
        : null);
    const [facts, occupancy] = await Promise.all([
      this.facts.of(this.database, { centre, personId, organisationId, slot }),
      this.occupancy.of(spaces, slot),
    ]);
    const decision = decide({
      centre,
      spaces,
      slot,
      actor: person,
      personId,
      organisationId,
      people: 1,
      facts,
    });
    const [place] = availabilityOf(centre, spaces, slot, occupancy);
    const { results, refusals } = decision;
    return {
      centre,
      allowed: decision.allowed && place!.free,
      free: place!.free,
      busyUntil: place!.busyUntil,
      results,
      refusals,
    };
  }
}
