import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { DAY, type Interval } from '@birlik/kernel';
import type { PersonFacts } from '@birlik/slots';

// Weeks on both sides of the slot, wide enough for any zone's Monday.
const MARGIN = 8 * DAY;

const FACTS = `
SELECT extract(epoch FROM birlik_now()) * 1000 AS now,
  (SELECT json_agg(json_build_array(extract(epoch FROM b.starts) * 1000, extract(epoch FROM coalesce(b.checked_out_at, b.ends)) * 1000))
   FROM booking b
   WHERE b.person_id = $1 AND b.kind = 'desk' AND b.starts > $2 AND b.starts < $3 AND b.id IS DISTINCT FROM $4
     AND b.state IN ('held', 'requested', 'confirmed', 'checked_in', 'completed')) AS claims`;

/** What the rules need to know of a person, as of the database's present. */
@Injectable()
export class PersonFactsReadModel {
  /** `except`: a booking that is about to move and must not count against itself. */
  async of(
    sql: Sql,
    personId: string | null,
    slot: Interval,
    except: string | null = null,
  ): Promise<PersonFacts> {
    const [row] = await sql.query<{ now: string; claims: [number, number][] | null }>(
      FACTS,
      [personId, new Date(slot.start - MARGIN), new Date(slot.end + MARGIN), except],
      'person-facts',
    );
    return {
      now: Number(row?.now),
      deskClaims: (row?.claims ?? []).map(([start, end]) => ({ start, end })),
    };
  }
}
