import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, takeFirst, type Interval, invalid } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import {
  type Alternative,
  buildAlternative,
  decide,
  findDesksTogether,
  isFree,
  OccupancyReadModel,
  listSpacesOfKind,
} from '@birlik/slots';
import { BookingOwner } from '../booking/booking-owner.js';
import { checkSlot } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';

export interface DesksTogetherQuery extends Interval {
  readonly centreId: string;
  readonly count: number;
  readonly features: readonly string[];
  readonly organisationId?: string | undefined;
}

const MAX_DESK_SETS = 3;

/** Finds sets of free adjacent desks that the reader may book. */
@Injectable()
export class FindDesksTogether {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly owners: BookingOwner,
    private readonly occupancy: OccupancyReadModel,
    private readonly facts: PersonFactsReadModel,
    private readonly database: Database,
  ) {}

  /**
   * Returns the closest sets first; an empty list when there are none. @throws DomainError `invalid_request`,
   * `not_found`, also for an organisation of others
   */
  async execute(actor: Actor, query: DesksTogetherQuery): Promise<{ centre: Centre; sets: Alternative[] }> {
    checkSlot(query);
    const centre = await this.centres.get(query.centreId);
    if (query.count < 2) throw invalid('/count', 'too_small');
    await this.owners.checkOrganisation(actor, query);
    const slot = { start: query.start, end: query.end };
    const personId = actor.kind === 'person' ? actor.personId : '';
    const organisationId = query.organisationId ?? null;
    const desks = listSpacesOfKind(centre, 'desk', query.features);
    const [occupancy, facts] = await Promise.all([
      this.occupancy.readOccupancy(desks, slot),
      this.facts.readFacts(this.database, {
        centre,
        kind: 'desk',
        personId: personId || null,
        organisationId,
        slot,
      }),
    ]);
    const free = desks.filter((desk) => isFree(occupancy, desk.id));
    const question = { centre, slot, actor, personId, organisationId, people: query.count, facts };
    const sets = takeFirst(
      findDesksTogether(free, query.count, MAX_DESK_SETS * 2),
      MAX_DESK_SETS,
      (spaces) => decide({ ...question, spaces }).allowed,
    );
    return { centre, sets: sets.map((spaces) => buildAlternative(centre, spaces, slot)) };
  }
}
