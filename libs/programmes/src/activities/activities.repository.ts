import { Injectable } from '@nestjs/common';
import { joinBooking, selectBookingsDuring } from '@birlik/bookings';
import type { Sql, Tx } from '@birlik/database';
import type { Instant, Interval, LocalizedText } from '@birlik/kernel';
import { type Activity, type ActivitySession, awaitsApproval, GONE } from './activity.js';
import { ACTIVITY_COLUMNS, readActivityRow, type ActivityRow } from './activity.sql.js';

// The query begins at the sessions: a centre has many activities, and few of them are within one interval.
const LIST_DURING = `
WITH found AS (
  SELECT s.activity_id, b.starts FROM (${selectBookingsDuring('$1', '$2', '$3')}) b JOIN activity_session s ON s.booking_id = b.id
  WHERE s.state = 'planned' AND b.state <> ALL ($4)
  UNION ALL
  SELECT s.activity_id, s.starts FROM activity_session s JOIN activity o ON o.id = s.activity_id
  WHERE o.centre_id = $1 AND s.state = 'planned' AND s.starts < $3 AND s.ends > $2
), first AS (
  SELECT activity_id, min(starts) AS starts FROM found GROUP BY activity_id
)
SELECT ${ACTIVITY_COLUMNS} FROM first JOIN activity a ON a.id = first.activity_id
WHERE a.state = 'open' ORDER BY first.starts, a.id LIMIT $5`;

/** A session to add: in a booking, or at a time of its own. */
export interface NewSession {
  readonly id: string;
  readonly number: number;
  readonly bookingId: string | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
}

export interface NewActivity {
  readonly id: string;
  readonly centreId: string;
  readonly programme: string;
  readonly names: LocalizedText;
  readonly seats: number;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly madeBy: string;
  readonly sessions: readonly NewSession[];
}

@Injectable()
export class ActivitiesRepository {
  /** Adds an activity with its sessions, without seats. */
  async add(tx: Tx, activity: NewActivity): Promise<void> {
    const { id, centreId, programme, names, seats, personId, organisationId, madeBy, sessions } = activity;
    await tx.query(
      `INSERT INTO activity (id, centre_id, programme, names, seats, person_id, organisation_id, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, centreId, programme, JSON.stringify(names), seats, personId, organisationId, madeBy],
    );
    await tx.query(
      `INSERT INTO activity_session (activity_id, id, number, booking_id, starts, ends, told_starts, told_ends, told_space_ids)
       SELECT $1, s.*, b.starts, b.ends, b.space_ids
       FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) AS s(id, number, booking_id, starts, ends)
       ${joinBooking('b', 's.booking_id')}`,
      [
        id,
        sessions.map((session) => session.id),
        sessions.map(({ number }) => number),
        sessions.map(({ bookingId }) => bookingId),
        sessions.map(({ start }) => dateOf(start)),
        sessions.map(({ end }) => dateOf(end)),
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<Activity | null> {
    const [row] = await sql.query<ActivityRow>(
      `SELECT ${ACTIVITY_COLUMNS} FROM activity a WHERE a.id = $1`,
      [id],
      'activity-find',
    );
    return row ? readActivityRow(row) : null;
  }

  /** Finds several activities by id. */
  async findMany(sql: Sql, ids: readonly string[]): Promise<Map<string, Activity>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<ActivityRow>(
      `SELECT ${ACTIVITY_COLUMNS} FROM activity a WHERE a.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, readActivityRow(row)]));
  }

  /** Finds the activity of a session. */
  async findOfSession(sql: Sql, sessionId: string): Promise<Activity | null> {
    const [row] = await sql.query<ActivityRow>(
      `SELECT ${ACTIVITY_COLUMNS} FROM activity a WHERE a.id = (SELECT activity_id FROM activity_session WHERE id = $1)`,
      [sessionId],
    );
    return row ? readActivityRow(row) : null;
  }

  /** Returns true if a session takes place in the booking. */
  async hasSessionIn(sql: Sql, bookingId: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM activity_session WHERE booking_id = $1 AND state = 'planned'`,
      [bookingId],
    );
    return rows.length > 0;
  }

  /** Returns the seats of what is planned in a booking; 0 when nothing is. */
  async countSeatsIn(sql: Sql, bookingId: string): Promise<number> {
    const [row] = await sql.query<{ seats: number }>(
      `SELECT coalesce(max(a.seats), 0)::int AS seats FROM activity_session s JOIN activity a ON a.id = s.activity_id
       WHERE s.booking_id = $1 AND s.state = 'planned'`,
      [bookingId],
    );
    return row!.seats;
  }

  /** Returns activities of a centre with a session in the interval, ordered by start. */
  async listDuring(sql: Sql, centreId: string, during: Interval, max: number): Promise<Activity[]> {
    const values = [centreId, new Date(during.start), new Date(during.end), GONE, max];
    return (await sql.query<ActivityRow>(LIST_DURING, values)).map(readActivityRow);
  }

  /** Returns the open activities in rooms of a person of which a session is still to end. */
  async listComingOfPerson(sql: Sql, personId: string): Promise<Activity[]> {
    const rows = await sql.query<ActivityRow>(
      `SELECT ${ACTIVITY_COLUMNS} FROM activity a WHERE a.person_id = $1 AND a.state = 'open'
         AND EXISTS (SELECT 1 FROM activity_session s ${joinBooking('b', 's.booking_id')}
           WHERE s.activity_id = a.id AND s.state = 'planned' AND b.ends > birlik_now())
       ORDER BY a.id`,
      [personId],
    );
    return rows.map(readActivityRow);
  }

  /** Writes names and the number of seats. The version increases. */
  async changeActivity(
    tx: Tx,
    id: string,
    { names, seats }: Pick<Activity, 'names' | 'seats'>,
  ): Promise<void> {
    await tx.query('UPDATE activity SET names = $2, seats = $3, version = version + 1 WHERE id = $1', [
      id,
      JSON.stringify(names),
      seats,
    ]);
  }

  /** Remembers what the people of a session are told: its time, its rooms, and whether these wait for an approval. */
  async noteTold(tx: Tx, session: ActivitySession): Promise<void> {
    const { id, start, end, spaceIds } = session;
    await tx.query(
      'UPDATE activity_session SET told_starts = $2, told_ends = $3, told_space_ids = $4, told_awaits = $5 WHERE id = $1',
      [id, new Date(start), new Date(end), spaceIds, awaitsApproval(session)],
    );
  }

  /** Cancels an activity with all its sessions. Returns false when it is cancelled already. */
  async cancelActivity(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE activity SET state = 'cancelled', version = version + 1 WHERE id = $1 AND state = 'open' RETURNING id`,
      [id],
    );
    if (rows.length === 0) return false;
    await tx.query(`UPDATE activity_session SET state = 'cancelled' WHERE activity_id = $1`, [id]);
    return true;
  }

  /** Cancels some sessions. The version of the activity increases. */
  async cancelSessions(tx: Tx, activityId: string, sessionIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE activity_session SET state = 'cancelled' WHERE id = ANY ($1)`, [sessionIds]);
    await tx.query('UPDATE activity SET version = version + 1 WHERE id = $1', [activityId]);
  }
}

function dateOf(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant);
}
