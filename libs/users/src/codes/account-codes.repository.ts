import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { newId } from '@birlik/kernel';

/** What a code proves or allows: that an address is the person's, a new password, a new address. */
export type CodePurpose = 'verify' | 'reset' | 'change';

export interface CodeRequest {
  readonly personId: string;
  readonly purpose: CodePurpose;
  /** The mail address or the phone that it goes to. */
  readonly address: string;
}

/** A code that is being tried. */
export interface TriedCode {
  readonly id: string;
  readonly address: string;
}

export const CODE_LASTS_MINUTES = 15;
/** Wrong digits end a code: of a million codes somebody may try so many. */
export const TRIES_OF_CODE = 5;
/** Codes for one person and address in an hour, however they are asked for. */
const CODES_AN_HOUR = 5;

const IS_LIVE = `ended_at IS NULL AND expires_at > birlik_now()`;

const ADD = `
INSERT INTO account_code (id, person_id, purpose, address, expires_at)
SELECT $1, $2, $3, $4, birlik_now() + make_interval(mins => ${CODE_LASTS_MINUTES})
WHERE (SELECT count(*) FROM account_code WHERE person_id = $2 AND address = $4 AND created_at > birlik_now() - interval '1 hour') < ${CODES_AN_HOUR}
RETURNING (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAt"`;

@Injectable()
export class AccountCodesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Adds a code, and ends the older one of its purpose. Returns null when the person had too many within the hour; then
   * the older one stays. The caller holds the lock of the person.
   */
  async add(
    tx: Tx,
    { personId, purpose, address }: CodeRequest,
  ): Promise<{ id: string; expiresAt: number } | null> {
    const before = await tx.query<{ id: string }>(
      'UPDATE account_code SET ended_at = birlik_now() WHERE person_id = $1 AND purpose = $2 AND ended_at IS NULL RETURNING id',
      [personId, purpose],
    );
    const id = newId();
    const [made] = await tx.query<{ expiresAt: number }>(ADD, [id, personId, purpose, address]);
    if (made) return { id, expiresAt: made.expiresAt };
    await tx.query('UPDATE account_code SET ended_at = NULL WHERE id = ANY ($1)', [before.map((b) => b.id)]);
    return null;
  }

  /**
   * Counts a try of the live code, before anybody looks at the digits; tries at the same moment are counted one after the
   * other. Returns null when there is no live code or its tries are used up.
   */
  async takeTry(personId: string, purpose: CodePurpose): Promise<TriedCode | null> {
    const [code] = await this.database.query<TriedCode>(
      `UPDATE account_code SET tries = tries + 1
       WHERE person_id = $1 AND purpose = $2 AND ${IS_LIVE} AND tries < ${TRIES_OF_CODE} RETURNING id, address`,
      [personId, purpose],
    );
    return code ?? null;
  }

  /** Uses a code up. Returns false when it was used or replaced meanwhile. */
  async useCode(tx: Tx, codeId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE account_code SET ended_at = birlik_now() WHERE id = $1 AND ${IS_LIVE} RETURNING id`,
      [codeId],
    );
    return rows.length > 0;
  }

  /** Ends all codes of a person: what they were sent for is over. */
  async endCodes(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      'UPDATE account_code SET ended_at = birlik_now() WHERE person_id = $1 AND ended_at IS NULL',
      [personId],
    );
  }

  async deleteOld(sql: Sql): Promise<void> {
    await sql.query(`DELETE FROM account_code WHERE created_at < birlik_now() - interval '1 day'`);
  }
}
