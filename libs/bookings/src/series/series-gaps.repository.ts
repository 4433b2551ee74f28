import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { LocalDate } from '@birlik/kernel';
import type { SeriesGap } from './series.js';

/** Stores dates of series without a booking, and the reasons. */
@Injectable()
export class SeriesGapsRepository {
  /** Adds gaps. A gap of the same date is replaced. */
  async add(tx: Tx, seriesId: string, gaps: readonly SeriesGap[]): Promise<void> {
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

  /** Returns open gaps of a series from a given date, in order. */
  async list(sql: Sql, seriesId: string, from: LocalDate): Promise<SeriesGap[]> {
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

  /** Marks gaps from a given date as skipped, so that they do not heal. */
  async skipGaps(tx: Tx, seriesId: string, from: LocalDate): Promise<void> {
    await tx.query(
      `UPDATE series_gap SET reason = 'skipped' WHERE series_id = $1 AND date >= $2 AND healed_at IS NULL`,
      [seriesId, from],
    );
  }

  /** Marks a gap as healed. Returns false when somebody skipped the date or it was healed before. */
  async markHealed(tx: Tx, seriesId: string, date: LocalDate): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE series_gap SET healed_at = birlik_now() WHERE series_id = $1 AND date = $2 AND reason <> 'skipped' AND healed_at IS NULL RETURNING 1`,
      [seriesId, date],
    );
    return rows.length > 0;
  }
}
