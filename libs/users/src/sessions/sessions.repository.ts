import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { answeredTogether, Database, forAnyValue, type Sql, type Tx } from '@birlik/database';
import type { Language, Person } from '@birlik/kernel';
import { isUnverified } from '../people/person.sql.js';
import { buildPerson, type RoleRow } from '../people/person-of-roles.js';
import { isRoleInForce } from '../people/role.sql.js';
import { WRONG_CREDENTIALS } from './sign-in.errors.js';

/** A signed-in person as one request sees them. */
export interface SignedIn {
  readonly actor: Person;
  readonly displayName: string;
  readonly language: Language;
}

/** A session as its person sees it. */
export interface OpenSession {
  readonly id: string;
  /** Browser and system; null when the device did not say. */
  readonly device: string | null;
  readonly createdAt: Date;
  /** To the hour. */
  readonly usedAt: Date;
  readonly isCurrent: boolean;
}

interface PersonRow {
  personId: string;
  displayName: string;
  language: Language;
  isUnverified: boolean;
  roles: RoleRow[] | null;
}

interface SessionRow extends PersonRow {
  tokenHash: Buffer;
  isRenewable: boolean;
}

/** A session that nobody uses ends after so long. */
const UNUSED_SESSION_LASTS_DAYS = 14;
/** A session ends so long after its sign-in, however much it is used. */
export const SESSION_LASTS_AT_MOST_DAYS = 90;
/** A session is renewed at most so often, so that a busy page costs a write an hour and not one for each request. */
const RENEWED_AT_MOST_EVERY = `interval '1 hour'`;

/** SQL: when a session `s` would end that is used now. */
const RENEWED_EXPIRY = `least(birlik_now() + interval '${UNUSED_SESSION_LASTS_DAYS} days', s.created_at + interval '${SESSION_LASTS_AT_MOST_DAYS} days')`;
const IS_RENEWABLE = `s.used_at < birlik_now() - ${RENEWED_AT_MOST_EVERY}`;

const COLUMNS = `p.id AS "personId", p.display_name AS "displayName", p.language, ${isUnverified('p')} AS "isUnverified",
       (SELECT json_agg(json_build_object('centreId', r.centre_id, 'organisationId', r.organisation_id, 'kind', r.kind))
        FROM role r WHERE r.person_id = p.id AND ${isRoleInForce('r')}) AS roles`;

const FIND_PERSON = `SELECT ${COLUMNS} FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL`;

const FIND = `
SELECT s.token_hash AS "tokenHash", ${IS_RENEWABLE} AS "isRenewable", ${COLUMNS}
FROM session s JOIN person p ON p.id = s.person_id
WHERE s.token_hash = ANY (${forAnyValue('$1::bytea[]')}::bytea[]) AND s.expires_at > birlik_now() AND p.disabled_at IS NULL`;

// Whoever is being erased at this moment is waited for.
const OPEN = `
INSERT INTO session (token_hash, person_id, expires_at, device)
SELECT $1, open.id, birlik_now() + make_interval(days => $3), $4
FROM (SELECT id FROM person WHERE id = $2 AND disabled_at IS NULL FOR NO KEY UPDATE) open
RETURNING person_id`;

const RENEW = `
UPDATE session s SET expires_at = ${RENEWED_EXPIRY}, used_at = birlik_now()
WHERE s.token_hash = ANY ($1::bytea[]) AND s.expires_at > birlik_now() AND ${IS_RENEWABLE}`;

@Injectable()
export class SessionsRepository {
  /** Every request reads a session, hundreds at once at peak times, so concurrent reads share one query. */
  private readonly session = answeredTogether((hashes: readonly Buffer[]) => this.findAll(hashes));

  constructor(private readonly database: Database) {}

  /**
   * Opens a session and returns its token, which is not stored.
   * @param device how the device names itself
   * @throws DomainError `wrong_credentials` when the account was closed meanwhile
   */
  async openSession(tx: Tx, personId: string, device: string | null = null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const opened = await tx.query(OPEN, [digest(token), personId, UNUSED_SESSION_LASTS_DAYS, device]);
    if (opened.length === 0) throw WRONG_CREDENTIALS.create();
    return token;
  }

  /** Returns the sessions of a person, the last used first. The one of `token` is the current one. */
  async listSessions(personId: string, token: string | null): Promise<OpenSession[]> {
    return this.database.query(
      `SELECT id, device, created_at AS "createdAt", used_at AS "usedAt", token_hash = $2 AS "isCurrent" FROM session
       WHERE person_id = $1 AND expires_at > birlik_now() ORDER BY token_hash = $2 DESC, used_at DESC, id`,
      [personId, digest(token ?? '')],
    );
  }

  /** Ends one session of a person. Returns false when they have no such session. */
  async closeSessionById(personId: string, sessionId: string): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM session WHERE person_id = $1 AND id = $2 RETURNING id',
      [personId, sessionId],
    );
    return rows.length > 0;
  }

  /** Ends all sessions of a person but the one of `token`. */
  async closeOtherSessions(sql: Sql, personId: string, token: string | null): Promise<void> {
    await sql.query('DELETE FROM session WHERE person_id = $1 AND token_hash <> $2', [
      personId,
      digest(token ?? ''),
    ]);
  }

  /**
   * Returns the person of a token; null when the token is unknown or expired, or the account is closed. A session that
   * is found is used, so it is renewed.
   */
  find(token: string): Promise<SignedIn | null> {
    return this.session(digest(token));
  }

  private async findAll(hashes: readonly Buffer[]): Promise<(SignedIn | null)[]> {
    const rows = await this.database.query<SessionRow>(FIND, [hashes], 'session-find');
    await this.renew(rows);
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), signedInOf(row)]));
    return hashes.map((hash) => found.get(hash.toString('hex')) ?? null);
  }

  private async renew(rows: readonly SessionRow[]): Promise<void> {
    const renewable = rows.filter(({ isRenewable }) => isRenewable);
    if (renewable.length === 0) return;
    const renewed = this.database.query(RENEW, [renewable.map(({ tokenHash }) => tokenHash)]);
    // A database that takes no writes for a while still says who is signed in; the next request renews.
    await renewed.catch(() => undefined);
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
    actor: { ...buildPerson(row.personId, row.roles ?? []), ...(row.isUnverified && { isUnverified: true }) },
  };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
