import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { PersonalDataHolder, PersonalDataHolders } from './personal-data-holder.js';

/** Takes the place of a name. */
const NAMELESS = '—';

/** The account of a person, and what staff note about them. */
@Injectable()
export class PersonalDataOfUsers extends PersonalDataHolder {
  readonly selections = {
    person: `SELECT id, full_name AS "fullName", display_name AS "displayName", email, email_verified_at AS "emailVerifiedAt",
        phone, phone_verified_at AS "phoneVerifiedAt", login_name AS "loginName", language,
        password_hash IS NOT NULL AS "hasPassword", disabled_at AS "closedAt", created_at AS "createdAt"
      FROM person WHERE id = $1`,
    person_import: `SELECT i.id, i.centre_id AS "centreId", i.imported_at AS "importedAt"
      FROM person_import i JOIN person p ON p.import_id = i.id WHERE p.id = $1`,
    role: `SELECT id, centre_id AS "centreId", organisation_id AS "organisationId", kind, valid_from::text AS "validFrom",
        valid_until::text AS "validUntil" FROM role WHERE person_id = $1 ORDER BY id`,
    consent: `SELECT id, centre_id AS "centreId", version, given_at AS "givenAt" FROM consent WHERE person_id = $1 ORDER BY given_at, id`,
    session: `SELECT id, device, created_at AS "createdAt", used_at AS "usedAt", expires_at AS "expiresAt"
      FROM session WHERE person_id = $1 ORDER BY created_at, id`,
    account_code: `SELECT id, purpose, address, tries, created_at AS "createdAt", expires_at AS "expiresAt", ended_at AS "endedAt"
      FROM account_code WHERE person_id = $1 ORDER BY created_at, id`,
    block: `SELECT id, centre_id AS "centreId", until::text, reason, blocked_at AS "blockedAt", lifted_at AS "liftedAt"
      FROM block WHERE person_id = $1 ORDER BY blocked_at, id`,
    person_note: `SELECT id, centre_id AS "centreId", text, written_at AS "writtenAt"
      FROM person_note WHERE person_id = $1 ORDER BY written_at, id`,
    personal_data_access: `SELECT a.id, a.centre_id AS "centreId", a.kind, a.read_at AS "readAt",
        coalesce((SELECT r.full_name FROM person r WHERE r.id = a.reader_id), '') AS "readerName"
      FROM personal_data_access a WHERE a.person_id = $1 ORDER BY a.read_at, a.id`,
  };

  constructor(holders: PersonalDataHolders) {
    super();
    holders.registerHolder(this);
  }

  async eraseRows(tx: Tx, personId: string): Promise<void> {
    // An organisation may name the person as its contact.
    await tx.query(
      `UPDATE organisation o SET contact_name = NULL, contact_phone = NULL, contact_email = NULL, version = o.version + 1 FROM person p
       WHERE p.id = $1 AND (o.contact_name = p.full_name OR o.contact_phone = p.phone OR lower(o.contact_email) = p.email)`,
      [personId],
    );
    for (const table of ['session', 'account_code', 'block', 'person_note', 'personal_data_access', 'role'])
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    // Consents stay: that this account had given them must be provable, and they have no name.
    await tx.query(
      `UPDATE person SET full_name = $2, display_name = $2, search_name = '', email = NULL, email_verified_at = NULL, phone = NULL,
         phone_verified_at = NULL, login_name = NULL, password_hash = NULL WHERE id = $1`,
      [personId, NAMELESS],
    );
  }
}
