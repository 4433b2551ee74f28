import { Injectable } from '@nestjs/common';
import type { Sql, SqlValue, Tx } from '@birlik/database';
import {
  ALIVE,
  MOST_LAPSES,
  type Registration,
  REGISTRATION_TRANSITIONS,
  type RegistrationState,
} from './registration.js';

type Row = Omit<Registration, 'deadline' | 'createdAt'> & { deadline: Date | null; createdAt: Date };

const COLUMNS = `r.id, r.event_id AS "eventId", r.centre_id AS "centreId", r.person_id AS "personId", r.people, r.state, r.lapses,
  r.deadline, r.version, r.created_at AS "createdAt",
  CASE r.state WHEN 'waiting' THEN (SELECT count(*)::int + 1 FROM registration o
    WHERE o.event_id = r.event_id AND o.state = 'waiting' AND (o.rank, o.id) < (r.rank, r.id)) END AS position`;
const LAST_RANK = 'coalesce((SELECT max(o.rank) FROM registration o WHERE o.event_id = $1), 0)';

/** A registration whose deadline falls due, and in how many milliseconds by the database's clock. */
export interface DueOffer {
  readonly id: string;
  readonly version: number;
  readonly delayMs: number;
}

@Injectable()
export class RegistrationsRepository {
  /** Adds it at the end of the event's order; callers hold the lock of the event. */
  async add(
    tx: Tx,
    fresh: Pick<Registration, 'id' | 'eventId' | 'centreId' | 'personId' | 'people' | 'state'>,
  ): Promise<Registration> {
    await tx.query(
      `INSERT INTO registration (event_id, id, centre_id, person_id, people, state, rank)
       SELECT $1, $2, $3, $4, $5, $6, 1 + ${LAST_RANK}`,
      [fresh.eventId, fresh.id, fresh.centreId, fresh.personId, fresh.people, fresh.state],
    );
    return (await this.find(tx, fresh.id))!;
  }

  async find(sql: Sql, id: string): Promise<Registration | null> {
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM registration r WHERE r.id = $1`, [id]);
    return row ? registrationOf(row) : null;
  }

  /** What somebody has or hopes for in an event. */
  async findOf(sql: Sql, eventId: string, personId: string): Promise<Registration | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r WHERE r.event_id = $1 AND r.person_id = $2 AND r.state = ANY ($3)`,
      [eventId, personId, ALIVE],
    );
    return row ? registrationOf(row) : null;
  }

  /** What somebody has or hopes for in events that are not over, soonest first. */
  async listOf(sql: Sql, personId: string, most: number): Promise<Registration[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r JOIN event e ON e.id = r.event_id JOIN booking b ON b.id = e.booking_id
       WHERE r.person_id = $1 AND r.state = ANY ($2) AND b.ends > birlik_now() ORDER BY b.starts, r.id LIMIT $3`,
      [personId, ALIVE, most],
    );
    return rows.map(registrationOf);
  }

  /** The first in line who needs no more than `free` places; null when there is nobody. */
  async nextInLine(sql: Sql, eventId: string, free: number): Promise<Registration | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r WHERE r.event_id = $1 AND r.state = 'waiting' AND r.people <= $2
       ORDER BY r.rank, r.id LIMIT 1`,
      [eventId, free],
    );
    return row ? registrationOf(row) : null;
  }

  /**
   * Moves a registration from one state to another if it still is in the first and `guard` holds; null when not.
   * `set` and `guard` are SQL over `r` with parameters from `$4` on; both come from this library, never from input.
   */
  async move(
    tx: Tx,
    id: string,
    from: RegistrationState,
    to: RegistrationState,
    options: { set?: string; guard?: string; values?: readonly SqlValue[] } = {},
  ): Promise<Registration | null> {
    if (!REGISTRATION_TRANSITIONS[from].includes(to))
      throw new Error(`a registration never goes from ${from} to ${to}`);
    const [row] = await tx.query<Row>(
      `UPDATE registration r SET state = $3, version = r.version + 1, deadline = ${options.set ?? 'NULL'}
       WHERE r.id = $1 AND r.state = $2${options.guard ? ` AND ${options.guard}` : ''} RETURNING ${COLUMNS}`,
      [id, from, to, ...(options.values ?? [])],
    );
    return row ? registrationOf(row) : null;
  }

  /** Offers of an event that nobody answered: each goes to the end of the order, or out of it after some times. */
  async letLapse(tx: Tx, eventId: string): Promise<Registration[]> {
    const rows = await tx.query<Row>(
      `WITH over AS (
         SELECT id, row_number() OVER (ORDER BY rank, id) AS turn FROM registration
         WHERE event_id = $1 AND state = 'offered' AND deadline <= birlik_now()
       )
       UPDATE registration r SET lapses = r.lapses + 1, rank = over.turn + ${LAST_RANK}, version = r.version + 1, deadline = NULL,
         state = CASE WHEN r.lapses + 1 >= $2 THEN 'lapsed' ELSE 'waiting' END
       FROM over WHERE r.id = over.id AND r.state = 'offered' RETURNING ${COLUMNS}`,
      [eventId, MOST_LAPSES],
    );
    return rows.map(registrationOf);
  }

  /** Ends all that somebody still had or hoped for in an event; what ended. */
  async endAll(
    tx: Tx,
    eventId: string,
    from: readonly RegistrationState[],
    to: 'cancelled' | 'lapsed',
  ): Promise<Registration[]> {
    const rows = await tx.query<Row>(
      `UPDATE registration r SET state = $3, version = r.version + 1, deadline = NULL
       WHERE r.event_id = $1 AND r.state = ANY ($2) RETURNING ${COLUMNS}`,
      [eventId, from, to],
    );
    return rows.map(registrationOf);
  }

  /** Offers whose time is over within `seconds`. */
  async offersWithin(sql: Sql, seconds: number, most: number): Promise<DueOffer[]> {
    const rows = await sql.query<{ id: string; version: number; delayMs: string }>(
      `SELECT id, version, greatest(0, extract(epoch FROM deadline - birlik_now()) * 1000) AS "delayMs" FROM registration
       WHERE state = 'offered' AND deadline <= birlik_now() + make_interval(secs => $1) ORDER BY deadline LIMIT $2`,
      [seconds, most],
    );
    return rows.map((row) => ({ ...row, delayMs: Number(row.delayMs) }));
  }
}

function registrationOf(row: Row): Registration {
  return { ...row, deadline: row.deadline?.getTime() ?? null, createdAt: row.createdAt.getTime() };
}
