import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { PersonalDataHolder, PersonalDataHolders } from '@birlik/users';

/** What a person was told. */
@Injectable()
export class PersonalDataOfNotifications extends PersonalDataHolder {
  readonly selections = {
    message: `SELECT id, centre_id AS "centreId", subject_id AS "subjectId", kind, channel, address, planned_at AS "plannedAt",
        sent_at AS "sentAt", state, facts FROM message WHERE recipient_id = $1 ORDER BY planned_at, id`,
  };

  constructor(holders: PersonalDataHolders) {
    super();
    holders.registerHolder(this);
  }

  /** That something was said stays, for the counts. Where it went and what it said does not, and nothing more is sent. */
  async eraseRows(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE message SET address = NULL, facts = '{}', problem = NULL,
         state = CASE WHEN state IN ('planned', 'claimed') THEN 'void' ELSE state END
       WHERE recipient_id = $1`,
      [personId],
    );
  }
}
