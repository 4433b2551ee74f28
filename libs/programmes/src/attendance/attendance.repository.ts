import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { selectFullName } from '@birlik/users';
import { type Registrant, type RegistrationState } from '../registrations/registration.js';
import type { Attendance, AttendanceMark } from './attendance.js';

/** A row of the roster of a session. */
export interface RosterEntry extends Registrant {
  readonly registrationId: string;
  /** Full name of the person or the guest. */
  readonly fullName: string;
  readonly people: number;
  readonly state: RegistrationState;
  /** Null while there is no mark. */
  readonly mark: AttendanceMark | null;
  /** Number of people of the group who came. */
  readonly came: number;
}

const FULL_NAME = `coalesce(${selectFullName('r.person_id')}, r.guest_name)`;

// PostgreSQL sorts the rows, because browsers do not support the Kazakh collation.
const ROSTER = `
SELECT r.id AS "registrationId", r.person_id AS "personId", r.guest_name AS "guestName", r.team_name AS "teamName",
  ${FULL_NAME} AS "fullName", r.people, r.state, m.mark, coalesce(m.people, 0) AS came
FROM activity_session s
JOIN registration r ON r.activity_id = s.activity_id AND (r.session_number IS NULL OR r.session_number = s.number)
LEFT JOIN attendance_mark m ON m.session_id = s.id AND m.registration_id = r.id
WHERE s.id = $1 AND (r.state = 'registered' OR m.mark IS NOT NULL)
ORDER BY ${FULL_NAME} COLLATE "kk-x-icu", r.id`;

@Injectable()
export class AttendanceRepository {
  /** Returns registrations for a session and those with a mark in it, ordered by name. */
  async listRoster(sql: Sql, sessionId: string): Promise<RosterEntry[]> {
    return sql.query<RosterEntry>(ROSTER, [sessionId]);
  }

  /** Writes a mark. It replaces an earlier one. */
  async writeMark(
    tx: Tx,
    { sessionId, registrationId, mark, people }: Attendance,
    markedBy: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO attendance_mark (session_id, registration_id, mark, people, marked_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (session_id, registration_id) DO UPDATE SET mark = $3, people = $4, marked_by = $5, marked_at = birlik_now()`,
      [sessionId, registrationId, mark, people, markedBy],
    );
  }

  /** Removes a mark. */
  async remove(tx: Tx, sessionId: string, registrationId: string): Promise<void> {
    await tx.query('DELETE FROM attendance_mark WHERE session_id = $1 AND registration_id = $2', [
      sessionId,
      registrationId,
    ]);
  }
}
