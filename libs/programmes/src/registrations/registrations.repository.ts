import { Injectable } from '@nestjs/common';
import { joinBooking, selectClockRuns } from '@birlik/bookings';
import { selectMsUntil, type Sql, type SqlValue, type Tx } from '@birlik/database';
import { wasNotTaken } from '@birlik/notifications';
import { isAccountClosed } from '@birlik/users';
import { countAhead, MIN_REMAINING_MINUTES, setLapsed } from '@birlik/waitlists';
import { TAKES_PLACE } from '../activities/activity.js';
import { countFreeSeats, selectSessionNumbers } from '../seats/seat.sql.js';
import { ALIVE, type Registration, REGISTRATION_QUEUE, type RegistrationState } from './registration.js';
import type { Instant } from '@birlik/kernel';

type Row = Omit<Registration, 'deadline' | 'createdAt'> & { deadline: Date | null; createdAt: Date };

const QUEUE = {
  table: 'registration',
  alias: 'r',
  rank: 'rank',
  sameQueue: 'o.activity_id = r.activity_id AND o.session_number IS NOT DISTINCT FROM r.session_number',
};

const COLUMNS = `r.id, r.activity_id AS "activityId", r.session_number AS "sessionNumber", r.centre_id AS "centreId",
  r.person_id AS "personId", r.guest_name AS "guestName", r.team_name AS "teamName", r.people, r.state, r.lapses, r.deadline, r.version,
  r.created_at AS "createdAt", CASE r.state WHEN 'waiting' THEN ${countAhead(QUEUE, `'waiting'`)} + 1 END AS position`;
const LAST_RANK = 'coalesce((SELECT max(o.rank) FROM registration o WHERE o.activity_id = $1), 0)';

/** SQL: the sessions `s` of a registration `r`, with their bookings `b`. */
const SESSIONS_OF_R = `FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.activity_id = r.activity_id AND (r.session_number IS NULL OR s.number = r.session_number) AND s.state = 'planned'
    AND coalesce(b.ends, s.ends) > birlik_now()`;

/** SQL: of these sessions, those that last long enough that somebody who is asked now can come. */
const SESSIONS_TO_OFFER = `${SESSIONS_OF_R}
    AND coalesce(b.ends, s.ends) >= birlik_now() + make_interval(mins => ${MIN_REMAINING_MINUTES})`;

/** SQL: true when `r` could be served now. Callers check again under the lock. `$2` is `TAKES_PLACE`. */
const FITS = `r.people <= ${countFreeSeats('r.activity_id', selectSessionNumbers('r.session_number'))}
  AND NOT ${isAccountClosed('r.person_id')}
  AND EXISTS (SELECT 1 ${SESSIONS_TO_OFFER} AND (s.booking_id IS NULL OR b.state = ANY ($2)))`;

const FIND_NEXT = `
SELECT ${COLUMNS} FROM registration r
WHERE r.activity_id = $1 AND r.state = 'waiting' AND r.id <> ALL ($3) AND ${FITS}
  AND ($4::int4range IS NULL OR ${selectSessionNumbers('r.session_number')} && $4)
ORDER BY r.rank, r.id LIMIT 1`;

/** SQL: activities whose queues need work. `$2` is `TAKES_PLACE`. */
export const SELECT_WITH_WORK = `
SELECT r.activity_id FROM registration r WHERE r.state = 'offered' AND r.deadline <= birlik_now() AND ${selectClockRuns('r.centre_id')}
UNION
SELECT r.activity_id FROM registration r WHERE r.state = 'offered'
  AND NOT EXISTS (SELECT 1 ${SESSIONS_OF_R} AND b.state IS DISTINCT FROM 'completed')
UNION
SELECT r.activity_id FROM registration r WHERE r.state = 'waiting'
  AND NOT EXISTS (SELECT 1 ${SESSIONS_TO_OFFER} AND b.state IS DISTINCT FROM 'completed')
UNION
SELECT r.activity_id FROM registration r WHERE r.state = 'waiting' AND ${FITS}`;

/** SQL: true when people have seats in what takes place in a booking. The id is an SQL expression. */
export const selectRoomAwaited = (bookingId: string) =>
  `EXISTS (SELECT 1 FROM activity_session s JOIN registration r ON r.activity_id = s.activity_id
     AND (r.session_number IS NULL OR r.session_number = s.number) AND r.state IN ('registered', 'offered')
   WHERE s.booking_id = ${bookingId} AND s.state = 'planned')`;

/**
 * SQL that a state change adds to its UPDATE: since when the registration is dropped, if it is.
 * @param state SQL expression of the new state
 */
const noteDropping = (state: string) =>
  `dropped_at = CASE WHEN ${state} NOT IN (${ALIVE.map((alive) => `'${alive}'`).join(', ')}) THEN birlik_now() END`;

/** A registration to add. */
export type NewRegistration = Pick<
  Registration,
  | 'id'
  | 'activityId'
  | 'sessionNumber'
  | 'centreId'
  | 'personId'
  | 'guestName'
  | 'teamName'
  | 'people'
  | 'state'
>;

/** A change from one state to another. */
export interface RegistrationMove {
  readonly from: RegistrationState;
  readonly to: RegistrationState;
  /** SQL over `r` that must hold. The text is part of this library, never input. */
  readonly guard?: string;
  /** Deadline of an offer. */
  readonly deadline?: Date;
}

/** Stores registrations and their queues. Writers hold the lock of the activity. */
@Injectable()
export class RegistrationsRepository {
  /** Adds a registration at the end of the queue. */
  async add(tx: Tx, made: NewRegistration): Promise<Registration> {
    const { activityId, id, sessionNumber, centreId, personId, guestName, teamName, people, state } = made;
    await tx.query(
      // Who registers again has the same calendar entry, which only a higher version replaces.
      `INSERT INTO registration (activity_id, id, session_number, centre_id, person_id, guest_name, team_name, people, state, rank, version)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, 1 + ${LAST_RANK},
         1 + coalesce((SELECT max(o.version) FROM registration o WHERE o.activity_id = $1 AND o.person_id = $5), 0)`,
      [activityId, id, sessionNumber, centreId, personId, guestName, teamName, people, state],
    );
    return (await this.find(tx, id))!;
  }

  async find(sql: Sql, id: string): Promise<Registration | null> {
    return first(await sql.query<Row>(`SELECT ${COLUMNS} FROM registration r WHERE r.id = $1`, [id]));
  }

  /**
   * Returns the active registration of a person for these sessions of an activity; null means all sessions.
   * Registrations of teams are ignored.
   */
  async findAlive(
    sql: Sql,
    activityId: string,
    personId: string,
    sessionNumber: number | null = null,
  ): Promise<Registration | null> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r
       WHERE r.activity_id = $1 AND r.person_id = $2 AND r.state = ANY ($3) AND r.team_name IS NULL
         AND ${selectSessionNumbers('r.session_number')} && ${selectSessionNumbers('$4::int')} ORDER BY r.rank LIMIT 1`,
      [activityId, personId, ALIVE, sessionNumber],
    );
    return first(rows);
  }

  /** Returns the active registrations of a person for activities that are not over, ordered by start. */
  async listOfPerson(sql: Sql, personId: string, max: number): Promise<Registration[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r
       CROSS JOIN LATERAL (SELECT min(coalesce(b.starts, s.starts)) AS starts ${SESSIONS_OF_R}) coming
       WHERE r.person_id = $1 AND r.state = ANY ($2) AND coming.starts IS NOT NULL ORDER BY coming.starts, r.id LIMIT $3`,
      [personId, ALIVE, max],
    );
    return rows.map(registrationOf);
  }

  /** Returns the active registrations for these sessions of an activity. */
  async listAlive(sql: Sql, activityId: string, sessionNumbers: readonly number[]): Promise<Registration[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM registration r
       WHERE r.activity_id = $1 AND r.state = ANY ($2) AND (r.session_number IS NULL OR r.session_number = ANY ($3)) ORDER BY r.rank, r.id`,
      [activityId, ALIVE, sessionNumbers],
    );
    return rows.map(registrationOf);
  }

  /** Returns the ids of all registrations of an activity, of those that have ended too. */
  async listIds(sql: Sql, activityId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>('SELECT id FROM registration WHERE activity_id = $1', [
      activityId,
    ]);
    return rows.map(({ id }) => id);
  }

  /**
   * Returns the first waiting registration of an activity for which enough seats are free, or null.
   * @param except ids to skip
   * @param sessions only registrations for one of these: an int4range
   */
  async findNext(
    sql: Sql,
    activityId: string,
    { except = [], sessions = null }: { except?: readonly string[]; sessions?: string | null } = {},
  ): Promise<Registration | null> {
    return first(
      await sql.query<Row>(FIND_NEXT, [activityId, TAKES_PLACE, except, sessions], 'registration-next'),
    );
  }

  /**
   * Changes the state of a registration. Returns null when it is not in the `from` state or the guard does
   * not hold.
   */
  async changeState(
    tx: Tx,
    id: string,
    { from, to, guard = 'true', deadline }: RegistrationMove,
  ): Promise<Registration | null> {
    if (!REGISTRATION_QUEUE.mayFollow(from, to))
      throw new Error(`a registration never goes from ${from} to ${to}`);
    const values: SqlValue[] = [id, from, to, deadline ?? null];
    const rows = await tx.query<Row>(
      `UPDATE registration r SET state = $3, version = r.version + 1, deadline = $4, ${noteDropping('$3')}
       WHERE r.id = $1 AND r.state = $2 AND ${guard} RETURNING ${COLUMNS}`,
      values,
    );
    return first(rows);
  }

  /**
   * Records unanswered offers of an activity: each goes to the end of its queue, or leaves it. An offer whose
   * message nobody took costs nothing.
   */
  async letOfferLapse(tx: Tx, activityId: string): Promise<Registration[]> {
    const rows = await tx.query<Row>(
      `WITH over AS (
         SELECT id, row_number() OVER (ORDER BY rank, id) AS turn FROM registration
         WHERE activity_id = $1 AND state = 'offered' AND deadline <= birlik_now() AND ${selectClockRuns('registration.centre_id')}
       )
       -- Who waits on is not dropped; but the link of the offer that lapsed ends as if they were, until the next offer.
       UPDATE registration r SET deadline = NULL, dropped_at = birlik_now(), ${setLapsed('r', {
         lastRank: `over.turn + ${LAST_RANK}`,
         isUnheard: wasNotTaken('r.id', 'event_offer'),
         isOver: `NOT EXISTS (SELECT 1 ${SESSIONS_TO_OFFER})`,
       })}
       FROM over WHERE r.id = over.id AND r.state = 'offered' RETURNING ${COLUMNS}`,
      [activityId],
    );
    return rows.map(registrationOf);
  }

  /** Ends registrations that are still in one of the given states. @returns the ended ones */
  async endRegistrations(
    tx: Tx,
    ids: readonly string[],
    from: readonly RegistrationState[],
    to: 'cancelled' | 'lapsed',
  ): Promise<Registration[]> {
    const rows = await tx.query<Row>(
      `UPDATE registration r SET state = $3, version = r.version + 1, deadline = NULL, ${noteDropping('$3')}
       WHERE r.id = ANY ($1) AND r.state = ANY ($2) RETURNING ${COLUMNS}`,
      [ids, from, to],
    );
    return rows.map(registrationOf);
  }

  /** Returns true if people have seats in what takes place in a booking. */
  async isRoomAwaited(sql: Sql, bookingId: string): Promise<boolean> {
    const [row] = await sql.query<{ awaited: boolean }>(`SELECT ${selectRoomAwaited('$1')} AS awaited`, [
      bookingId,
    ]);
    return row!.awaited;
  }

  /** Notes that sessions of these registrations have changed. @returns those that still have seats */
  async noteChange(tx: Tx, ids: readonly string[]): Promise<Registration[]> {
    const rows = await tx.query<Row>(
      `UPDATE registration r SET version = r.version + 1
       WHERE r.id = ANY ($1) AND r.state IN ('offered', 'registered') RETURNING ${COLUMNS}`,
      [ids],
    );
    return rows.map(registrationOf);
  }

  /** Gives open offers of a centre the time since `since` back. */
  async giveBackTime(tx: Tx, centreId: string, since: Instant): Promise<void> {
    await tx.query(
      `UPDATE registration SET deadline = deadline + (birlik_now() - $2), version = version + 1
       WHERE centre_id = $1 AND state = 'offered' AND deadline > $2`,
      [centreId, new Date(since)],
    );
  }

  /** Returns the milliseconds until the next offer lapses; null when none does within `seconds`. */
  async findNextOfferEnd(sql: Sql, seconds: number): Promise<number | null> {
    const [row] = await sql.query<{ ms: number }>(
      `SELECT ${selectMsUntil('deadline')} AS ms FROM registration
       WHERE state = 'offered' AND deadline <= birlik_now() + make_interval(secs => $1) ORDER BY deadline LIMIT 1`,
      [seconds],
    );
    return row?.ms ?? null;
  }
}

function first(rows: readonly Row[]): Registration | null {
  return rows[0] ? registrationOf(rows[0]) : null;
}

function registrationOf(row: Row): Registration {
  return { ...row, deadline: row.deadline?.getTime() ?? null, createdAt: row.createdAt.getTime() };
}
