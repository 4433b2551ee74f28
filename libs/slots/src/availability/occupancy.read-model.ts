import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import { groupBy, HOUR, type Instant, type Interval, MINUTE } from '@birlik/kernel';
import { listAtoms, type Space } from '@birlik/rooms';
import { LIVE_FOR_QUEUE, LIVE_NOW } from '../claims/claim.sql.js';
import { MAX_CLAIM_MS, findOccupiedRange } from '../claims/claim.js';

/** Whether a space or a unit is free for a slot. */
export interface Occupancy {
  /**
   * The latest end of a booking from the slot's start, limited by the next claim; null when no claim begins
   * within a day.
   */
  readonly freeUntil: Instant | null;
  /** The instant after the last claim that overlaps the slot; null when it is free. */
  readonly busyUntil: Instant | null;
}

const LOOK_AHEAD_MS = 24 * HOUR;

// The query avoids `&&`: with it the planner uses the GiST index of the constraint, which is many times
// slower than this bounded b-tree range.
const selectOccupancy = (live: string) => `
SELECT a.space_id AS "spaceId",
       extract(epoch FROM min(a.starts) FILTER (WHERE a.starts >= $3)) * 1000 AS "nextStart",
       extract(epoch FROM max(a.ends) FILTER (WHERE a.starts < $4)) * 1000 AS "busyUntil"
FROM allocation a
WHERE a.space_id = ANY ($1) AND ${live} AND a.starts > $2 AND a.starts < $5 AND a.ends > $3
GROUP BY a.space_id`;

const OCCUPANCY = selectOccupancy(LIVE_NOW);
const OCCUPANCY_FOR_QUEUE = selectOccupancy(LIVE_FOR_QUEUE);

const FREE: Occupancy = { freeUntil: null, busyUntil: null };

/** Reads which spaces are taken around a slot. */
@Injectable()
export class OccupancyReadModel {
  constructor(private readonly database: Database) {}

  /**
   * Returns occupancies by space id; a space without claims for a day is absent. A divisible room is free
   * when all its parts are free. Runs one query for each combination of set-up and clear-up times among the
   * spaces.
   */
  async readOccupancy(
    spaces: readonly Space[],
    slot: Interval,
    sql: Sql = this.database,
  ): Promise<Map<string, Occupancy>> {
    return this.read(spaces, slot, (atoms, range) => this.readAtoms(atoms, range, sql));
  }

  /** Returns occupancies as `readOccupancy` does, for the queue: what is kept for it is free. */
  async readForQueue(spaces: readonly Space[], slot: Interval): Promise<Map<string, Occupancy>> {
    return this.read(spaces, slot, (atoms, range) =>
      this.readAtoms(atoms, range, this.database, OCCUPANCY_FOR_QUEUE),
    );
  }

  private async read(
    spaces: readonly Space[],
    slot: Interval,
    readAtoms: (atoms: readonly string[], range: Interval) => Promise<Map<string, Occupancy>>,
  ): Promise<Map<string, Occupancy>> {
    const alike = [...groupBy(spaces, (space) => `${space.setupMinutes} ${space.clearMinutes}`).values()];
    const answers = await Promise.all(
      alike.map((group) => {
        const atoms = new Set(group.flatMap((space) => listAtoms(space)));
        return readAtoms([...atoms], findOccupiedRange(group[0]!, slot));
      }),
    );
    const found = new Map<string, Occupancy>();
    alike.forEach((group, i) => {
      for (const space of group) {
        const occupancy = occupancyIn(answers[i]!, space);
        if (occupancy) found.set(space.id, occupancy);
      }
    });
    return found;
  }

  private async readAtoms(
    ids: readonly string[],
    slot: Interval,
    sql: Sql,
    text = OCCUPANCY,
  ): Promise<Map<string, Occupancy>> {
    const rows = await sql.query<{ spaceId: string; nextStart: string | null; busyUntil: string | null }>(
      text,
      [
        ids,
        new Date(slot.start - MAX_CLAIM_MS),
        new Date(slot.start),
        new Date(slot.end),
        new Date(Math.max(slot.end, slot.start + LOOK_AHEAD_MS)),
      ],
      text === OCCUPANCY ? 'occupancy' : 'occupancy-for-queue',
    );
    return new Map(
      rows.map((row) => [
        row.spaceId,
        {
          freeUntil: row.nextStart === null ? null : Number(row.nextStart),
          busyUntil: row.busyUntil === null ? null : Number(row.busyUntil),
        },
      ]),
    );
  }
}

/** Returns true if nobody has the space during the slot. */
export function isFree(occupancy: ReadonlyMap<string, Occupancy>, id: string): boolean {
  return (occupancy.get(id) ?? FREE).busyUntil === null;
}

/** Combines the occupancies of the parts of a space; undefined when none of them has a claim. */
function occupancyIn(known: ReadonlyMap<string, Occupancy>, space: Space): Occupancy | undefined {
  let whole: Occupancy | undefined;
  for (const id of listAtoms(space)) {
    const part = known.get(id);
    if (part) whole = whole ? joined(whole, part) : part;
  }
  const { setupMinutes, clearMinutes } = space;
  if (!whole || (setupMinutes === 0 && clearMinutes === 0)) return whole;
  const { freeUntil, busyUntil } = whole;
  return {
    freeUntil: freeUntil === null ? null : freeUntil - clearMinutes * MINUTE,
    busyUntil: busyUntil === null ? null : busyUntil + setupMinutes * MINUTE,
  };
}

/** Combines two parts: the earliest `freeUntil` and the latest `busyUntil`. */
function joined(a: Occupancy, b: Occupancy): Occupancy {
  return {
    freeUntil: lesser(a.freeUntil, b.freeUntil, Math.min),
    busyUntil: lesser(a.busyUntil, b.busyUntil, Math.max),
  };
}

function lesser(
  a: Instant | null,
  b: Instant | null,
  choose: (a: number, b: number) => number,
): Instant | null {
  return a === null ? b : b === null ? a : choose(a, b);
}
