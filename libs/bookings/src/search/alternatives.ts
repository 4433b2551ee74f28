import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { DAY, HOUR, takeFirst, type Instant } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import {
  AllocationsRepository,
  type Alternative,
  buildAlternative,
  type Closure,
  ClosuresRepository,
  findClosuresOfClaims,
  findClosuresOfParts,
  findAvailability,
  findConflicts,
  decide,
  decideEach,
  findDesksTogether,
  findFactsNeeded,
  isSpaceFree,
  type Occupancy,
  OccupancyReadModel,
  findOccupiedRange,
  type PersonFacts,
  shareAtoms,
  sortBySimilarity,
  listSpacesOfKind,
  type Taken,
} from '@birlik/slots';
import { type BookingDraft, buildQuestion, listWantedParts } from '../booking/booking-draft.js';
import type { Conflict } from '../booking/booking.errors.js';
import { RegularsReadModel } from '../booking/regulars.read-model.js';
import { listAtomsOfSpaces } from '../booking/requested-spaces.js';

const MAX_ALTERNATIVES = 3;
const MAX_OTHER_SPACES = 2;
/** Claims from this long before the slot are read too, because they include set-up and clear-up. */
const READ_BEFORE_SLOT_MS = 6 * HOUR;

/** The conflicts of a draft, and the alternatives. */
export interface Surroundings {
  readonly conflicts: readonly Conflict[];
  /** The closures for which it cannot be booked. */
  readonly closures: readonly Closure[];
  readonly alternatives: readonly Alternative[];
}

/** Known claims on the spaces that drafts for one slot request, and on similar spaces. */
interface Known {
  /** Claims on the requested spaces, complete until `takenUntil`. */
  readonly taken: readonly Taken[];
  readonly closures: readonly Closure[];
  readonly takenUntil: Instant;
  readonly occupancy: ReadonlyMap<string, Occupancy>;
  readonly takenByRegulars: PersonFacts['takenByRegulars'];
}

/** Finds current conflicts of a draft, and alternatives that can be booked now. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly allocations: AllocationsRepository,
    private readonly closures: ClosuresRepository,
    private readonly regulars: RegularsReadModel,
    private readonly database: Database,
  ) {}

  /**
   * Returns the claims on the requested spaces and up to three alternatives: similar spaces at the same time,
   * then the same spaces at a later time. All alternatives pass the checks.
   * @param except ids of bookings whose claims do not count
   */
  async find(draft: BookingDraft, facts: PersonFacts, except: readonly string[] = []): Promise<Surroundings> {
    return surroundingsOf(draft, facts, await this.read([draft], except), except.length > 0);
  }

  /**
   * Does the same for many drafts for one slot of one centre, with shared queries. `facts` has one entry for
   * each draft.
   */
  async findForEach(
    drafts: readonly BookingDraft[],
    facts: Promise<readonly PersonFacts[]>,
  ): Promise<Surroundings[]> {
    const [known, factsOfEach] = await Promise.all([this.read(drafts, []), facts]);
    return drafts.map((draft, i) => surroundingsOf(draft, factsOfEach[i]!, known, false));
  }

  private async read(drafts: readonly BookingDraft[], except: readonly string[]): Promise<Known> {
    const { centre, slot, spaces, organisationId } = drafts[0]!;
    const requested = new Set(drafts.flatMap((draft) => listAtomsOfSpaces(draft.spaces)));
    const others = new Set(drafts.flatMap(spacesInstead));
    // Includes the next day, so that the same query tells when a requested space is free again.
    const takenUntil = slot.end + DAY;
    const { keptSpaces } = findFactsNeeded(centre, { kind: spaces[0]!.kind, organisationId, slot });
    const around = { start: slot.start - READ_BEFORE_SLOT_MS, end: takenUntil };
    const [taken, closures, occupancy, takenByRegulars] = await Promise.all([
      this.allocations.listClaims(this.database, [...requested], around, except),
      this.closures.listDuring(this.database, centre.id, around),
      this.occupancy.readOccupancy([...others], slot),
      this.regulars.listClaims(this.database, keptSpaces, [{ start: slot.start, end: takenUntil }], except),
    ]);
    return { taken, closures, takenUntil, occupancy, takenByRegulars };
  }
}

/** @param isChange true when the draft has a booking already: a closure is in the way only of what is added */
function surroundingsOf(
  draft: BookingDraft,
  person: PersonFacts,
  known: Known,
  isChange: boolean,
): Surroundings {
  const facts: PersonFacts = { ...person, takenByRegulars: known.takenByRegulars };
  const conflicts = draft.spaces
    .flatMap((space) => findConflicts(space, draft.slot, known.taken))
    .sort((a, b) => a.start - b.start);
  const later = findLater(draft, facts, known);
  return {
    conflicts: conflicts.map(({ spaceId, start, end }) => ({ spaceId, start, end })),
    closures: isChange
      ? findClosuresOfClaims(draft.centre, known.closures, conflicts)
      : findClosuresOfParts(draft.centre, known.closures, listWantedParts(draft)),
    alternatives: [...findElsewhere(draft, facts, known.occupancy), ...(later ? [later] : [])].slice(
      0,
      MAX_ALTERNATIVES,
    ),
  };
}

/** Finds a later time in the same spaces, after one of the claims ends. It uses only complete data. */
function findLater(
  draft: BookingDraft,
  facts: PersonFacts,
  { taken, takenUntil }: Known,
): Alternative | null {
  const { spaces, slot, centre, legs } = draft;
  if (legs.length > 0) return null;
  const length = slot.end - slot.start;
  const setup = Math.max(...spaces.map((space) => slot.start - findOccupiedRange(space, slot).start));
  for (const { end } of taken) {
    const later = { start: end + setup, end: end + setup + length };
    if (later.start <= slot.start) continue;
    const free = spaces.every(
      (space) => findOccupiedRange(space, later).end <= takenUntil && isSpaceFree(space, later, taken),
    );
    if (free && decide(buildQuestion({ ...draft, slot: later }, facts)).allowed)
      return buildAlternative(centre, spaces, later);
  }
  return null;
}

/**
 * Returns spaces that could replace the requested one. Returns none for bookings of several rooms or of
 * several legs.
 */
function spacesInstead({ spaces, legs, centre }: BookingDraft): Space[] {
  const [wanted] = spaces;
  if (!wanted || legs.length > 0 || (spaces.length > 1 && wanted.kind === 'room')) return [];
  return listSpacesOfKind(centre, wanted.kind).filter((space) => spaces.length > 1 || space.id !== wanted.id);
}

/** Returns other spaces that can be booked at the same time, the most similar first. */
function findElsewhere(
  draft: BookingDraft,
  facts: PersonFacts,
  occupancy: ReadonlyMap<string, Occupancy>,
): Alternative[] {
  const { centre, slot, spaces } = draft;
  const free = findAvailability(centre, spacesInstead(draft), slot, occupancy)
    .filter((availability) => availability.free)
    .map(({ space }) => space);
  if (free.length === 0) return [];
  const found = spaces.length > 1 ? findDesks(draft, facts, free) : findSpace(draft, facts, free);
  return found.map((chosen) => buildAlternative(centre, chosen, slot));
}

function findDesks(draft: BookingDraft, facts: PersonFacts, free: readonly Space[]): Space[][] {
  return takeFirst(
    findDesksTogether(free, draft.spaces.length, MAX_OTHER_SPACES * 2),
    MAX_OTHER_SPACES,
    (desks) => decide(buildQuestion({ ...draft, spaces: desks }, facts)).allowed,
  );
}

function findSpace(draft: BookingDraft, facts: PersonFacts, free: readonly Space[]): Space[][] {
  const wanted = draft.spaces[0]!;
  const others = sortBySimilarity(
    free.filter((space) => !shareAtoms(space, wanted)),
    wanted,
  );
  const decisionOn = decideEach(buildQuestion(draft, facts));
  return takeFirst(others, MAX_OTHER_SPACES, (space) => decisionOn(space).allowed).map((space) => [space]);
}
