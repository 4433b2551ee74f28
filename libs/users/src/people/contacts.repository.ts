import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { type Language, newId } from '@birlik/kernel';
import { isUnverified } from './person.sql.js';
import { isRoleInForce } from './role.sql.js';

/** An account, as far as what is sent to it needs to know. */
export interface Account {
  readonly id: string;
  readonly fullName: string;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
  readonly loginName: string | null;
  readonly passwordHash: string | null;
  readonly isUnverified: boolean;
  /** A centre to which the person belongs; null for none. */
  readonly centreId: string | null;
}

const ACCOUNT = `
SELECT p.id, p.full_name AS "fullName", p.language, p.email, p.phone, p.login_name AS "loginName", p.password_hash AS "passwordHash", ${isUnverified('p')} AS "isUnverified",
  (SELECT r.centre_id FROM role r WHERE r.person_id = p.id ORDER BY NOT ${isRoleInForce('r')}, r.centre_id LIMIT 1) AS "centreId"
FROM person p WHERE p.disabled_at IS NULL`;

/**
 * By what people are reached and sign in: mail address, phone, password, and the proof that the address is theirs. An
 * account that is closed meanwhile gets none of it.
 */
@Injectable()
export class ContactsRepository {
  constructor(private readonly database: Database) {}

  async findAccount(personId: string, sql: Sql = this.database): Promise<Account | null> {
    const [row] = await sql.query<Account>(`${ACCOUNT} AND p.id = $1`, [personId]);
    return row ?? null;
  }

  /**
   * As `findAccount`, for a transaction that writes about the person: until it ends nobody erases them, and somebody who
   * is erased has no account.
   */
  async lockAccount(tx: Tx, personId: string): Promise<Account | null> {
    const [row] = await tx.query<Account>(`${ACCOUNT} AND p.id = $1 FOR NO KEY UPDATE OF p`, [personId]);
    return row ?? null;
  }

  /** Returns who has this mail address, or this phone without a login name. Closed accounts keep theirs. */
  async findHolder(
    sql: Sql,
    { email = null, phone = null }: { readonly email?: string | null; readonly phone?: string | null },
  ): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>(
      'SELECT id FROM person WHERE email = $1 OR (phone = $2 AND login_name IS NULL) ORDER BY email = $1 DESC NULLS LAST LIMIT 1',
      [email, phone],
    );
    return row?.id ?? null;
  }

  /** Notes that the person reads what is sent to this address, if it is still theirs. */
  async markVerified(tx: Tx, personId: string, address: string): Promise<void> {
    await tx.query(
      `UPDATE person SET email_verified_at = CASE WHEN email = $2 THEN coalesce(email_verified_at, birlik_now()) ELSE email_verified_at END,
         phone_verified_at = CASE WHEN phone = $2 THEN coalesce(phone_verified_at, birlik_now()) ELSE phone_verified_at END
       WHERE id = $1 AND disabled_at IS NULL`,
      [personId, address],
    );
  }

  /** Gives the person a mail address that they have proved. */
  async changeEmail(tx: Tx, personId: string, email: string): Promise<void> {
    await tx.query(
      'UPDATE person SET email = $2, email_verified_at = birlik_now() WHERE id = $1 AND disabled_at IS NULL',
      [personId, email],
    );
  }

  async changePassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await tx.query('UPDATE person SET password_hash = $2 WHERE id = $1 AND disabled_at IS NULL', [
      personId,
      passwordHash,
    ]);
  }

  async addConsent(tx: Tx, personId: string, centreId: string, version: string): Promise<void> {
    await tx.query('INSERT INTO consent (id, person_id, centre_id, version) VALUES ($1, $2, $3, $4)', [
      newId(),
      personId,
      centreId,
      version,
    ]);
  }
}
