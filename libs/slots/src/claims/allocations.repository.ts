import { Injectable } from '@nestjs/common';
import { type Sql, type SqlValue, type Tx } from '@birlik/database';
import { DAY, type Instant, type Interval } from '@birlik/kernel';
import { isAtomOfAny } from '@birlik/rooms';
import type { Claim } from './claim.js';
import {
  CLAIM_COLUMNS,
  type ClaimRow,
  CLAIMS_DURING,
  readClaimRow,
  claimsDuringValues,
  LIVE_NOW,
} from './claim.sql.js';

/** An existing claim. */
export interface Taken extends Interval {
  readonly spaceId: string;
  readonly bookingId: string | null;
}

/** A booking with the claims that it needs. */
export interface BookingClaims {
  readonly bookingId: string;
  readonly claims: readonly Claim[];
  /** For a hold: when its claims end. */
  readonly expiresAt?: Instant | null;
}

/** A stretch of time on an atomic space that became free. */
export interface Freed {
  /** Whose it was; null for a closure's. */
  readonly bookingId?: string | null;
  readonly spaceId: string;
  readonly starts: Date;
  readonly ends: Date;
}

/**
 * Returns SQL that takes the claims of bookings. A lost race returns fewer rows and raises no error. All
 * statements insert in one order, so deadlocks are impossible. `json` is a parameter with the value of
 * `claimsJson`.
 */
export function takeClaims(json: string): string {
  return `INSERT INTO allocation (booking_id, centre_id, space_id, desk_person_id, starts, ends, expires_at)
SELECT c.booking, c.centre, c.space, c.person, to_timestamp(c.starts / 1000), to_timestamp(c.ends / 1000), to_timestamp(c.expires / 1000)
FROM json_to_recordset(${json}) AS c(booking uuid, centre uuid, space uuid, person uuid, starts float8, ends float8, expires float8)
ORDER BY c.space, c.starts
ON CONFLICT DO NOTHING RETURNING 1`;
}

/** Returns the claims of bookings as the parameter of `takeClaims`. */
export function claimsJson(centreId: string, bookings: readonly BookingClaims[]): string {
  return JSON.stringify(
    bookings.flatMap(({ bookingId, claims, expiresAt = null }) =>
      claims.map(({ spaceId, deskPersonId, start, end }) => ({
        booking: bookingId,
        centre: centreId,
        space: spaceId,
        person: deskPersonId,
        starts: start,
        ends: end,
        expires: expiresAt,
      })),
    ),
  );
}

const TAKE_CLAIMS = takeClaims('$1');

const TAKE_CLAIMS_OF_CLOSURE = `
INSERT INTO allocation (closure_id, centre_id, space_id, starts, ends)
SELECT $1, $2, c.space_id, c.starts, c.ends FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS c(space_id, starts, ends)
ON CONFLICT DO NOTHING RETURNING 1`;

// A closure takes the parts of the freed intervals that it covers and that nobody has. Where closures
// overlap, the first one takes the time, because two rows for one time would be refused. A claim is at most a
// day long, so longer gaps become several claims.
const FILL_CLOSURES = `
WITH freed AS (
  SELECT f.space_id, range_agg(tstzrange(f.starts, f.ends)) AS stretches
  FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS f(space_id, starts, ends) WHERE f.starts < f.ends GROUP BY f.space_id
), covered AS (
  SELECT c.id, c.centre_id, f.space_id, f.stretches * tstzmultirange(tstzrange(c.starts, c.ends)) AS part
  FROM freed f JOIN closure c ON c.centre_id = $1 AND c.lifted_at IS NULL
    AND c.starts < upper(f.stretches) AND c.ends > lower(f.stretches)
  WHERE ${isAtomOfAny('f.space_id', 'c.space_ids')}
)
INSERT INTO allocation (closure_id, centre_id, space_id, starts, ends)
SELECT s.id, s.centre_id, s.space_id, day, least(day + interval '24 hours', upper(gap))
FROM covered s
CROSS JOIN LATERAL unnest(s.part
  - coalesce((SELECT range_agg(e.part) FROM covered e WHERE e.space_id = s.space_id AND e.id < s.id), '{}')
  - coalesce((SELECT range_agg(tstzrange(a.starts, a.ends)) FROM allocation a
    WHERE a.space_id = s.space_id AND a.live AND a.starts > lower(s.part) - interval '24 hours' AND a.starts < upper(s.part) AND a.ends > lower(s.part)),
    '{}')) AS gap
CROSS JOIN LATERAL generate_series(lower(gap), upper(gap) - interval '1 microsecond', interval '24 hours') AS day
ON CONFLICT DO NOTHING`;

// Only what a closure got from its booking comes back: a closure that was made after the booking had ended keeps it,
// also where an older one has the time.
const OPEN_CLOSURES = `
WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS c(space_id, starts, ends))
UPDATE allocation a SET live = false FROM wanted c
WHERE a.space_id = c.space_id AND a.live AND a.starts > c.starts - interval '24 hours' AND a.starts < c.ends AND a.ends > c.starts
  AND a.closure_id IN (SELECT k.id FROM closure k WHERE k.centre_id = $1 AND k.lifted_at IS NULL AND k.created_at <= $5)
  AND NOT EXISTS (SELECT 1 FROM closure later WHERE later.centre_id = $1 AND later.lifted_at IS NULL AND later.created_at > $5
    AND later.starts < c.ends AND later.ends > c.starts AND ${isAtomOfAny('c.space_id', 'later.space_ids')})
RETURNING a.space_id AS "spaceId", a.starts, a.ends`;

/** Stores the claims of bookings, holds, offers and closures. */
@Injectable()
export class AllocationsRepository {
  /**
   * Locks spaces in one order (sorted ids). Code that takes several spaces or moves a claim locks them first,
   * so deadlocks are impossible.
   */
  async lockSpaces(tx: Tx, spaceIds: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (SELECT DISTINCT unnest($1::text[]) AS id ORDER BY 1) s`,
      [spaceIds],
      'lock-spaces',
    );
  }

  /** Locks kinds of equipment in one order (sorted keys), before units are chosen. */
  async lockEquipment(tx: Tx, kinds: readonly string[]): Promise<void> {
    await tx.query(
      'SELECT pg_advisory_xact_lock(hashtextextended(kind, 1)) FROM (SELECT unnest($1::text[]) AS kind ORDER BY 1) k',
      [kinds],
    );
  }

  /**
   * Takes all claims of a booking. Returns false when one of them is taken; the caller must then roll back.
   */
  async takeClaims(tx: Tx, centreId: string, booking: BookingClaims): Promise<boolean> {
    const taken = await tx.query(TAKE_CLAIMS, [claimsJson(centreId, [booking])], 'claims-take');
    return taken.length === booking.claims.length;
  }

  /** Takes claims for a closure. Returns false when one of them is taken. */
  async takeClaimsOfClosure(
    tx: Tx,
    closure: { readonly id: string; readonly centreId: string },
    claims: readonly Claim[],
  ): Promise<boolean> {
    const taken = await tx.query(TAKE_CLAIMS_OF_CLOSURE, [
      closure.id,
      closure.centreId,
      claims.map((claim) => claim.spaceId),
      claims.map((claim) => new Date(claim.start)),
      claims.map((claim) => new Date(claim.end)),
    ]);
    return taken.length === claims.length;
  }

  /** Frees all claims of bookings. Freed time inside a closure becomes a claim of the closure. */
  async freeClaims(tx: Tx, centreId: string, bookingIds: readonly string[]): Promise<void> {
    await this.fillClosures(tx, centreId, await this.withdrawClaims(tx, bookingIds));
  }

  /**
   * Ends claims of bookings before the caller takes other claims for them.
   * @returns the freed intervals, for `fillClosures`
   */
  async withdrawClaims(tx: Tx, bookingIds: readonly string[]): Promise<Freed[]> {
    return tx.query<Freed>(
      `UPDATE allocation SET live = false WHERE booking_id = ANY ($1) AND live RETURNING booking_id AS "bookingId", space_id AS "spaceId", starts, ends`,
      [bookingIds],
      'claims-withdraw',
    );
  }

  /** Gives freed intervals to the closures that cover them, so that nobody else can book them. */
  async fillClosures(tx: Tx, centreId: string, freed: readonly Freed[]): Promise<void> {
    if (freed.length === 0) return;
    await tx.query(
      FILL_CLOSURES,
      [
        centreId,
        freed.map(({ spaceId }) => spaceId),
        freed.map(({ starts }) => starts),
        freed.map(({ ends }) => ends),
      ],
      'fill-closures',
    );
  }

  /**
   * Ends the claims of closures that are in the way of what a booking takes back. The caller takes the claims and fills the closures again.
   * @param since when the booking gave them up: only closures of before kept them for it
   * @returns the freed intervals, for `fillClosures`
   */
  async openClosures(tx: Tx, centreId: string, claims: readonly Claim[], since: Instant): Promise<Freed[]> {
    return tx.query<Freed>(OPEN_CLOSURES, [
      centreId,
      claims.map(({ spaceId }) => spaceId),
      claims.map(({ start }) => new Date(start)),
      claims.map(({ end }) => new Date(end)),
      new Date(since),
    ]);
  }

  /** Frees all claims of a lifted closure, except where another closure covers them. */
  async freeClaimsOfClosure(tx: Tx, centreId: string, closureId: string): Promise<void> {
    const freed = await tx.query<Freed>(
      `UPDATE allocation SET live = false WHERE closure_id = $1 AND live RETURNING space_id AS "spaceId", starts, ends`,
      [closureId],
    );
    await this.fillClosures(tx, centreId, freed);
  }

  /** Frees the rest of a booking's claims from now on. A claim that has not begun is freed completely. */
  async freeRemainder(tx: Tx, centreId: string, bookingId: string): Promise<void> {
    const freed = await tx.query<Freed>(
      `WITH claim AS (SELECT id, space_id, starts, ends FROM allocation WHERE booking_id = $1 AND live FOR UPDATE)
       UPDATE allocation a SET live = a.starts < birlik_now(),
         ends = CASE WHEN a.starts < birlik_now() THEN least(a.ends, birlik_now()) ELSE a.ends END
       FROM claim WHERE a.id = claim.id
       RETURNING claim.space_id AS "spaceId", greatest(claim.starts, birlik_now()) AS starts, claim.ends`,
      [bookingId],
      'claims-free-remainder',
    );
    await this.fillClosures(tx, centreId, freed);
  }

  /** Changes when the claims of a hold expire. */
  async changeExpiry(tx: Tx, bookingId: string, at: Instant): Promise<void> {
    await tx.query('UPDATE allocation SET expires_at = $2 WHERE booking_id = $1 AND live', [
      bookingId,
      new Date(at),
    ]);
  }

  /** Makes the claims of a confirmed hold permanent. */
  async makePermanent(tx: Tx, bookingId: string): Promise<void> {
    await tx.query('UPDATE allocation SET expires_at = NULL WHERE booking_id = $1 AND live', [bookingId]);
  }

  /**
   * Returns live claims on the spaces that overlap the interval, ordered by start, without claims of
   * `except`.
   */
  async listClaims(
    sql: Sql,
    spaceIds: readonly string[],
    interval: Interval,
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    const rows = await sql.query<ClaimRow>(
      `SELECT ${CLAIM_COLUMNS} FROM allocation a
       WHERE a.space_id = ANY ($1) AND ${LIVE_NOW} AND a.starts > $2 AND a.starts < $3 AND a.ends > $4
         AND (a.booking_id IS NULL OR a.booking_id <> ALL ($5)) ORDER BY a.starts`,
      [spaceIds, new Date(interval.start - DAY), new Date(interval.end), new Date(interval.start), except],
      'claims-list',
    );
    return rows.map(readClaimRow);
  }

  /** Returns live claims on the spaces that overlap one of the slots, without claims of `except`. */
  async listClaimsDuring(
    sql: Sql,
    spaceIds: readonly string[],
    slots: readonly Interval[],
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    const values: SqlValue[] = claimsDuringValues(spaceIds, slots, except);
    return (await sql.query<ClaimRow>(CLAIMS_DURING, values, 'claims-during')).map(readClaimRow);
  }
}
