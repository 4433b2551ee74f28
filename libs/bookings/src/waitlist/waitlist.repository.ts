import { Injectable } from '@nestjs/common';
import { type Sql, type Tx } from '@birlik/database';
import type { Interval } from '@birlik/kernel';
import { wasNotTaken } from '@birlik/notifications';
import { countSpacesForQueue } from '@birlik/slots';
import { isAccountClosed } from '@birlik/users';
import { countAhead, setLapsed } from '@birlik/waitlists';
import { selectClockRuns } from '../outages/outages.repository.js';
import type { Offer } from './offer.js';
import { WAITLIST_QUEUE, type WaitlistEntry, type WaitlistState } from './waitlist-entry.js';

type Row = Omit<WaitlistEntry, 'start' | 'end' | 'createdAt'> & { start: Date; end: Date; createdAt: Date };

const COLUMNS = `w.id, w.centre_id AS "centreId", w.person_id AS "personId", w.organisation_id AS "organisationId", w.kind,
  w.space_ids AS "spaceIds", w.features, w.starts AS start, w.ends AS "end", w.people, w.title, w.state, w.lapses, w.version,
  w.created_at AS "createdAt"`;

/** SQL expressions over `w`: what an entry waits for. */
const WANTED = {
  centreId: 'w.centre_id',
  kind: 'w.kind',
  features: 'w.features',
  spaceIds: 'w.space_ids',
  people: 'w.people',
};

// A slot that has begun is offered from the next whole minute, so that a claim that ends in this minute is
// not a conflict.
const FIND_NEXT = `
SELECT ${COLUMNS}, remaining.starts AS "remainingStart" FROM waitlist_entry w,
  LATERAL (SELECT greatest(w.starts, date_trunc('minute', birlik_now() + interval '59.999999 s')) AS starts) remaining
WHERE w.state = 'waiting' AND ${selectClockRuns('w.centre_id')} AND w.id <> ALL ($1) AND NOT ${isAccountClosed('w.person_id')}
  AND w.ends - remaining.starts >= make_interval(mins => $2)
  AND ${countSpacesForQueue(WANTED, { starts: 'remaining.starts', ends: 'w.ends' })} >= CASE w.kind WHEN 'desk' THEN w.people ELSE 1 END
ORDER BY w.rank, w.id LIMIT 1`;

/** Entries for the same spaces at overlapping times share a queue. */
const QUEUE = {
  table: 'waitlist_entry',
  alias: 'w',
  rank: 'rank',
  sameQueue: `o.centre_id = w.centre_id AND o.kind = w.kind AND o.starts < w.ends AND o.ends > w.starts
    AND (o.space_ids = '{}' OR w.space_ids = '{}' OR o.space_ids && w.space_ids)`,
};

const MAX_LISTED_ENTRIES = 50;

export interface NextInQueue {
  readonly entry: WaitlistEntry;
  /** The remaining part of the slot. */
  readonly remaining: Interval;
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
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.id = $1`, [id]);
    return row ? entryOf(row) : null;
  }

  /** Finds an entry in the given state and locks its row. */
  async lockEntry(tx: Tx, id: string, state: WaitlistState): Promise<WaitlistEntry | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.id = $1 AND w.state = $2 FOR UPDATE`,
      [id, state],
    );
    return row ? entryOf(row) : null;
  }

  /** Finds an active entry of the same person for the same spaces and time. */
  async findSame(sql: Sql, entry: WaitlistEntry): Promise<WaitlistEntry | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.person_id = $1 AND w.centre_id = $2 AND w.kind = $3 AND w.starts = $4 AND w.ends = $5
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

  /** Counts the active entries of a person. The person is locked. */
  async countOfPerson(tx: Tx, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM waitlist_entry w
       WHERE w.person_id = $1 AND w.state IN ('waiting', 'offered') AND w.ends > birlik_now()`,
      [personId],
    );
    return row!.count;
  }

  /**
   * Returns the first entry of the queue for which enough spaces are free, or null. It does not run the
   * checks.
   * @param except ids of entries to skip
   * @param minMinutes smallest remaining part of a slot that has begun
   */
  async findNext(sql: Sql, except: readonly string[], minMinutes: number): Promise<NextInQueue | null> {
    const [row] = await sql.query<Row & { remainingStart: Date }>(
      FIND_NEXT,
      [except, minMinutes],
      'waitlist-next',
    );
    if (!row) return null;
    const { remainingStart, ...entry } = row;
    return {
      entry: entryOf(entry),
      remaining: { start: remainingStart.getTime(), end: entry.end.getTime() },
    };
  }

  /** Changes the state of an entry if it is still in the `from` state. */
  async changeState(tx: Tx, id: string, [from, to]: readonly [WaitlistState, WaitlistState]): Promise<void> {
    if (!WAITLIST_QUEUE.mayFollow(from, to))
      throw new Error(`a waitlist entry never goes from ${from} to ${to}`);
    await tx.query(
      'UPDATE waitlist_entry SET state = $3, version = version + 1 WHERE id = $1 AND state = $2',
      [id, from, to],
    );
  }

  /**
   * Records an unanswered offer: the entry goes to the end of the queue, or leaves it. An offer whose message
   * nobody took costs nothing.
   * @returns the entry after it, and whether its person could hear of the offer
   */
  async letOfferLapse(
    tx: Tx,
    { entryId, bookingId }: Pick<Offer, 'entryId' | 'bookingId'>,
  ): Promise<{ entry: WaitlistEntry; isUnheard: boolean } | null> {
    const isUnheard = wasNotTaken('$2', 'offer');
    const [row] = await tx.query<Row & { is_unheard: boolean }>(
      `UPDATE waitlist_entry w SET ${setLapsed('w', {
        lastRank: 'birlik_now()',
        isOver: 'w.ends <= birlik_now()',
        isUnheard,
      })}
       WHERE w.id = $1 AND w.state = 'offered' RETURNING ${COLUMNS}, ${isUnheard} AS is_unheard`,
      [entryId, bookingId],
    );
    return row ? { entry: entryOf(row), isUnheard: row.is_unheard } : null;
  }

  /** Ends entries whose slot has ended. */
  async endOverdueEntries(sql: Sql): Promise<void> {
    await sql.query(
      `UPDATE waitlist_entry SET state = 'lapsed', version = version + 1 WHERE state = 'waiting' AND ends <= birlik_now()`,
    );
  }

  /** Returns the waiting entries of a centre that have not ended, and locks their rows. @param during only those that overlap it */
  async lockWaitingEntries(tx: Tx, centreId: string, during: Interval | null): Promise<WaitlistEntry[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.centre_id = $1 AND w.state = 'waiting' AND w.ends > birlik_now()
         AND ($2::timestamptz IS NULL OR w.starts < $3 AND w.ends > $2) ORDER BY w.rank, w.id FOR UPDATE`,
      [centreId, during && new Date(during.start), during && new Date(during.end)],
    );
    return rows.map(entryOf);
  }

  /** Returns what a person waits for without an offer, and locks the rows. */
  async lockWaitingOfPerson(tx: Tx, personId: string): Promise<WaitlistEntry[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.person_id = $1 AND w.state = 'waiting' ORDER BY w.id FOR UPDATE`,
      [personId],
    );
    return rows.map(entryOf);
  }

  /** Returns true if anybody waits for a slot that has not ended. */
  async isAnybodyWaiting(sql: Sql): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM waitlist_entry WHERE state = 'waiting' AND ends > birlik_now() LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** Returns the positions of entries in their queues; 1 is next. */
  async readPositions(sql: Sql, ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await sql.query<{ id: string; ahead: number }>(
      `SELECT w.id, ${countAhead(QUEUE, `'waiting', 'offered'`)} AS ahead FROM waitlist_entry w WHERE w.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.ahead + 1]));
  }

  /** Returns the active entries of a person, ordered by start. */
  async listOfPerson(sql: Sql, personId: string): Promise<WaitlistEntry[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM waitlist_entry w WHERE w.person_id = $1 AND w.state IN ('waiting', 'offered') AND w.ends > birlik_now()
       ORDER BY w.starts LIMIT ${MAX_LISTED_ENTRIES}`,
      [personId],
    );
    return rows.map(entryOf);
  }
}

function entryOf(row: Row): WaitlistEntry {
  return { ...row, start: row.start.getTime(), end: row.end.getTime(), createdAt: row.createdAt.getTime() };
}
