import { Injectable } from '@nestjs/common';
import type { Booking } from '@birlik/bookings';
import { Database, type Sql, type Tx } from '@birlik/database';
import { selectFullName } from '@birlik/users';
import { countCounted } from './absence.sql.js';
import { countRefusedScans } from '../presence/scan.sql.js';
import type { Absence } from './absence.js';

type Row = Omit<Absence, 'missedAt' | 'appealedAt' | 'resolvedAt'> & {
  readonly missedAt: Date;
  readonly appealedAt: Date | null;
  readonly resolvedAt: Date | null;
};

const COLUMNS = `m.booking_id AS "bookingId", m.centre_id AS "centreId", m.person_id AS "personId", m.kind, m.missed_at AS "missedAt",
  m.state, m.appeal, m.appealed_at AS "appealedAt", m.answer, m.resolved_at AS "resolvedAt"`;

const MAX_ABSENCES_PER_PERSON = 50;
const MAX_LISTED_APPEALS = 200;

/** An absence with an appeal, and what a manager needs to decide. */
export interface AppealedAbsence extends Absence {
  readonly fullName: string;
  /** Number of refused check-in attempts: the person may have been at the desk. */
  readonly refusedScans: number;
}

/** Stores absences. */
@Injectable()
export class AbsencesRepository {
  constructor(private readonly database: Database) {}

  /** Adds an absence. A second call for the same booking changes nothing. */
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

  /** Stores an appeal. Returns null unless the absence counts and has no earlier appeal. */
  async markAppealed(tx: Tx, bookingId: string, text: string): Promise<Absence | null> {
    const [row] = await tx.query<Row>(
      `UPDATE absence m SET state = 'appealed', appeal = $2, appealed_at = birlik_now()
       WHERE m.booking_id = $1 AND m.state = 'counts' RETURNING ${COLUMNS}`,
      [bookingId, text],
    );
    return row ? absenceOf(row) : null;
  }

  /** Stores the answer of a manager. Returns null when there is no open appeal. */
  async markResolved(
    tx: Tx,
    bookingId: string,
    resolution: { readonly state: 'forgiven' | 'upheld'; readonly answer: string; readonly by: string },
  ): Promise<Absence | null> {
    const [row] = await tx.query<Row>(
      `UPDATE absence m SET state = $2, answer = $3, resolved_by = $4, resolved_at = birlik_now()
       WHERE m.booking_id = $1 AND m.state = 'appealed' RETURNING ${COLUMNS}`,
      [bookingId, resolution.state, resolution.answer, resolution.by],
    );
    return row ? absenceOf(row) : null;
  }

  /**
   * Returns the number of absences of a person that count now. @param fadeDays absences older than this do
   * not count
   */
  async countCounted(sql: Sql, centreId: string, personId: string, fadeDays: number): Promise<number> {
    const query = { centreId: '$1', personId: '$2', fadeDays: '$3::int' };
    const [row] = await sql.query<{ count: number }>(`SELECT ${countCounted(query)} AS count`, [
      centreId,
      personId,
      fadeDays,
    ]);
    return row?.count ?? 0;
  }

  /** Returns the absences of a person in the last year, newest first. */
  async listOfPerson(personId: string): Promise<Absence[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM absence m WHERE m.person_id = $1 AND m.missed_at > birlik_now() - interval '1 year'
       ORDER BY m.missed_at DESC LIMIT ${MAX_ABSENCES_PER_PERSON}`,
      [personId],
    );
    return rows.map(absenceOf);
  }

  /** Returns the open appeals of a centre, oldest first. */
  async listAppeals(centreId: string): Promise<AppealedAbsence[]> {
    const rows = await this.database.query<Row & Omit<AppealedAbsence, keyof Absence>>(
      `SELECT ${COLUMNS}, ${selectFullName('m.person_id')} AS "fullName", ${countRefusedScans('m.booking_id')} AS "refusedScans"
       FROM absence m WHERE m.centre_id = $1 AND m.state = 'appealed' ORDER BY m.appealed_at LIMIT ${MAX_LISTED_APPEALS}`,
      [centreId],
    );
    return rows.map((row) => ({ ...row, ...absenceOf(row) }));
  }
}

function absenceOf(row: Row): Absence {
  return {
    ...row,
    missedAt: row.missedAt.getTime(),
    appealedAt: row.appealedAt?.getTime() ?? null,
    resolvedAt: row.resolvedAt?.getTime() ?? null,
  };
}
