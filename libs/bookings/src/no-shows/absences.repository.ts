import { Injectable } from '@nestjs/common';
import { Database, type Sql, type SqlValue, type Tx } from '@birlik/database';
import type { Booking } from '../booking/booking.js';
import type { Absence, AbsenceState } from './absence.js';

type Row = Omit<Absence, 'missedAt' | 'appealedAt' | 'settledAt'> & {
  missedAt: Date;
  appealedAt: Date | null;
  resolvedAt: Date | null;
};

const COLUMNS = `m.booking_id AS "bookingId", m.centre_id AS "centreId", m.person_id AS "personId", m.kind, m.missed_at AS "missedAt",
  m.state, m.appeal, m.appealed_at AS "appealedAt", m.answer, m.resolved_at AS "resolvedAt"`;

/** An absence that somebody appealed against, with what a manager needs to judge it. */
export interface AppealedAbsence extends Absence {
  readonly fullName: string;
  readonly start: Date;
  readonly end: Date;
  readonly spaceIds: readonly string[];
  /** Scans of that booking that were refused: they may have been at the desk. */
  readonly refusedScans: number;
}

@Injectable()
export class AbsencesRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the fact that nobody came; once. */
  async add(tx: Tx, booking: Booking): Promise<void> {
    if (booking.personId === null) return;
    await tx.query(
      `INSERT INTO absence (booking_id, centre_id, person_id, kind, missed_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [booking.id, booking.centreId, booking.personId, booking.kind, new Date(booking.start)],
    );
  }

  async find(sql: Sql, bookingId: string): Promise<Absence | null> {
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM absence m WHERE m.booking_id = $1`, [
      bookingId,
    ]);
    return row ? absenceOf(row) : null;
  }

  /** Moves an absence from one state to another if it still is in the first; null when not. */
  async move(
    tx: Tx,
    bookingId: string,
    from: AbsenceState,
    to: AbsenceState,
    set: string,
    values: readonly SqlValue[],
  ): Promise<Absence | null> {
    const [row] = await tx.query<Row>(
      `UPDATE absence m SET state = $3, ${set} WHERE m.booking_id = $1 AND m.state = $2 RETURNING ${COLUMNS}`,
      [bookingId, from, to, ...values],
    );
    return row ? absenceOf(row) : null;
  }

  /** How many of a person's count at this moment. */
  async countOf(sql: Sql, centreId: string, personId: string, fadeDays: number): Promise<number> {
    const [row] = await sql.query<{ many: number }>(
      `SELECT count(*)::int AS many FROM absence WHERE person_id = $1 AND centre_id = $2 AND kind = 'desk' AND state <> 'forgiven'
         AND missed_at > birlik_now() - make_interval(days => $3)`,
      [personId, centreId, fadeDays],
    );
    return row?.many ?? 0;
  }

  /** A person's absences that count or were settled, newest first. */
  async listOf(personId: string): Promise<Absence[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM absence m WHERE m.person_id = $1 AND m.missed_at > birlik_now() - interval '1 year' ORDER BY m.missed_at DESC LIMIT 50`,
      [personId],
    );
    return rows.map(absenceOf);
  }

  /** Appeals of a centre that wait for a manager, oldest first. */
  async appealsOf(centreId: string): Promise<AppealedAbsence[]> {
    const rows = await this.database.query<Row & Omit<AppealedAbsence, keyof Absence>>(
      `SELECT ${COLUMNS}, p.full_name AS "fullName", b.starts AS start, b.ends AS "end", b.space_ids AS "spaceIds",
         (SELECT count(*)::int FROM scan s WHERE s.booking_id = b.id AND s.outcome <> 'checked_in') AS "refusedScans"
       FROM absence m JOIN person p ON p.id = m.person_id JOIN booking b ON b.id = m.booking_id
       WHERE m.centre_id = $1 AND m.state = 'appealed' ORDER BY m.appealed_at LIMIT 200`,
      [centreId],
    );
    return rows.map((row) => ({ ...row, ...absenceOf(row) }));
  }
}

function absenceOf(row: Row): Absence {
  const at = (date: Date | null) => date?.getTime() ?? null;
  return {
    ...row,
    missedAt: row.missedAt.getTime(),
    appealedAt: at(row.appealedAt),
    resolvedAt: at(row.resolvedAt),
  };
}
