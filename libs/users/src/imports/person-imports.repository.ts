import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { buildSearchText, type Instant, newId, Turns } from '@birlik/kernel';
import { isOrganisationGoingOn } from '../organisations/organisation.sql.js';
import type { PersonOfRow } from './import-row.js';
import type { Acquaintance } from './import-verdicts.js';

/** An import as the page lists it. */
export interface PersonImport {
  readonly id: string;
  readonly centreId: string;
  readonly fileName: string;
  readonly added: number;
  readonly leftOut: number;
  readonly removed: number;
  /** Name of the manager. */
  readonly importedBy: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  /** False when the time to undo it is over. */
  readonly canUndo: boolean;
}

export type NewImport = Pick<PersonImport, 'id' | 'centreId' | 'fileName' | 'added' | 'leftOut'>;

const MAX_LISTED = 50;
const UNDO_WITHIN = `interval '1 day'`;

type ImportRow = Omit<PersonImport, 'importedAt' | 'undoneAt'> & { importedAt: Date; undoneAt: Date | null };

const COLUMNS = `id, centre_id AS "centreId", file_name AS "fileName", added, left_out AS "leftOut", removed,
  coalesce((SELECT m.full_name FROM person m WHERE m.id = imported_by), '') AS "importedBy", imported_at AS "importedAt", undone_at AS "undoneAt",
  imported_at > birlik_now() - ${UNDO_WITHIN} AS "canUndo"`;

/** Stores imports with the people that they add. */
@Injectable()
export class PersonImportsRepository {
  constructor(private readonly database: Database) {}

  /** Returns everybody of the centre, and whoever has one of the phones or addresses anywhere. */
  async listAcquaintances(
    sql: Sql,
    centreId: string,
    { phones, emails }: { readonly phones: readonly string[]; readonly emails: readonly string[] },
  ): Promise<Acquaintance[]> {
    return sql.query(
      `SELECT p.id, p.full_name AS "fullName", p.phone, p.email, own.person_id IS NOT NULL AS "isOfCentre"
       FROM person p LEFT JOIN (SELECT DISTINCT r.person_id FROM role r WHERE r.centre_id = $1) own ON own.person_id = p.id
       WHERE (own.person_id IS NOT NULL AND p.disabled_at IS NULL) OR p.phone = ANY ($2) OR p.email = ANY ($3)
       ORDER BY p.id`,
      [centreId, phones, emails],
    );
  }

  /** Returns the ids of the organisations of a centre that go on, by their keys in small letters. */
  async listOrganisationKeys(sql: Sql, centreId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await sql.query<{ key: string; id: string }>(
      `SELECT lower(o.key) AS key, o.id FROM organisation o WHERE o.centre_id = $1 AND ${isOrganisationGoingOn('o')}`,
      [centreId],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** Stores an import and adds its people, each a member with the role of their row. */
  async add(tx: Tx, importedBy: string, made: NewImport, people: readonly PersonOfRow[]): Promise<void> {
    const { id, centreId, fileName, added, leftOut } = made;
    await tx.query(
      'INSERT INTO person_import (id, centre_id, file_name, added, left_out, imported_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, centreId, fileName, added, leftOut, importedBy],
    );
    const rows = JSON.stringify(await writeRows(people));
    await tx.query(
      `INSERT INTO person (id, full_name, display_name, search_name, email, phone, language, import_id)
       SELECT n.id, n.full_name, n.display_name, n.search_name, n.email, n.phone, n.language, $2
       FROM json_to_recordset($1) AS n(id uuid, full_name text, display_name text, search_name text, email text, phone text, language text)`,
      [rows, id],
    );
    await tx.query(
      `INSERT INTO role (id, person_id, centre_id, organisation_id, kind)
       SELECT n.member_role_id, n.id, $2::uuid, NULL, 'member' FROM json_to_recordset($1) AS n(id uuid, member_role_id uuid)
       UNION ALL
       SELECT n.role_id, n.id, $2::uuid, n.organisation_id, n.role
       FROM json_to_recordset($1) AS n(id uuid, role_id uuid, organisation_id uuid, role text) WHERE n.role <> 'member'`,
      [rows, centreId],
    );
  }

  async find(sql: Sql, id: string): Promise<PersonImport | null> {
    const [row] = await sql.query<ImportRow>(`SELECT ${COLUMNS} FROM person_import WHERE id = $1`, [id]);
    return row ? readImport(row) : null;
  }

  /** Returns the imports of a centre, newest first. */
  async listOfCentre(centreId: string): Promise<PersonImport[]> {
    const rows = await this.database.query<ImportRow>(
      `SELECT ${COLUMNS} FROM person_import WHERE centre_id = $1 ORDER BY imported_at DESC, id LIMIT ${MAX_LISTED}`,
      [centreId],
    );
    return rows.map(readImport);
  }

  /** Notes that an import was undone, and how many of its people were removed by that. */
  async markUndone(tx: Tx, id: string, removed: number): Promise<void> {
    await tx.query(
      'UPDATE person_import SET undone_at = birlik_now(), removed = removed + $2 WHERE id = $1',
      [id, removed],
    );
  }
}

async function writeRows(people: readonly PersonOfRow[]): Promise<object[]> {
  const turns = new Turns();
  const rows: object[] = [];
  for (const person of people) {
    await turns.takeTurn();
    rows.push(toRow(person));
  }
  return rows;
}

function toRow({ fullName, phone, email, language, role, organisationId }: PersonOfRow) {
  return {
    id: newId(),
    full_name: fullName,
    display_name: fullName.split(' ')[0],
    search_name: buildSearchText(fullName),
    email,
    phone,
    language,
    role,
    role_id: newId(),
    member_role_id: newId(),
    organisation_id: organisationId,
  };
}

function readImport({ importedAt, undoneAt, ...row }: ImportRow): PersonImport {
  return { ...row, importedAt: importedAt.getTime(), undoneAt: undoneAt?.getTime() ?? null };
}
