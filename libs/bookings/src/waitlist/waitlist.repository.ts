import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Interval } from '@birlik/kernel';
import { LIVE_NOW } from '@birlik/slots';
import type { WaitlistEntry, WaitlistState } from './waitlist-entry.js';

type Row = Omit<WaitlistEntry, 'start' | 'end' | 'createdAt'> & { start: Date; end: Date; createdAt: Date };

export const ENTRY_COLUMNS = `w.id, w.centre_id AS "centreId", w.person_id AS "personId", w.organisation_id AS "organisationId", w.kind,
  w.space_ids AS "spaceIds", w.features, w.starts AS start, w.ends AS "end", w.people, w.title, w.state, w.lapses, w.version,
  w.created_at AS "createdAt"`;

// Of a slot that is on, what is left from the next whole minute, so that what ends with this minute is not in the way.
const NEXT_IN_LINE = `
SELECT ${ENTRY_COLUMNS}, rest.starts AS "restStart" FROM waitlist_entry w,
  LATERAL (SELECT greatest(w.starts, date_trunc('minute', birlik_now() + interval '59.999999 s')) AS starts) rest
WHERE w.state = 'waiting' AND w.id <> ALL ($1) AND w.ends - rest.starts >= make_interval(mins => $2)
  AND (SELECT count(*) FROM space s
    WHERE s.centre_id = w.centre_id AND s.kind = w.kind AND s.features @> w.features
      AND (w.space_ids = '{}' OR s.id = ANY (w.space_ids)) AND (w.kind = 'desk' OR s.capacity >= w.people)
      AND NOT EXISTS (SELECT 1 FROM allocation a
        WHERE a.space_id = ANY (CASE WHEN s.part_ids = '{}' THEN ARRAY[s.id] ELSE s.part_ids END) AND ${LIVE_NOW}
          AND a.starts > rest.starts - interval '28 hours' AND a.starts < w.ends + make_interval(mins => s.clear_minutes)
          AND a.ends > rest.starts - make_interval(mins => s.setup_minutes))
    ) >= CASE w.kind WHEN 'desk' THEN w.people ELSE 1 END
ORDER BY w.rank, w.id LIMIT 1`;

/** Who lets offers lapse this often is not asked again. */
const MOST_LAPSES = 2;

export interface NextInLine {
  readonly entry: WaitlistEntry;
  /** What is left of the slot that it waits for. */
  readonly rest: Interval;
}

@Injectable()
export class WaitlistRepository {
  async add(tx: Tx, entry: WaitlistEntry): Promise<void> {
    await tx.query(
      `INSERT INTO waitlist_entry (id, centre_id, person_id, organisation_id, kind, space_ids, features, starts, ends, people, title)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entry.id,
        entry.centreId,
        entry.personId,
        entry.organisationId,
        entry.kind,
        entry.spaceIds,
        entry.features,
        new Date(entry.start),
        new Date(entry.end),
        entry.people,
        entry.title,
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<WaitlistEntry | null> {
    const [row] = await sql.query<Row>(`SELECT ${ENTRY_COLUMNS} FROM waitlist_entry w WHERE w.id = $1`, [id]);
    return row ? entryOf(row) : null;
  }

  /** The entry with its row held against every other change, if it is still in this state. */
  async findForChange(tx: Tx, id: string, state: WaitlistState): Promise<WaitlistEntry | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${ENTRY_COLUMNS} FROM waitlist_entry w WHERE w.id = $1 AND w.state = $2 FOR UPDATE`,
      [id, state],
    );
    return row ? entryOf(row) : null;
  }

  /** Somebody's entry for the very same request that is still alive. */
  async findAlike(sql: Sql, entry: WaitlistEntry): Promise<WaitlistEntry | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${ENTRY_COLUMNS} FROM waitlist_entry w WHERE w.person_id = $1 AND w.centre_id = $2 AND w.kind = $3 AND w.starts = $4 AND w.ends = $5
         AND w.space_ids = $6 AND w.features = $7 AND w.state IN ('waiting', 'offered') LIMIT 1`,
      [
        entry.personId,
        entry.centreId,
        entry.kind,
        new Date(entry.start),
        new Date(entry.end),
        entry.spaceIds,
        entry.features,
      ],
    );
    return row ? entryOf(row) : null;
  }

  /**
   * The first in line for whom enough places are free, those of `except` aside; null when there is nobody. Of a slot that is
   * on, what is left must be worth it. What the rules say is not looked at here.
   * @param shortest minutes
   */
  async nextInLine(sql: Sql, except: readonly string[], shortest: number): Promise<NextInLine | null> {
    const [row] = await sql.query<Row & { restStart: Date }>(
      NEXT_IN_LINE,
      [except, shortest],
      'waitlist-next',
    );
    if (!row) return null;
    const { restStart, ...entry } = row;
    return { entry: entryOf(entry), rest: { start: restStart.getTime(), end: entry.end.getTime() } };
  }

  /** Moves an entry to another state. */
  async changeState(tx: Tx, id: string, state: WaitlistState): Promise<void> {
    await tx.query('UPDATE waitlist_entry SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
  }

  /** An offer was not answered: its entry goes to the end of the order, or out of it after some times. */
  async letLapse(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE waitlist_entry SET lapses = lapses + 1, rank = birlik_now(), version = version + 1,
         state = CASE WHEN lapses + 1 >= $2 OR ends <= birlik_now() THEN 'lapsed' ELSE 'waiting' END
       WHERE id = $1 AND state = 'offered'`,
      [id, MOST_LAPSES],
    );
  }

  /** Ends entries whose time has passed. */
  async endOverdue(sql: Sql): Promise<void> {
    await sql.query(
      `UPDATE waitlist_entry SET state = 'lapsed', version = version + 1 WHERE state = 'waiting' AND ends <= birlik_now()`,
    );
  }

  /** How many an entry has before it: those who wait for what it waits for, at an overlapping time. */
  async ahead(sql: Sql, ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await sql.query<{ id: string; ahead: number }>(
      `SELECT w.id, (SELECT count(*)::int FROM waitlist_entry o
         WHERE o.centre_id = w.centre_id AND o.state IN ('waiting', 'offered') AND o.kind = w.kind AND (o.rank, o.id) < (w.rank, w.id)
           AND o.starts < w.ends AND o.ends > w.starts
           AND (o.space_ids = '{}' OR w.space_ids = '{}' OR o.space_ids && w.space_ids)) AS ahead
       FROM waitlist_entry w WHERE w.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.ahead]));
  }

  /** The entries of a person that are not over, soonest first. */
  async listOf(sql: Sql, personId: string): Promise<WaitlistEntry[]> {
    const rows = await sql.query<Row>(
      `SELECT ${ENTRY_COLUMNS} FROM waitlist_entry w WHERE w.person_id = $1 AND w.state IN ('waiting', 'offered') AND w.ends > birlik_now()
       ORDER BY w.starts LIMIT 50`,
      [personId],
    );
    return rows.map(entryOf);
  }
}

function entryOf(row: Row): WaitlistEntry {
  return { ...row, start: row.start.getTime(), end: row.end.getTime(), createdAt: row.createdAt.getTime() };
}
