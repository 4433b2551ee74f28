import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type Actor, type Interval, isStaff, type LocalDate, notFound } from '@birlik/kernel';
import { type Claim, LIVE_NOW } from '@birlik/slots';
import type { Booking, CheckInTimes, EquipmentCount } from '../booking/booking.js';
import { isOwner } from '../booking/booking.permissions.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';
import type { Recurrence } from './recurrence.js';

/** Bookings made by one rule. */
export interface Series {
  readonly id: string;
  readonly centreId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly title: string | null;
  readonly spaceIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  readonly state: 'active' | 'ended';
  readonly version: number;
}

/** A date without a booking, kept with its reason. */
export interface SeriesGap {
  readonly date: LocalDate;
  readonly slot: Interval | null;
  readonly spaceIds: readonly string[];
  readonly reason: 'clash' | 'refused' | 'skipped';
}

/** One booking of a series on its way into the database. */
export interface SeriesBooking {
  readonly date: LocalDate;
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
  readonly claims: readonly Claim[];
}

/** A date of a series with its booking. */
export interface SeriesDateBooking {
  readonly date: LocalDate;
  readonly booking: Booking;
}

// All dates in one statement; whoever came first to any of them makes the counts differ, and nothing is kept.
const TAKE_ALL = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1) AS w(id uuid, date date, "spaceIds" uuid[], starts float8, ends float8, opens float8, due float8, "checkInTimes" jsonb, state text)
), claimed AS (
  SELECT * FROM jsonb_to_recordset($2) AS c(booking uuid, space uuid, person uuid, starts float8, ends float8)
), slots AS (
  INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
  SELECT $3, c.space, c.booking, c.person, to_timestamp(c.starts / 1000), to_timestamp(c.ends / 1000)
  FROM claimed c ORDER BY c.space, c.starts
  ON CONFLICT DO NOTHING RETURNING 1
)
INSERT INTO booking (id, centre_id, space_ids, kind, person_id, starts, ends, state, organisation_id, made_by, title, check_in_opens_at,
  no_show_due_at, check_in_times, series_id, series_date, people, equipment)
SELECT w.id, $3, w."spaceIds", $4, $5, to_timestamp(w.starts / 1000), to_timestamp(w.ends / 1000), w.state, $6, $7, $8,
  to_timestamp(w.opens / 1000), to_timestamp(w.due / 1000), w."checkInTimes", $9, w.date, $10, $11
FROM wanted w WHERE (SELECT count(*) FROM slots) = (SELECT count(*) FROM claimed)
RETURNING 1`;

const SERIES_COLUMNS = `id, centre_id AS "centreId", person_id AS "personId", organisation_id AS "organisationId", title, space_ids AS "spaceIds",
  recurrence, people, equipment, state, version`;

@Injectable()
export class SeriesRepository {
  async add(tx: Tx, series: Series, madeBy: string): Promise<void> {
    await tx.query(
      `INSERT INTO series (id, centre_id, person_id, organisation_id, made_by, title, space_ids, recurrence, people, equipment)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        series.id,
        series.centreId,
        series.personId,
        series.organisationId,
        madeBy,
        series.title,
        series.spaceIds,
        JSON.stringify(series.recurrence),
        series.people,
        JSON.stringify(series.equipment),
      ],
      'series-add',
    );
  }

  async find(sql: Sql, id: string): Promise<Series | null> {
    const [row] = await sql.query<Series>(`SELECT ${SERIES_COLUMNS} FROM series WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** A series as somebody who may change it. @throws DomainError `not_found`, the same for a missing one and somebody else's */
  async mine(sql: Sql, actor: Actor, id: string): Promise<Series> {
    const series = await this.find(sql, id);
    if (!series || !(isOwner(actor, series) || isStaff(actor, series.centreId))) throw notFound();
    return series;
  }

  /** Makes every booking of a series and takes all their slots; false, and nothing made, when one of them is gone. */
  async takeAll(tx: Tx, series: Series, madeBy: string, dates: readonly SeriesBooking[]): Promise<boolean> {
    const [first] = dates;
    if (!first) return true;
    const wanted = dates.map(({ date, booking, checkInTimes }) => ({
      id: booking.id,
      date,
      spaceIds: `{${booking.spaceIds.join()}}`,
      starts: booking.start,
      ends: booking.end,
      opens: booking.checkInOpensAt,
      due: booking.noShowDueAt,
      checkInTimes,
      state: booking.state,
    }));
    const claimed = dates.flatMap(({ booking, claims }) =>
      claims.map((claim) => ({
        booking: booking.id,
        space: claim.spaceId,
        person: claim.deskPersonId,
        starts: claim.start,
        ends: claim.end,
      })),
    );
    const made = await tx.query(
      TAKE_ALL,
      [
        JSON.stringify(wanted),
        JSON.stringify(claimed),
        series.centreId,
        first.booking.kind,
        series.personId,
        series.organisationId,
        madeBy,
        series.title,
        series.id,
        series.people,
        JSON.stringify(series.equipment),
      ],
      'series-take',
    );
    return made.length === dates.length;
  }

  async addGaps(tx: Tx, seriesId: string, gaps: readonly SeriesGap[]): Promise<void> {
    if (gaps.length === 0) return;
    const rows = gaps.map(({ date, slot, spaceIds, reason }) => ({
      date,
      starts: slot?.start ?? null,
      ends: slot?.end ?? null,
      spaceIds: `{${spaceIds.join()}}`,
      reason,
    }));
    await tx.query(
      `INSERT INTO series_gap (series_id, date, starts, ends, space_ids, reason)
       SELECT $1, g.date, to_timestamp(g.starts / 1000), to_timestamp(g.ends / 1000), g."spaceIds", g.reason
       FROM jsonb_to_recordset($2) AS g(date date, starts float8, ends float8, "spaceIds" uuid[], reason text)
       ON CONFLICT (series_id, date) DO UPDATE SET starts = excluded.starts, ends = excluded.ends, space_ids = excluded.space_ids,
         reason = excluded.reason, healed_at = NULL`,
      [seriesId, JSON.stringify(rows)],
    );
  }

  /** Every booking of a series from a date on, whatever its state, in order. */
  async datesFrom(sql: Sql, seriesId: string, from: LocalDate): Promise<SeriesDateBooking[]> {
    const rows = await sql.query<BookingRow & { date: LocalDate }>(
      `SELECT ${BOOKING_COLUMNS}, b.series_date::text AS date FROM booking b WHERE b.series_id = $1 AND b.series_date >= $2 ORDER BY b.starts`,
      [seriesId, from],
    );
    return rows.map(({ date, ...row }) => ({ date, booking: bookingOf(row as BookingRow) }));
  }

  /** Holds the rows of a series' living bookings from a date on against every other change until the end of the transaction. */
  async holdDates(tx: Tx, seriesId: string, from: LocalDate): Promise<void> {
    await tx.query(
      `SELECT 1 FROM booking b WHERE b.series_id = $1 AND b.series_date >= $2 AND b.state IN ('requested', 'confirmed', 'checked_in')
       ORDER BY b.starts FOR UPDATE`,
      [seriesId, from],
    );
  }

  /** Gaps of a series that nothing has filled, in order. */
  async gapsFrom(sql: Sql, seriesId: string, from: LocalDate): Promise<SeriesGap[]> {
    const rows = await sql.query<Omit<SeriesGap, 'slot'> & { start: Date | null; end: Date | null }>(
      `SELECT date::text, starts AS start, ends AS "end", space_ids AS "spaceIds", reason FROM series_gap
       WHERE series_id = $1 AND date >= $2 AND healed_at IS NULL ORDER BY date`,
      [seriesId, from],
    );
    return rows.map(({ start, end, ...row }) => ({
      ...row,
      slot: start && end ? { start: start.getTime(), end: end.getTime() } : null,
    }));
  }

  /** Writes what a change of a series made of it. */
  async rewrite(tx: Tx, series: Series): Promise<void> {
    await tx.query(
      `UPDATE series SET title = $2, space_ids = $3, recurrence = $4, version = version + 1 WHERE id = $1`,
      [series.id, series.title, series.spaceIds, JSON.stringify(series.recurrence)],
    );
  }

  /** Ends a series whose last dates were given up: nothing of it heals any more. */
  async end(tx: Tx, seriesId: string): Promise<void> {
    await tx.query(`UPDATE series SET state = 'ended', version = version + 1 WHERE id = $1`, [seriesId]);
  }

  /** Ends the series' gaps from a date on: what was given up does not heal. */
  async dropGaps(tx: Tx, seriesId: string, from: LocalDate): Promise<void> {
    await tx.query(
      `UPDATE series_gap SET reason = 'skipped' WHERE series_id = $1 AND date >= $2 AND healed_at IS NULL`,
      [seriesId, from],
    );
  }

  /**
   * Gaps for a clash that may have gone, of dates still to come. In no order: those that cannot be filled for another
   * reason must not stand before the others for ever.
   */
  async clashes(
    sql: Sql,
    most: number,
  ): Promise<{ seriesId: string; date: LocalDate; start: Date; end: Date; spaceIds: string[] }[]> {
    return sql.query(
      `SELECT g.series_id AS "seriesId", g.date::text, g.starts AS start, g.ends AS "end", g.space_ids AS "spaceIds"
       FROM series_gap g JOIN series s ON s.id = g.series_id
       WHERE g.reason = 'clash' AND g.healed_at IS NULL AND g.starts > birlik_now() + interval '1 hour' AND s.state = 'active'
         AND NOT EXISTS (SELECT 1 FROM space p CROSS JOIN LATERAL unnest(CASE WHEN p.part_ids = '{}' THEN ARRAY[p.id] ELSE p.part_ids END) atom
           JOIN allocation a ON a.space_id = atom AND ${LIVE_NOW} AND a.starts > g.starts - interval '24 hours' AND a.starts < g.ends AND a.ends > g.starts
           WHERE p.id = ANY (g.space_ids))
       ORDER BY random() LIMIT $1`,
      [most],
    );
  }

  async markHealed(tx: Tx, seriesId: string, date: LocalDate): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE series_gap SET healed_at = birlik_now() WHERE series_id = $1 AND date = $2 AND reason = 'clash' AND healed_at IS NULL RETURNING 1`,
      [seriesId, date],
    );
    return rows.length > 0;
  }

  /**
   * Notes that the owner is asked whether they still want the series: its last three dates were missed, all of them since
   * they were last asked. False when there is nothing to ask.
   */
  async askOwner(tx: Tx, seriesId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE series s SET asked_at = birlik_now() WHERE s.id = $1 AND s.state = 'active'
         AND (SELECT count(*) = 3 AND bool_and(last.state = 'no_show') AND min(last.starts) > coalesce(s.asked_at, '-infinity') FROM (
           SELECT b.state, b.starts FROM booking b WHERE b.series_id = s.id AND b.state IN ('no_show', 'checked_in', 'completed')
           ORDER BY b.starts DESC LIMIT 3) last)
       RETURNING 1`,
      [seriesId],
    );
    return rows.length > 0;
  }
}
