import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { PersonalDataHolder, PersonalDataHolders } from '@birlik/users';

/** The misses of a person with their appeals, and their attempts to check in. */
@Injectable()
export class PersonalDataOfAttendance extends PersonalDataHolder {
  readonly selections = {
    absence: `SELECT booking_id AS "bookingId", centre_id AS "centreId", kind, missed_at AS "missedAt", state, appeal,
        appealed_at AS "appealedAt", answer, resolved_at AS "resolvedAt" FROM absence WHERE person_id = $1 ORDER BY missed_at, booking_id`,
    scan: `SELECT centre_id AS "centreId", subject_id AS "subjectId", via, outcome, at
      FROM scan WHERE actor = 'person:' || $1::uuid ORDER BY at, subject_id`,
  };

  constructor(holders: PersonalDataHolders) {
    super();
    holders.registerHolder(this);
  }

  /** Misses count on without words. None can be appealed any more, and no appeal waits for an answer. */
  async eraseRows(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE absence SET appeal = NULL, answer = NULL, state = CASE WHEN state IN ('counts', 'appealed') THEN 'upheld' ELSE state END
       WHERE person_id = $1`,
      [personId],
    );
    await tx.query(`DELETE FROM scan WHERE actor = 'person:' || $1::uuid`, [personId]);
  }
}
