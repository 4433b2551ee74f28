import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, forbidden, type Interval, notFound } from '@birlik/kernel';
import { type Centre, CentreDirectory, type SpaceKind } from '@birlik/rooms';
import {
  type CheckResult,
  type Closure,
  ClosuresRepository,
  decide,
  findAvailability,
  findClosuresOfParts,
  findOccupiedRange,
  OccupancyReadModel,
} from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { BookingOwner } from '../booking/booking-owner.js';
import { checkSlot, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { mayAskForAnother } from './search.permissions.js';

export interface ExplainQuery extends Interval {
  readonly centreId: string;
  readonly spaceId: string;
  /** The reader when absent. Only staff may name another person. */
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
}

export interface Explanation {
  readonly centre: Centre;
  /** True when every rule allows it and nobody has it. */
  readonly allowed: boolean;
  readonly free: boolean;
  readonly busyUntil: number | null;
  /** The closures that take it. */
  readonly closures: readonly Closure[];
  /** All checks, passed or not. */
  readonly results: readonly CheckResult[];
  readonly refusals: readonly CheckResult[];
}

/** Explains whether a person may book a space for a slot. It runs the same checks as booking. */
@Injectable()
export class ExplainSlot {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly owners: BookingOwner,
    private readonly facts: PersonFactsReadModel,
    private readonly occupancy: OccupancyReadModel,
    private readonly closures: ClosuresRepository,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError `forbidden` for another person unless the reader is staff; `not_found`, also for an
   * organisation of others; `invalid_request`
   */
  async execute(actor: Actor, query: ExplainQuery): Promise<Explanation> {
    checkSlot(query);
    const centre = await this.centres.get(query.centreId);
    const spaces = findSpaces(centre, [query.spaceId]);
    const { kind } = spaces[0]!;
    const { person, personId } = await this.findPerson(actor, centre, query.personId);
    await this.owners.checkOrganisation(actor, query);
    const slot = { start: query.start, end: query.end };
    const organisationId = query.organisationId ?? usualOrganisation(person, centre, kind);
    const during = findOccupiedRange(spaces[0]!, slot);
    const [facts, occupancy, known] = await Promise.all([
      this.facts.readFacts(this.database, { centre, kind, personId, organisationId, slot }),
      this.occupancy.readOccupancy(spaces, slot),
      this.closures.listDuring(this.database, centre.id, during),
    ]);
    const closures = findClosuresOfParts(centre, known, [{ spaces, during }]);
    const { allowed, results, refusals } = decide({
      centre,
      spaces,
      slot,
      actor: person,
      personId,
      organisationId,
      people: 1,
      facts,
    });
    const { free, busyUntil } = findAvailability(centre, spaces, slot, occupancy)[0]!;
    const isFree = free && closures.length === 0;
    return { centre, allowed: allowed && isFree, free: isFree, busyUntil, closures, results, refusals };
  }

  /** Finds the person in question, with their roles. */
  private async findPerson(
    actor: Actor,
    centre: Centre,
    asked: string | undefined,
  ): Promise<{ person: Actor; personId: string }> {
    const own = actor.kind === 'person' ? actor.personId : null;
    const personId = asked ?? own;
    if (personId === null) throw forbidden();
    if (personId === own) return { person: actor, personId };
    if (!mayAskForAnother(actor, centre.id)) throw forbidden();
    const person = await this.people.findActor(personId);
    if (!person || !(await this.people.findName(this.database, centre.id, personId))) throw notFound();
    return { person, personId };
  }
}

/** People book rooms for an organisation, so the answer about a room uses the person's organisation. */
function usualOrganisation(person: Actor, centre: Centre, kind: SpaceKind): string | null {
  if (kind !== 'room' || person.kind !== 'person') return null;
  return person.organisationRoles.find((role) => role.centreId === centre.id)?.organisationId ?? null;
}
