import { forAnyValue, type SqlValue } from '@birlik/database';
import { DAY, type Interval } from '@birlik/kernel';
import { selectFittingSpaces, selectSpaces, type SpaceFilter } from '@birlik/rooms';

/**
 * SQL over a row `a` of `allocation`: true when it is live. An expired hold is not live, even before it is
 * ended.
 */
export const LIVE_NOW = 'a.live AND (a.expires_at IS NULL OR a.expires_at > birlik_now())';

/** SQL over a row `a` of `allocation`: true when it is live for the queue, which may have what is kept for it. */
export const LIVE_FOR_QUEUE = `${LIVE_NOW} AND (a.queue_from IS NULL OR a.queue_from > birlik_now())`;

/** SQL: the columns of a claim `a`. */
export const CLAIM_COLUMNS = `a.space_id AS "spaceId", a.booking_id AS "bookingId", extract(epoch FROM a.starts) * 1000 AS start, extract(epoch FROM a.ends) * 1000 AS "end"`;

/** A row of `CLAIM_COLUMNS`. */
export interface ClaimRow {
  readonly spaceId: string;
  readonly bookingId: string | null;
  readonly start: string;
  readonly end: string;
}

/** Converts a row into a claim with times in milliseconds. */
export function readClaimRow(row: ClaimRow) {
  return { ...row, start: Number(row.start), end: Number(row.end) };
}

/**
 * SQL: the live claims on spaces (`$1`) during slots (`$2` starts, `$3` ends, `$4` earliest start), without
 * some bookings (`$5`). It reads a short b-tree range for each space and slot; otherwise the planner would
 * join whole tables.
 */
export const CLAIMS_DURING = `
SELECT DISTINCT found.* FROM unnest(${forAnyValue('$1::uuid[]')}) AS space(id)
CROSS JOIN unnest(${['$2', '$3', '$4'].map((n) => forAnyValue(`${n}::timestamptz[]`)).join(', ')}) AS slot(starts, ends, earliest)
CROSS JOIN LATERAL (
  SELECT ${CLAIM_COLUMNS} FROM allocation a
  WHERE a.space_id = space.id AND ${LIVE_NOW} AND a.starts > slot.earliest AND a.starts < slot.ends AND a.ends > slot.starts
    AND (a.booking_id IS NULL OR a.booking_id <> ALL ($5))
  OFFSET 0) AS found`;

/** Returns the parameters of `CLAIMS_DURING`. */
export function claimsDuringValues(
  spaceIds: readonly string[],
  slots: readonly Interval[],
  except: readonly string[],
): SqlValue[] {
  const dates = (momentOf: (slot: Interval) => number) => slots.map((slot) => new Date(momentOf(slot)));
  return [spaceIds, dates((s) => s.start), dates((s) => s.end), dates((s) => s.start - DAY), except];
}

/** SQL expressions of a slot. */
interface SlotSql {
  readonly starts: string;
  readonly ends: string;
}

// A claim is at most a day long and set-up takes at most four hours, so claims that started 28 hours before the slot
// have ended.
const isFree = ({ starts, ends }: SlotSql, live = LIVE_NOW) => `NOT EXISTS (SELECT 1 FROM allocation a
    WHERE a.space_id = ANY (s.atoms) AND ${live} AND a.starts > ${starts} - interval '28 hours'
      AND a.starts < ${ends} + make_interval(mins => s.clear_minutes) AND a.ends > ${starts} - make_interval(mins => s.setup_minutes))`;

/**
 * Returns SQL: the number of suitable spaces that the queue can have during the slot, including set-up and
 * clear-up.
 */
export function countSpacesForQueue(filter: SpaceFilter, slot: SlotSql): string {
  return `(SELECT count(*) FROM ${selectFittingSpaces(filter)} s WHERE ${isFree(slot, LIVE_FOR_QUEUE)})`;
}

/** Returns SQL: true when all given spaces are free during the slot. `spaceIds` is an SQL expression. */
export function areSpacesFree(spaceIds: string, slot: SlotSql): string {
  return `NOT EXISTS (SELECT 1 FROM ${selectSpaces(spaceIds)} s WHERE NOT (${isFree(slot)}))`;
}

/**
 * Returns SQL: the claims on atomic spaces during an interval: `space_id, booking_id, closure_id, starts,
 * ends`. What is kept for the queue is nobody's. The parameters are SQL expressions.
 */
export function selectClaims(atomIds: string, slot: SlotSql, earliest: string): string {
  return `SELECT a.space_id, CASE WHEN a.queue_from IS NULL THEN a.booking_id END AS booking_id, a.closure_id, a.starts, a.ends FROM allocation a
  WHERE a.space_id = ANY (${atomIds}) AND ${LIVE_NOW} AND a.starts > ${earliest} AND a.starts < ${slot.ends} AND a.ends > ${slot.starts}`;
}

/**
 * Returns SQL: ids of bookings with a live claim on atomic spaces that overlaps an interval. The parameters
 * are SQL expressions.
 */
export function selectBookingsWithClaims(atomIds: string, slot: SlotSql, earliest: string): string {
  return `SELECT a.booking_id FROM allocation a
    WHERE a.space_id = ANY (${atomIds}) AND ${LIVE_NOW} AND a.starts > ${earliest} AND a.starts < ${slot.ends} AND a.ends > ${slot.starts}`;
}
