import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey, IdempotencyKeys } from '@birlik/database';
import { DAY, firstOf, type Instant, type Interval, overlaps, wallTimeOf } from '@birlik/kernel';
import { atomsOf, type Centre, type Space } from '@birlik/rooms';
import {
  AllocationsRepository,
  availabilityOf,
  decide,
  decideEach,
  factsNeeded,
  type Occupancy,
  OccupancyReadModel,
  occupiedRange,
  type PersonFacts,
  spacesOf,
  type Taken,
} from '@birlik/slots';
import { type BookingDraft, questionOf } from '../booking/booking-draft.js';
import {
  type Alternative,
  type Conflict,
  hasLivingRival,
  isSlotTaken,
  slotTaken,
} from '../booking/booking.errors.js';
import { desksTogether } from '@birlik/slots';
import { atomsOfAll } from '../booking/requested-spaces.js';

const MOST = 3;
const OTHER_SPACES = 2;

/** Attempts at what somebody had a moment ago and nobody has by now. */
const ATTEMPTS = 3;

/** What is around a request. */
export interface Around {
  readonly conflicts: readonly Conflict[];
  readonly alternatives: readonly Alternative[];
}

/** What is known of the places that requests for one slot are about, and of those that could do instead. */
interface Surroundings {
  /** Claims on the requested places. */
  readonly taken: readonly Taken[];
  /** Until when `taken` tells everything. */
  readonly takenUntil: Instant;
  readonly occupancy: ReadonlyMap<string, Occupancy>;
  /** Until then, what the rules need to know of those who have been here before. */
  readonly takenByRegulars: PersonFacts['takenByRegulars'];
}

/** What is in the way of a request and what would succeed instead, as of now. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly allocations: AllocationsRepository,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * What has the requested spaces, and up to three slots to be had instead: like spaces at the requested time, then the requested
   * space when it is free again. All pass the rules.
   * @param known what the rules need to know of the person
   * @param except bookings that give their own place up for it
   */
  async around(
    draft: BookingDraft,
    known: PersonFacts,
    { except = [] }: { readonly except?: readonly string[] } = {},
  ): Promise<Around> {
    return aroundOf(draft, known, await this.surroundings([draft], except));
  }

  /**
   * Runs an attempt to take a slot; a no is explained by what is around. It is tried again where nobody is in the way any more, and
   * where the same request, sent twice at once, was answered meanwhile: then what is in the way is what it got.
   * @param asked what the attempt was about, once it knows; without it its error stands
   * @throws DomainError `slot_taken` with conflicts and alternatives; what the attempt throws
   */
  async orExplain<T>(
    attempt: () => Promise<T>,
    asked: () => { readonly draft: BookingDraft; readonly facts: PersonFacts } | undefined,
    {
      idempotencyKey,
      except,
    }: { readonly idempotencyKey?: IdempotencyKey | undefined; readonly except?: readonly string[] },
  ): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt();
      } catch (error) {
        const about = asked();
        if (!isSlotTaken(error) || hasLivingRival(error) || !about) throw error;
        const { draft, facts } = about;
        const { conflicts, alternatives } = await this.around(draft, facts, { ...(except && { except }) });
        // After the look: what came after it is in nobody's way yet.
        const [answered] = await this.idempotencyKeys.areKnown(this.database, [idempotencyKey]);
        if (tried === ATTEMPTS || (conflicts.length > 0 && !answered))
          throw slotTaken(conflicts, alternatives, draft.centre.zone);
      }
    }
  }

  /**
   * The same for many requests for one slot of one centre, looked up together.
   * @param known one for each request
   */
  async aroundAll(
    drafts: readonly BookingDraft[],
    known: Promise<readonly PersonFacts[]>,
  ): Promise<Around[]> {
    const [surroundings, facts] = await Promise.all([this.surroundings(drafts), known]);
    return drafts.map((draft, i) => aroundOf(draft, facts[i]!, surroundings));
  }

  private async surroundings(
    drafts: readonly BookingDraft[],
    except: readonly string[] = [],
  ): Promise<Surroundings> {
    const { centre, slot } = drafts[0]!;
    const wanted = new Set(drafts.flatMap(({ spaces }) => atomsOfAll(spaces)));
    const instead = new Set(drafts.flatMap(likeSpaces));
    // Through the day after: the same question tells when a requested space is free again.
    const takenUntil = slot.end + DAY;
    const { keptSpaces } = factsNeeded(centre, slot);
    const [taken, occupancy, takenByRegulars] = await Promise.all([
      this.allocations.on(
        this.database,
        [...wanted],
        { start: slot.start - DAY / 4, end: takenUntil },
        except,
      ),
      this.occupancy.of([...instead], slot),
      keptSpaces.length > 0
        ? this.allocations.ofRegulars(
            this.database,
            keptSpaces,
            [{ start: slot.start, end: takenUntil }],
            except,
          )
        : [],
    ]);
    return { taken, takenUntil, occupancy, takenByRegulars };
  }
}

function aroundOf(draft: BookingDraft, person: PersonFacts, { occupancy, ...known }: Surroundings): Around {
  const { spaces, slot } = draft;
  const facts: PersonFacts = { ...person, takenByRegulars: known.takenByRegulars };
  const own = new Set(atomsOfAll(spaces));
  const taken = known.taken.filter(({ spaceId }) => own.has(spaceId));
  const ranges = spaces.map((space) => ({ atoms: atomsOf(space), range: occupiedRange(space, slot) }));
  const conflicts = taken.filter((claim) =>
    ranges.some(({ atoms, range }) => atoms.includes(claim.spaceId) && overlaps(claim, range)),
  );
  const elsewhere = elsewhereThan(draft, facts, occupancy);
  const later = laterOn(draft, facts, taken, known.takenUntil);
  return {
    conflicts: conflicts.map(({ spaceId, start, end }) => ({ spaceId, start, end })),
    alternatives: [...elsewhere, ...(later ? [later] : [])].slice(0, MOST),
  };
}

/** @param known until when `taken` tells everything; beyond it nothing is promised */
function laterOn(
  draft: BookingDraft,
  facts: PersonFacts,
  taken: readonly Taken[],
  known: Instant,
): Alternative | null {
  const { spaces, slot, centre, legs } = draft;
  if (legs.length > 0) return null;
  const length = slot.end - slot.start;
  const setup = Math.max(...spaces.map((space) => slot.start - occupiedRange(space, slot).start));
  for (const { end } of taken) {
    const later = { start: end + setup, end: end + setup + length };
    if (later.start <= slot.start) continue;
    const free = spaces.every((space) => {
      const range = occupiedRange(space, later);
      return (
        range.end <= known && !taken.some((t) => atomsOf(space).includes(t.spaceId) && overlaps(t, range))
      );
    });
    if (free && passes(draft, facts, spaces, later)) return alternativeOf(centre, spaces, later);
  }
  return null;
}

/** Spaces that could do instead; none for bookings in several rooms or places. */
function likeSpaces({ spaces, legs, centre }: BookingDraft): Space[] {
  const [wanted] = spaces;
  if (!wanted || legs.length > 0 || (spaces.length > 1 && wanted.kind === 'room')) return [];
  return spacesOf(centre, wanted.kind).filter((s) => spaces.length > 1 || s.id !== wanted.id);
}

/** Of those the ones to be had at the requested time, the likest first. */
function elsewhereThan(
  draft: BookingDraft,
  facts: PersonFacts,
  occupancy: ReadonlyMap<string, Occupancy>,
): Alternative[] {
  const group = draft.spaces.length;
  const free = availabilityOf(draft.centre, likeSpaces(draft), draft.slot, occupancy)
    .filter((a) => a.free)
    .map((a) => a.space);
  if (free.length === 0) return [];
  if (group > 1)
    return firstOf(desksTogether(free, group, OTHER_SPACES * 2), OTHER_SPACES, (spaces) =>
      passes(draft, facts, spaces, draft.slot),
    ).map((spaces) => alternativeOf(draft.centre, spaces, draft.slot));
  const wanted = draft.spaces[0]!;
  const own = atomsOf(wanted);
  const others = free
    .filter((space) => !atomsOf(space).some((id) => own.includes(id)))
    .sort((a, b) => likeness(b, wanted) - likeness(a, wanted));
  const decisionOn = decideEach(questionOf(draft, facts));
  return firstOf(others, OTHER_SPACES, (space) => decisionOn(space).allowed).map((space) =>
    alternativeOf(draft.centre, [space], draft.slot),
  );
}

/** The rules would let them have it: what is offered must succeed. */
function passes(draft: BookingDraft, facts: PersonFacts, spaces: readonly Space[], slot: Interval): boolean {
  return decide(questionOf({ ...draft, spaces, slot }, facts)).allowed;
}

/** Shared features, the same area, a fitting size: the more, the likelier it serves as well. */
function likeness(space: Space, wanted: Space): number {
  const shared = wanted.features.filter((f) => space.features.includes(f)).length;
  return shared * 2 + (space.area === wanted.area ? 3 : 0) - Math.abs(space.capacity - wanted.capacity) / 10;
}

/** Spaces for a slot as something to be offered. */
export function alternativeOf(centre: Centre, spaces: readonly Space[], slot: Interval): Alternative {
  const codes = spaces.map((space) => space.code).join(', ');
  return {
    ...slot,
    spaceId: spaces[0]!.id,
    spaceIds: spaces.map((space) => space.id),
    label: `${codes} · ${wallTimeOf(slot.start, centre.zone)}–${wallTimeOf(slot.end, centre.zone)}`,
  };
}
