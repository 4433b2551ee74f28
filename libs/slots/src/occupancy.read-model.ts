import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import { HOUR, type Instant, type Interval } from '@birlik/kernel';

/** How an atomic space stands against a slot. */
export interface Occupancy {
  readonly spaceId: string;
  /** Start of the next claim at or after the slot's start; null when none within a day. */
  readonly nextStart: Instant | null;
  /** End of the last claim that overlaps the slot; null when it is free. */
  readonly busyUntil: Instant | null;
}

/** No claim is longer (a check constraint of the table), so none that matters started earlier than this before. */
const LONGEST_CLAIM = 24 * HOUR;
const LOOK_AHEAD = 24 * HOUR;

// Never `&&`: the planner would take the constraint's GiST index, many times slower than this bounded b-tree range.
const OCCUPANCY = `
SELECT space_id AS "spaceId",
       extract(epoch FROM min(starts) FILTER (WHERE starts >= $3)) * 1000 AS "nextStart",
       extract(epoch FROM max(ends) FILTER (WHERE starts < $4)) * 1000 AS "busyUntil"
FROM allocation
WHERE space_id = ANY ($1) AND live AND starts > $2 AND starts < $5 AND ends > $3
GROUP BY space_id`;

/** Which of the atomic spaces are taken around a slot; a space without any claim there is not in the answer. */
@Injectable()
export class OccupancyReadModel {
  constructor(private readonly database: Database) {}

  async of(
    spaceIds: readonly string[],
    slot: Interval,
    sql: Sql = this.database,
  ): Promise<Map<string, Occupancy>> {
    const rows = await sql.query<{ spaceId: string; nextStart: string | null; busyUntil: string | null }>(
      OCCUPANCY,
      [
        spaceIds,
        new Date(slot.start - LONGEST_CLAIM),
        new Date(slot.start),
        new Date(slot.end),
        new Date(Math.max(slot.end, slot.start + LOOK_AHEAD)),
      ],
      'occupancy',
    );
    return new Map(
      rows.map((row) => [
        row.spaceId,
        {
          spaceId: row.spaceId,
          nextStart: row.nextStart === null ? null : Number(row.nextStart),
          busyUntil: row.busyUntil === null ? null : Number(row.busyUntil),
        },
      ]),
    );
  }
}
