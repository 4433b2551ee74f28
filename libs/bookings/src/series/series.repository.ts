import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type Actor, isStaff, type LocalDate, notFound } from '@birlik/kernel';
import { areSpacesFree } from '@birlik/slots';
import { isAccountClosed } from '@birlik/users';
import { isOwner } from '../booking/booking.permissions.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';
import type { Series, SeriesDate } from './series.js';

const SERIES_COLUMNS = `id, centre_id AS "centreId", person_id AS "personId", organisation_id AS "organisationId", title, space_ids AS "spaceIds",
  recurrence, people, equipment, state, version`;

/** A gap whose conflict may have gone, with the space and time to book. */
export interface HealableGap {
  readonly seriesId: string;
  readonly date: LocalDate;
  readonly start: Date;
  readonly end: Date;
  readonly spaceIds: readonly string[];
}

/** Stores series and reads the bookings of their dates. */
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

  /**
   * Finds a series that the actor may change. @throws DomainError `not_found`, the same for a missing series
   * and for one of others
   */
  async getOwned(sql: Sql, actor: Actor, id: string): Promise<Series> {
    const series = await this.find(sql, id);
    if (!series || !(isOwner(actor, series) || isStaff(actor, series.centreId))) throw notFound();
    return series;
  }

  /** Writes a changed series. */
  async rewriteSeries(tx: Tx, series: Series): Promise<void> {
    await tx.query(
      `UPDATE series SET title = $2, space_ids = $3, recurrence = $4, version = version + 1 WHERE id = $1`,
      [series.id, series.title, series.spaceIds, JSON.stringify(series.recurrence)],
    );
  }

  /** Ends a series whose last dates were cancelled. Its gaps do not heal any more. */
  async endSeries(tx: Tx, seriesId: string): Promise<void> {
    await tx.query(`UPDATE series SET state = 'ended', version = version + 1 WHERE id = $1`, [seriesId]);
  }

  /** Ends every series of a person, so that no gap of theirs heals. */
  async endSeriesOfPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE series SET state = 'ended', version = version + 1 WHERE person_id = $1 AND state = 'active'`,
      [personId],
    );
  }

  /** Returns every booking of a series from a given date, in any state, in order. */
  async listDates(sql: Sql, seriesId: string, from: LocalDate): Promise<SeriesDate[]> {
    const rows = await sql.query<BookingRow & { date: LocalDate }>(
      `SELECT ${BOOKING_COLUMNS}, b.series_date::text AS date FROM booking b WHERE b.series_id = $1 AND b.series_date >= $2 ORDER BY b.starts`,
      [seriesId, from],
    );
    return rows.map(({ date, ...row }) => ({ date, booking: readBookingRow(row as BookingRow) }));
  }

  /** Locks the rows of live bookings of a series from a given date until the transaction ends. */
  async lockDates(tx: Tx, seriesId: string, from: LocalDate): Promise<void> {
    await tx.query(
      `SELECT 1 FROM booking b WHERE b.series_id = $1 AND b.series_date >= $2 AND b.state IN ('requested', 'confirmed', 'checked_in')
       ORDER BY b.starts FOR UPDATE`,
      [seriesId, from],
    );
  }

  /**
   * Returns gaps of future dates whose conflict may have gone. The order is random, so that gaps that cannot
   * be booked for another reason do not block the others.
   */
  async listHealableGaps(sql: Sql, max: number): Promise<HealableGap[]> {
    return sql.query<HealableGap>(
      `SELECT g.series_id AS "seriesId", g.date::text, g.starts AS start, g.ends AS "end", g.space_ids AS "spaceIds"
       FROM series_gap g JOIN series s ON s.id = g.series_id
       WHERE g.reason = 'clash' AND g.healed_at IS NULL AND g.starts > birlik_now() + interval '1 hour' AND s.state = 'active'
         AND NOT ${isAccountClosed('s.person_id')}
         AND ${areSpacesFree('g.space_ids', { starts: 'g.starts', ends: 'g.ends' })}
       ORDER BY random() LIMIT $1`,
      [max],
    );
  }

  /**
   * Records that the owner is asked whether they still need the series: the last three dates were missed, all
   * after the previous question. Returns false when there is nothing to ask.
   */
  async noteOwnerAsked(tx: Tx, seriesId: string): Promise<boolean> {
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
