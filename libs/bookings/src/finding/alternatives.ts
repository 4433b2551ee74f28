import { Injectable } from '@nestjs/common';
import { type Actor, DAY, type Interval, overlaps, wallTimeOf } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { availabilityOf, decide, OccupancyReadModel, type PersonFacts, spacesOf } from '@birlik/slots';
import { Database } from '@birlik/database';
import type { Alternative, Conflict } from '../booking/booking.errors.js';
import { atomsOfAll } from './find-spaces.js';

/** Who wants what, when somebody else has it. */
export interface Wish {
  readonly centre: Centre;
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  readonly actor: Actor;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly facts: PersonFacts;
}

const MOST = 3;
const OTHER_SPACES = 2;

// One for both questions, what is in the way and when it ends: most of those who lose a rush ask it, all at once.
const TAKEN = `
SELECT space_id AS "spaceId", starts, ends FROM allocation
WHERE space_id = ANY ($1) AND live AND starts > $2 AND starts < $3 AND ends > $4 ORDER BY starts LIMIT 20`;

/** What is in the way of a wish and what would succeed instead, as of now. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly database: Database,
  ) {}

  /**
   * What has the wished spaces, and up to three slots to be had instead: like spaces at the wished time, then the wished
   * space when it is free again. All pass the rules.
   */
  async around(wish: Wish): Promise<{ conflicts: Conflict[]; alternatives: Alternative[] }> {
    const [taken, elsewhere] = await Promise.all([this.takenFrom(wish), this.elsewhere(wish)]);
    const later = this.laterOn(wish, taken);
    return {
      conflicts: taken.filter((claim) => overlaps(claim, wish.slot)),
      alternatives: [...elsewhere, ...(later ? [later] : [])].slice(0, MOST),
    };
  }

  /** Claims on the wished spaces from the slot's start, through the day after it, in their order. */
  private async takenFrom({ spaces, slot }: Wish): Promise<Conflict[]> {
    const rows = await this.database.query<{ spaceId: string; starts: Date; ends: Date }>(
      TAKEN,
      [atomsOfAll(spaces), new Date(slot.start - DAY), new Date(slot.start + DAY), new Date(slot.start)],
      'taken-from',
    );
    return rows.map((r) => ({ spaceId: r.spaceId, start: r.starts.getTime(), end: r.ends.getTime() }));
  }

  private async elsewhere(wish: Wish): Promise<Alternative[]> {
    const [wanted] = wish.spaces;
    if (!wanted || wish.spaces.length !== 1) return [];
    const candidates = spacesOf(wish.centre, wanted.kind).filter((s) => s.id !== wanted.id);
    const occupancy = await this.occupancy.of([...new Set(atomsOfAll(candidates))], wish.slot);
    const free = availabilityOf(wish.centre, candidates, wish.slot, occupancy)
      .filter((a) => a.free && !atomsOfAll([a.space]).some((id) => atomsOfAll([wanted]).includes(id)))
      .map((a) => a.space)
      .sort((a, b) => likeness(b, wanted) - likeness(a, wanted));
    const found: Alternative[] = [];
    for (const space of free) {
      if (found.length >= OTHER_SPACES) break;
      if (this.passes(wish, space, wish.slot)) found.push(alternative(wish.centre, space, wish.slot));
    }
    return found;
  }

  private laterOn(wish: Wish, taken: readonly Conflict[]): Alternative | null {
    const [wanted] = wish.spaces;
    if (!wanted || wish.spaces.length !== 1) return null;
    const length = wish.slot.end - wish.slot.start;
    for (const { end } of taken) {
      const slot = { start: end, end: end + length };
      if (!taken.some((t) => overlaps(t, slot)) && this.passes(wish, wanted, slot))
        return alternative(wish.centre, wanted, slot);
    }
    return null;
  }

  private passes(wish: Wish, space: Space, slot: Interval): boolean {
    return decide({ ...wish, spaces: [space], slot, people: 1 }).allowed;
  }
}

/** Shared features, the same area, a fitting size: the more, the likelier it serves as well. */
function likeness(space: Space, wanted: Space): number {
  const shared = wanted.features.filter((f) => space.features.includes(f)).length;
  return shared * 2 + (space.area === wanted.area ? 3 : 0) - Math.abs(space.capacity - wanted.capacity) / 10;
}

function alternative(centre: Centre, space: Space, slot: Interval): Alternative {
  return {
    ...slot,
    spaceId: space.id,
    label: `${space.code} · ${wallTimeOf(slot.start, centre.zone)}–${wallTimeOf(slot.end, centre.zone)}`,
  };
}
