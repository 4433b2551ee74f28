import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type LocalizedText, newId } from '@birlik/kernel';
import type { DatedNames, OrganisationFields } from './organisation.js';
import { isOrganisationGoingOn } from './organisation.sql.js';

export interface NewOrganisation {
  readonly key: string;
  readonly type: string;
  readonly names: LocalizedText;
  readonly level: string;
  readonly example: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

@Injectable()
export class OrganisationsRepository {
  /** Adds an organisation of a centre. Returns its id. */
  async add(tx: Tx, centreId: string, organisation: NewOrganisation): Promise<string> {
    const id = newId();
    await tx.query(
      `WITH added AS (
         INSERT INTO organisation (id, centre_id, key, type, level, example, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $6, $7, $8, $9) RETURNING id, valid_from
       )
       INSERT INTO organisation_name (organisation_id, valid_from, names) SELECT id, valid_from, $5 FROM added`,
      [
        id,
        centreId,
        organisation.key,
        organisation.type,
        JSON.stringify(organisation.names),
        organisation.level,
        organisation.example,
        organisation.validFrom,
        organisation.validTo,
      ],
    );
    return id;
  }

  /** Returns true if the centre has the organisation and it goes on. */
  async hasOrganisation(sql: Sql, centreId: string, organisationId: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM organisation o WHERE id = $1 AND centre_id = $2 AND ${isOrganisationGoingOn('o')}`,
      [organisationId, centreId],
      'organisation-in',
    );
    return rows.length > 0;
  }

  async hasKey(sql: Sql, centreId: string, key: string): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM organisation WHERE centre_id = $1 AND key = $2', [
      centreId,
      key,
    ]);
    return rows.length > 0;
  }

  async changeFields(tx: Tx, id: string, fields: OrganisationFields): Promise<void> {
    await tx.query(
      `UPDATE organisation SET type = $2, level = $3, parent_id = $4, example = $5, contact_name = $6, contact_phone = $7,
         contact_email = $8, valid_to = $9 WHERE id = $1`,
      [
        id,
        fields.type,
        fields.level,
        fields.parentId,
        fields.example,
        fields.contactName,
        fields.contactPhone,
        fields.contactEmail,
        fields.validTo,
      ],
    );
  }

  /** Writes the names that hold from a day on. Those of the same day are replaced. */
  async writeNames(tx: Tx, id: string, { validFrom, names }: DatedNames): Promise<void> {
    await tx.query(
      `INSERT INTO organisation_name (organisation_id, valid_from, names) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, valid_from) DO UPDATE SET names = excluded.names`,
      [id, validFrom, JSON.stringify(names)],
    );
  }

  async raiseVersion(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE organisation SET version = version + 1 WHERE id = $1', [id]);
  }
}
