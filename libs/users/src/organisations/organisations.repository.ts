import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type LocalizedText, newId } from '@birlik/kernel';

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
      `INSERT INTO organisation (id, centre_id, key, type, names, level, example, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
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

  /** Returns true if the centre has the organisation. */
  async hasOrganisation(sql: Sql, centreId: string, organisationId: string): Promise<boolean> {
    const rows = await sql.query(
      'SELECT 1 FROM organisation WHERE id = $1 AND centre_id = $2',
      [organisationId, centreId],
      'organisation-in',
    );
    return rows.length > 0;
  }
}
