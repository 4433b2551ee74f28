import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { answeredTogether, Database, forAnyValue, type Sql, type Tx } from '@birlik/database';
import type { Language, Person } from '@birlik/kernel';
import { buildPerson, type RoleRow } from '../people/person-of-roles.js';

/** A signed-in person as one request sees them. */
export interface SignedIn {
  readonly actor: Person;
  readonly displayName: string;
  readonly language: Language;
}

interface PersonRow {
  personId: string;
  displayName: string;
  language: Language;
  roles: RoleRow[] | null;
}

interface SessionRow extends PersonRow {
  tokenHash: Buffer;
}

const SESSION_LASTS_DAYS = 14;

const COLUMNS = `p.id AS "personId", p.display_name AS "displayName", p.language,
       (SELECT json_agg(json_build_object('centreId', r.centre_id, 'organisationId', r.organisation_id, 'kind', r.kind))
        FROM role r WHERE r.person_id = p.id) AS roles`;

const FIND_PERSON = `SELECT ${COLUMNS} FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL`;

const FIND = `
SELECT s.token_hash AS "tokenHash", ${COLUMNS}
FROM session s JOIN person p ON p.id = s.person_id
WHERE s.token_hash = ANY (${forAnyValue('$1::bytea[]')}::bytea[]) AND s.expires_at > birlik_now() AND p.disabled_at IS NULL`;

@Injectable()
export class SessionsRepository {
  /** Every request reads a session, hundreds at once at peak times, so concurrent reads share one query. */
  private readonly session = answeredTogether((hashes: readonly Buffer[]) => this.findAll(hashes));

  constructor(private readonly database: Database) {}

  /** Opens a session and returns its token, which is not stored. */
  async openSession(tx: Tx, personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.query(
      `INSERT INTO session (token_hash, person_id, expires_at) VALUES ($1, $2, birlik_now() + make_interval(days => $3))`,
      [digest(token), personId, SESSION_LASTS_DAYS],
    );
    return token;
  }

  /** Returns the person of a token; null when the token is unknown or expired, or the account is closed. */
  find(token: string): Promise<SignedIn | null> {
    return this.session(digest(token));
  }

  private async findAll(hashes: readonly Buffer[]): Promise<(SignedIn | null)[]> {
    const rows = await this.database.query<SessionRow>(FIND, [hashes], 'session-find');
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), signedInOf(row)]));
    return hashes.map((hash) => found.get(hash.toString('hex')) ?? null);
  }

  /** Returns the person as if they had a session, for a link of a mail; null when the account is closed. */
  async findWithoutSession(personId: string): Promise<SignedIn | null> {
    const [row] = await this.database.query<PersonRow>(FIND_PERSON, [personId]);
    return row ? signedInOf(row) : null;
  }

  /** Ends a session. Nothing happens for an unknown token. */
  async closeSession(token: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token_hash = $1', [digest(token)]);
  }

  async deleteExpired(sql: Sql): Promise<void> {
    await sql.query('DELETE FROM session WHERE expires_at < birlik_now()');
  }
}

function signedInOf(row: PersonRow): SignedIn {
  return {
    language: row.language,
    displayName: row.displayName,
    actor: buildPerson(row.personId, row.roles ?? []),
  };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
