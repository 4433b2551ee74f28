import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import type { Organisation } from './organisation.js';
import { isOrganisationGoingOn, selectOrganisationNames } from './organisation.sql.js';

const PEOPLE = `SELECT coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'kind', r.kind,
    'validFrom', r.valid_from::text, 'validUntil', r.valid_until::text) ORDER BY r.kind DESC, p.full_name COLLATE "kk-x-icu"), '[]')
  FROM role r JOIN person p ON p.id = r.person_id
  WHERE r.organisation_id = o.id AND p.disabled_at IS NULL
    AND (r.valid_until IS NULL OR r.valid_until >= birlik_day(o.centre_id, birlik_now()))`;

const COLUMNS = `o.id, o.centre_id AS "centreId", o.key, o.type, o.level, o.parent_id AS "parentId", o.example, o.version,
  o.contact_name AS "contactName", o.contact_phone AS "contactPhone", o.contact_email AS "contactEmail",
  o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo", NOT ${isOrganisationGoingOn('o')} AS ended,
  ${selectOrganisationNames('o.id')} AS names,
  (SELECT json_agg(json_build_object('validFrom', h.valid_from::text, 'names', h.names) ORDER BY h.valid_from)
   FROM organisation_name h WHERE h.organisation_id = o.id) AS history,
  (${PEOPLE}) AS people`;

/** Reads organisations with their names of all times and those who book for them now or soon. */
@Injectable()
export class OrganisationsReadModel {
  constructor(private readonly database: Database) {}

  /** Returns the organisations of a centre, those that go on first. */
  async listOfCentre(centreId: string): Promise<Organisation[]> {
    const rows = await this.database.query<Organisation>(
      `SELECT * FROM (SELECT ${COLUMNS} FROM organisation o WHERE o.centre_id = $1) o
       ORDER BY o.ended, o.type, o.names->>'kk' COLLATE "kk-x-icu", o.key`,
      [centreId],
    );
    return rows;
  }

  async find(id: string, sql: Sql = this.database): Promise<Organisation | null> {
    const [row] = await sql.query<Organisation>(`SELECT ${COLUMNS} FROM organisation o WHERE o.id = $1`, [
      id,
    ]);
    return row ?? null;
  }
}
