import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { DAY, type Interval, type LocalDate } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import type { BookingTerms } from '../booking/booking.js';
import type { Conflict } from '../booking/booking.errors.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';
import type { SeriesRule } from './series-rule.js';

/** Bookings made by one rule. */
export interface Series {
  readonly id: string;
  readonly centreId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly title: string | null;
  readonly spaceIds: readonly string[];
  readonly rule: SeriesRule;
  readonly state: 'active' | 'ended';
  readonly version: number;
}

/** A date without a booking, kept with its reason. */
export interface SeriesGap {
  readonly date: LocalDate;
  readonly slot: Interval | null;
  readonly reason: 'clash' | 'refused' | 'skipped';
}

/** One booking of a series on its way into the database. */
export interface SeriesBooking {
  readonly date: LocalDate;
  readonly booking: Booking;
  readonly terms: BookingTerms;
  readonly atoms: readonly string[];
}

// All dates in one statement; whoever came first to any of them makes the counts differ, and nothing is kept.
const TAKE_ALL = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1) AS w(id uuid, date date, "spaceIds" uuid[], atoms uuid[], starts float8, ends float8, opens float8, due float8, terms jsonb)
), slots AS (
  INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
  SELECT $2, a.id, w.id, CASE WHEN a.place = 1 THEN $3::uuid END, to_timestamp(w.starts / 1000), to_timestamp(w.ends / 1000)
  FROM wanted w, unnest(w.atoms) WITH ORDINALITY AS a(id, place) ORDER BY a.id, w.starts
  ON CONFLICT DO NOTHING RETURNING 1
)
INSERT INTO booking (id, centre_id, space_ids, kind, person_id, starts, ends, state, organisation_id, made_by, title, check_in_opens_at,
  no_show_due_at, terms, series_id, series_date)
SELECT w.id, $2, w."spaceIds", $4, $5, to_timestamp(w.starts / 1000), to_timestamp(w.ends / 1000), 'confirmed', $6, $7, $8,
  to_timestamp(w.opens / 1000), to_timestamp(w.due / 1000), w.terms, $9, w.date
FROM wanted w WHERE (SELECT count(*) FROM slots) = (SELECT sum(cardinality(atoms)) FROM wanted)
RETURNING 1`;

@Injectable()
export class SeriesRepository {
  async add(tx: Tx, series: Series, madeBy: string): Promise<void> {
    await tx.query(
      `INSERT INTO series (id, centre_id, person_id, organisation_id, made_by, title, space_ids, rule) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        series.id,
        series.centreId,
        series.personId,
        series.organisationId,
        madeBy,
        series.title,
        series.spaceIds,
        JSON.stringify(series.rule),
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<Series | null> {
    const [row] = await sql.query<Series>(
      `SELECT id, centre_id AS "centreId", person_id AS "personId", organisation_id AS "organisationId", title, space_ids AS "spaceIds",
         rule, state, version FROM series WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Makes every booking of a series and takes all their slots; false, and nothing made, when one of them is gone. */
  async takeAll(tx: Tx, series: Series, madeBy: string, dates: readonly SeriesBooking[]): Promise<boolean> {
    const [first] = dates;
    if (!first) return true;
    const wanted = dates.map(({ date, booking, terms, atoms }) => ({
      id: booking.id,
      date,
      spaceIds: `{${booking.spaceIds.join()}}`,
      atoms: `{${atoms.join()}}`,
      starts: booking.start,
      ends: booking.end,
      opens: booking.checkInOpensAt,
      due: booking.noShowDueAt,
      terms,
    }));
    const { kind } = first.booking;
    const made = await tx.query(TAKE_ALL, [
      JSON.stringify(wanted),
      series.centreId,
      kind === 'desk' ? series.personId : null,
      kind,
      series.personId,
      series.organisationId,
      madeBy,
      series.title,
      series.id,
    ]);
    return made.length === dates.length;
  }

  async addGaps(tx: Tx, seriesId: string, gaps: readonly SeriesGap[]): Promise<void> {
    if (gaps.length === 0) return;
    const rows = gaps.map((g) => ({
      date: g.date,
      starts: g.slot?.start ?? null,
      ends: g.slot?.end ?? null,
      reason: g.reason,
    }));
    await tx.query(
      `INSERT INTO series_gap (series_id, date, starts, ends, reason)
       SELECT $1, g.date, to_timestamp(g.starts / 1000), to_timestamp(g.ends / 1000), g.reason
       FROM jsonb_to_recordset($2) AS g(date date, starts float8, ends float8, reason text) ON CONFLICT DO NOTHING`,
      [seriesId, JSON.stringify(rows)],
    );
  }

  /** Live claims on the atomic spaces from a day before to a day after the whole, but those of `except`. */
  async claimsIn(
    sql: Sql,
    atoms: readonly string[],
    whole: Interval,
    except: readonly string[],
  ): Promise<Conflict[]> {
    const rows = await sql.query<{ spaceId: string; start: string; end: string }>(
      `SELECT space_id AS "spaceId", extract(epoch FROM starts) * 1000 AS start, extract(epoch FROM ends) * 1000 AS "end" FROM allocation
       WHERE space_id = ANY ($1) AND live AND starts > $2 AND starts < $3 AND (booking_id IS NULL OR booking_id <> ALL ($4))`,
      [atoms, new Date(whole.start - 2 * DAY), new Date(whole.end + DAY), except],
    );
    return rows.map((r) => ({ spaceId: r.spaceId, start: Number(r.start), end: Number(r.end) }));
  }

  /** Live claims on the atomic spaces that overlap one of the slots. */
  async claimsDuring(
    sql: Sql,
    atoms: readonly string[],
    slots: readonly Interval[],
    except: readonly string[],
  ): Promise<Conflict[]> {
    const rows = await sql.query<{ spaceId: string; start: string; end: string }>(
      `SELECT DISTINCT a.space_id AS "spaceId", extract(epoch FROM a.starts) * 1000 AS start, extract(epoch FROM a.ends) * 1000 AS "end"
       FROM unnest($2::float8[], $3::float8[]) AS s(starts, ends)
       JOIN allocation a ON a.space_id = ANY ($1) AND a.live AND a.starts > to_timestamp(s.starts / 1000) - interval '24 hours'
         AND a.starts < to_timestamp(s.ends / 1000) AND a.ends > to_timestamp(s.starts / 1000)
       WHERE a.booking_id IS NULL OR a.booking_id <> ALL ($4)`,
      [atoms, slots.map((s) => s.start), slots.map((s) => s.end), except],
    );
    return rows.map((r) => ({ spaceId: r.spaceId, start: Number(r.start), end: Number(r.end) }));
  }

  /** Confirmed bookings of a series from a date on, in order. */
  async laterDates(sql: Sql, seriesId: string, from: LocalDate): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.series_id = $1 AND b.series_date >= $2 AND b.state = 'confirmed'
         AND b.starts > birlik_now() ORDER BY b.starts`,
      [seriesId, from],
    );
    return rows.map(bookingOf);
  }

  /** Ends the series' gaps from a date on: what was given up does not heal. */
  async dropGaps(tx: Tx, seriesId: string, from: LocalDate): Promise<void> {
    await tx.query(
      `UPDATE series_gap SET reason = 'skipped' WHERE series_id = $1 AND date >= $2 AND healed_at IS NULL`,
      [seriesId, from],
    );
  }

  /** Gaps for a clash that may have gone, of dates still to come. */
  async clashes(
    sql: Sql,
    most: number,
  ): Promise<{ seriesId: string; date: LocalDate; start: Date; end: Date }[]> {
    return sql.query(
      `SELECT g.series_id AS "seriesId", g.date::text, g.starts AS start, g.ends AS "end" FROM series_gap g JOIN series s ON s.id = g.series_id
       WHERE g.reason = 'clash' AND g.healed_at IS NULL AND g.starts > birlik_now() + interval '1 hour' AND s.state = 'active'
         AND NOT EXISTS (SELECT 1 FROM space p CROSS JOIN LATERAL unnest(CASE WHEN p.part_ids = '{}' THEN ARRAY[p.id] ELSE p.part_ids END) atom
           JOIN allocation a ON a.space_id = atom AND a.live AND a.starts > g.starts - interval '24 hours' AND a.starts < g.ends AND a.ends > g.starts
           WHERE p.id = ANY (s.space_ids))
       ORDER BY g.starts LIMIT $1`,
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
}
