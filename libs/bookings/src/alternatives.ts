import { Injectable } from '@nestjs/common';
import { type Actor, DAY, type Interval, overlaps, wallTimeOf } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { availabilityOf, decide, OccupancyReadModel, type PersonFacts, spacesOf } from '@birlik/slots';
import { Database } from '@birlik/database';
import type { Alternative, Conflict } from './booking.errors.js';
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

/** What is in the way of a wish and what would succeed instead, as of now. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly database: Database,
  ) {}

  async conflictsOf(wish: Wish): Promise<Conflict[]> {
    const rows = await this.database.query<{ spaceId: string; starts: Date; ends: Date }>(
      `SELECT space_id AS "spaceId", starts, ends FROM allocation
       WHERE space_id = ANY ($1) AND live AND starts > $2 AND starts < $3 AND ends > $4 ORDER BY starts LIMIT 10`,
      [
        atomsOfAll(wish.spaces),
        new Date(wish.slot.start - DAY),
        new Date(wish.slot.end),
        new Date(wish.slot.start),
      ],
    );
    return rows.map((r) => ({ spaceId: r.spaceId, start: r.starts.getTime(), end: r.ends.getTime() }));
  }

  /** Up to three: like spaces at the wished time, then the wished space when it is free again. All pass the rules. */
  async of(wish: Wish): Promise<Alternative[]> {
    const [wanted] = wish.spaces;
    if (!wanted || wish.spaces.length !== 1) return [];
    const candidates = spacesOf(wish.centre, wanted.kind).filter((s) => s.id !== wanted.id);
    const atoms = [...new Set(atomsOfAll([...candidates, wanted]))];
    const occupancy = await this.occupancy.of(atoms, wish.slot);
    const free = availabilityOf(wish.centre, candidates, wish.slot, occupancy)
      .filter((a) => a.free && !atomsOfAll([a.space]).some((id) => atomsOfAll([wanted]).includes(id)))
      .map((a) => a.space)
      .sort((a, b) => likeness(b, wanted) - likeness(a, wanted));
    const found: Alternative[] = [];
    for (const space of free) {
      if (found.length >= OTHER_SPACES) break;
      if (this.passes(wish, space, wish.slot)) found.push(alternative(wish.centre, space, wish.slot));
    }
    const later = await this.laterOn(wish, wanted);
    return [...found, ...(later ? [later] : [])].slice(0, MOST);
  }

  private async laterOn(wish: Wish, wanted: Space): Promise<Alternative | null> {
    const window = { start: wish.slot.start, end: wish.slot.start + DAY };
    const taken = (await this.conflictsOf({ ...wish, slot: window })).sort((a, b) => a.start - b.start);
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
