import { Injectable } from '@nestjs/common';
import { forAnyValue, type Sql, type SqlValue, type Tx } from '@birlik/database';
import { DAY, type Interval } from '@birlik/kernel';
import type { Claim } from './claim.js';

/** A claim that is in somebody's way. */
export interface Taken extends Interval {
  readonly spaceId: string;
  readonly bookingId: string | null;
}

/** Of what holder new rows of `allocation` are. */
type Holder = { readonly bookingId: string } | { readonly closureId: string };

/** Of a claim `a`. A hold takes nothing any more once its time is over, whether or not the worker has written so. */
export const LIVE_NOW = 'a.live AND (a.expires_at IS NULL OR a.expires_at > birlik_now())';

/**
 * Takes claims, or nothing for those that somebody else has: a loser gets fewer rows instead of an error, and nobody
 * deadlocks. `$1` booking, `$2` centre, `$3`–`$6` spaces, people, starts and ends, `$7` until when a hold stands.
 */
export const TAKE_CLAIMS = `
INSERT INTO allocation (booking_id, centre_id, space_id, desk_person_id, starts, ends, expires_at)
SELECT $1::uuid, $2::uuid, c.space_id, c.person_id, c.starts, c.ends, $7::timestamptz
FROM unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) AS c(space_id, person_id, starts, ends)
ON CONFLICT DO NOTHING RETURNING 1`;

const TAKE_FOR_CLOSURE = TAKE_CLAIMS.replace('(booking_id,', '(closure_id,');

// Of each stretch that one of the bookings, or the closure, has or had, what other closures cover, without what anybody has of it
// now. Where several of them lie over each other it is the first one's: two rows for one moment would be one too many.
const FILL_CLOSURES = `
WITH freed AS (
  SELECT a.centre_id, a.space_id, range_agg(tstzrange(a.starts, greatest(a.ends, b.ends))) AS stretches
  FROM allocation a LEFT JOIN booking b ON b.id = a.booking_id WHERE a.booking_id = ANY ($1) OR a.closure_id = ANY ($1)
  GROUP BY a.centre_id, a.space_id
), shut AS (
  SELECT c.id, f.centre_id, f.space_id, f.stretches * tstzmultirange(tstzrange(c.starts, c.ends)) AS part
  FROM freed f JOIN closure c ON c.centre_id = f.centre_id AND c.lifted_at IS NULL
    AND c.starts < upper(f.stretches) AND c.ends > lower(f.stretches)
  WHERE EXISTS (SELECT 1 FROM space s WHERE s.id = ANY (c.space_ids) AND (s.id = f.space_id OR f.space_id = ANY (s.part_ids)))
)
INSERT INTO allocation (closure_id, centre_id, space_id, starts, ends)
SELECT s.id, s.centre_id, s.space_id, day, least(day + interval '24 hours', upper(gap))
FROM shut s
CROSS JOIN LATERAL unnest(s.part
  - coalesce((SELECT range_agg(e.part) FROM shut e WHERE e.space_id = s.space_id AND e.id < s.id), '{}')
  - coalesce((SELECT range_agg(tstzrange(a.starts, a.ends)) FROM allocation a
    WHERE a.space_id = s.space_id AND a.live AND a.starts > lower(s.part) - interval '28 hours' AND a.starts < upper(s.part) AND a.ends > lower(s.part)),
    '{}')) AS gap
-- No claim is longer than a day.
CROSS JOIN LATERAL generate_series(lower(gap), upper(gap) - interval '1 microsecond', interval '24 hours') AS day
ON CONFLICT DO NOTHING`;

/** The first seven parameters of a statement that begins with `TAKE_CLAIMS`. */
export function claimParameters(
  holderId: string,
  centreId: string,
  claims: readonly Claim[],
  expiresAt: number | null,
): SqlValue[] {
  return [
    holderId,
    centreId,
    claims.map((c) => c.spaceId),
    claims.map((c) => c.deskPersonId),
    claims.map((c) => new Date(c.start)),
    claims.map((c) => new Date(c.end)),
    expiresAt === null ? null : new Date(expiresAt),
  ];
}

interface Row {
  spaceId: string;
  bookingId: string | null;
  start: string;
  end: string;
}

const takenOf = (row: Row): Taken => ({ ...row, start: Number(row.start), end: Number(row.end) });

const COLUMNS = `a.space_id AS "spaceId", a.booking_id AS "bookingId", extract(epoch FROM a.starts) * 1000 AS start, extract(epoch FROM a.ends) * 1000 AS "end"`;

// Place by place and slot by slot, each a short range of the b-tree; left to itself the planner joins whole tables.
const DURING = `
SELECT DISTINCT found.* FROM unnest(${forAnyValue('$1::uuid[]')}) AS place(id)
CROSS JOIN unnest(${['$2', '$3', '$4'].map((n) => forAnyValue(`${n}::timestamptz[]`)).join(', ')}) AS slot(starts, ends, earliest)
CROSS JOIN LATERAL (
  SELECT ${COLUMNS} FROM allocation a
  WHERE a.space_id = place.id AND ${LIVE_NOW} AND a.starts > slot.earliest AND a.starts < slot.ends AND a.ends > slot.starts
    AND (a.booking_id IS NULL OR a.booking_id <> ALL ($5))
  OFFSET 0) AS found`;

const OF_REGULARS = `${DURING} JOIN booking b ON b.id = found."bookingId" WHERE NOT b.newcomer`;

/** The claims of everything that takes a space: bookings, holds, offers, closures. */
@Injectable()
export class AllocationsRepository {
  /**
   * Makes everybody who takes several spaces, or moves a claim, wait in one order (sorted ids), so that no two of them
   * can wait for each other.
   */
  async lockSpaces(tx: Tx, spaceIds: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (SELECT DISTINCT unnest($1::text[]) AS id ORDER BY 1) s`,
      [spaceIds],
      'lock-spaces',
    );
  }

  /** Lets whoever takes equipment of some kinds wait for each other, in one order (sorted). */
  async lockKinds(tx: Tx, kinds: readonly string[]): Promise<void> {
    await tx.query(
      'SELECT pg_advisory_xact_lock(hashtextextended(kind, 1)) FROM (SELECT unnest($1::text[]) AS kind ORDER BY 1) k',
      [kinds],
    );
  }

  /** Takes all claims; false when somebody else has one of them: then the transaction must not commit. */
  async take(
    tx: Tx,
    holder: Holder,
    centreId: string,
    claims: readonly Claim[],
    expiresAt: number | null = null,
  ): Promise<boolean> {
    const ofBooking = 'bookingId' in holder;
    const taken = await tx.query(
      ofBooking ? TAKE_CLAIMS : TAKE_FOR_CLOSURE,
      claimParameters(ofBooking ? holder.bookingId : holder.closureId, centreId, claims, expiresAt),
    );
    return taken.length === claims.length;
  }

  /** Gives back what bookings have; within a closure it is closed from now on. */
  async free(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    await this.giveUp(tx, bookingIds);
    await this.fillClosures(tx, bookingIds);
  }

  /** Gives back what bookings have, for somebody who takes other places for them at once. */
  async giveUp(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE allocation SET live = false WHERE booking_id = ANY ($1) AND live', [bookingIds]);
  }

  /**
   * A closure lies around the bookings that were kept in it; what such a booking gives up is the closure's, and nobody
   * comes in through the gap.
   */
  async fillClosures(tx: Tx, holderIds: readonly string[]): Promise<void> {
    await tx.query(FILL_CLOSURES, [holderIds], 'fill-closures');
  }

  /** Gives back what a lifted closure has, but for what another one covers. */
  async freeClosure(tx: Tx, closureId: string): Promise<void> {
    await tx.query('UPDATE allocation SET live = false WHERE closure_id = $1 AND live', [closureId]);
    await this.fillClosures(tx, [closureId]);
  }

  /** Gives back what is left of a booking's claims from now on. One that has not begun is given back whole. */
  async freeRest(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(
      `UPDATE allocation SET live = starts < birlik_now(), ends = CASE WHEN starts < birlik_now() THEN least(ends, birlik_now()) ELSE ends END
       WHERE booking_id = $1 AND live`,
      [bookingId],
    );
    await this.fillClosures(tx, [bookingId]);
  }

  /** A hold becomes a booking: its claims stand without an end to their time. */
  async keep(tx: Tx, bookingId: string): Promise<void> {
    await tx.query('UPDATE allocation SET expires_at = NULL WHERE booking_id = $1 AND live', [bookingId]);
  }

  /** Live claims on the spaces that overlap the interval, but those of `except`; in the order of their start. */
  async on(
    sql: Sql,
    spaceIds: readonly string[],
    within: Interval,
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM allocation a
       WHERE a.space_id = ANY ($1) AND ${LIVE_NOW} AND a.starts > $2 AND a.starts < $3 AND a.ends > $4
         AND (a.booking_id IS NULL OR a.booking_id <> ALL ($5)) ORDER BY a.starts`,
      [spaceIds, new Date(within.start - DAY), new Date(within.end), new Date(within.start), except],
      'claims-on',
    );
    return rows.map(takenOf);
  }

  /** Live claims on the spaces that overlap one of the slots, but those of `except`. */
  async during(
    sql: Sql,
    spaceIds: readonly string[],
    slots: readonly Interval[],
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    const values = duringValues(spaceIds, slots, except);
    return (await sql.query<Row>(DURING, values, 'claims-during')).map(takenOf);
  }

  /** Those of them that are of people who had been at a centre before when they booked. */
  async ofRegulars(
    sql: Sql,
    spaceIds: readonly string[],
    slots: readonly Interval[],
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    const values = duringValues(spaceIds, slots, except);
    return (await sql.query<Row>(OF_REGULARS, values, 'claims-of-regulars')).map(takenOf);
  }
}

function duringValues(
  spaceIds: readonly string[],
  slots: readonly Interval[],
  except: readonly string[],
): SqlValue[] {
  const at = (of: (slot: Interval) => number) => slots.map((slot) => new Date(of(slot)));
  return [spaceIds, at((s) => s.start), at((s) => s.end), at((s) => s.start - DAY), except];
}
