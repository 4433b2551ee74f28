import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type LocalDate, type LocalizedText, newId, type RoleKind } from '@birlik/kernel';
import { isBlocked } from '../blocks/block.sql.js';
import { selectOrganisationNames } from '../organisations/organisation.sql.js';
import { isAccountClosed } from './person.sql.js';
import { isRoleInForce } from './role.sql.js';

/** A role with its days. */
export interface DatedRole {
  readonly kind: RoleKind;
  readonly organisationId: string | null;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

/** A role as a page shows it. */
export interface HeldRole extends DatedRole {
  readonly id: string;
  readonly organisationNames: LocalizedText | null;
  readonly inForce: boolean;
}

@Injectable()
export class RolesRepository {
  /** Gives a role for some days. Who has it already gets the new days. */
  async give(tx: Tx, centreId: string, personId: string, role: DatedRole): Promise<void> {
    await tx.query(
      `INSERT INTO role (id, person_id, centre_id, organisation_id, kind, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, centre_id, organisation_id, kind)
       DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
      [newId(), personId, centreId, role.organisationId, role.kind, role.validFrom, role.validUntil],
    );
  }

  /** Ends a role with yesterday, so that it holds no more. Returns what it was; null when there is none. */
  async end(tx: Tx, centreId: string, personId: string, roleId: string): Promise<DatedRole | null> {
    const [row] = await tx.query<DatedRole>(
      `UPDATE role r SET valid_until = birlik_day(r.centre_id, birlik_now()) - 1
       WHERE r.id = $1 AND r.centre_id = $2 AND r.person_id = $3
       RETURNING r.kind, r.organisation_id AS "organisationId", r.valid_from::text AS "validFrom", r.valid_until::text AS "validUntil"`,
      [roleId, centreId, personId],
    );
    return row ?? null;
  }

  /** Returns the roles of a person in a centre, those of the past too. */
  async listOfPerson(sql: Sql, centreId: string, personId: string): Promise<HeldRole[]> {
    return sql.query(
      `SELECT r.id, r.kind, r.organisation_id AS "organisationId", r.valid_from::text AS "validFrom", r.valid_until::text AS "validUntil",
         ${selectOrganisationNames('r.organisation_id')} AS "organisationNames", ${isRoleInForce('r')} AS "inForce"
       FROM role r WHERE r.person_id = $1 AND r.centre_id = $2 ORDER BY r.organisation_id IS NOT NULL, r.kind, r.id`,
      [personId, centreId],
    );
  }

  /** Returns the centres in which the person has or had a role. */
  async listCentres(sql: Sql, personId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      'SELECT DISTINCT centre_id AS id FROM role WHERE person_id = $1 ORDER BY id',
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Returns the centres of which the person is a manager now. */
  async listManagedCentres(sql: Sql, personId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT r.centre_id AS id FROM role r WHERE r.person_id = $1 AND r.kind = 'manager' AND ${isRoleInForce('r')} ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Returns true while the centre has a manager who is one without end: neither by a date, nor blocked, nor gone. */
  async hasLastingManager(tx: Tx, centreId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM role r WHERE r.centre_id = $1 AND r.kind = 'manager' AND r.valid_until IS NULL AND ${isRoleInForce('r')}
         AND NOT ${isAccountClosed('r.person_id')} AND NOT ${isBlocked('r.person_id', 'r.centre_id')} LIMIT 1`,
      [centreId],
    );
    return rows.length > 0;
  }
}
