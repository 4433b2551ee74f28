import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { buildSearchText, foldName, invalid, type Language, newId } from '@birlik/kernel';
import { readPhone, suggestLoginName } from './login.js';

/** What is known of somebody who is new. */
export interface Newcomer {
  /** The name as they write it. */
  readonly fullName: string;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly language: Language;
}

/** Somebody who is likely the same person, and by what. */
export interface KnownPerson {
  readonly id: string;
  readonly fullName: string;
  readonly by: 'phone' | 'email' | 'name';
  /** False for somebody whom only other centres know. */
  readonly isOfCentre: boolean;
}

const MAX_KNOWN = 5;

/** Finds people who are likely the same, and adds somebody who is new. Every way of joining adds people with it. */
@Injectable()
export class AddPerson {
  constructor(private readonly database: Database) {}

  /**
   * Returns people who are likely the same: first those with the phone or the e-mail address, then those of the centre
   * with the same folded name. People of other centres are found by phone or address only.
   */
  async findKnown(
    centreId: string,
    { fullName, phone, email }: Pick<Newcomer, 'fullName' | 'phone' | 'email'>,
    sql: Sql = this.database,
  ): Promise<KnownPerson[]> {
    const words = foldName(fullName).split(' ').filter(Boolean).slice(0, 6);
    return sql.query<KnownPerson>(
      `SELECT found.* FROM (
         SELECT p.id, p.full_name AS "fullName",
           CASE WHEN p.phone = $2 THEN 'phone' WHEN p.email = lower($3) THEN 'email' ELSE 'name' END AS by,
           EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.centre_id = $1) AS "isOfCentre"
         FROM person p
         WHERE p.disabled_at IS NULL AND (p.phone = $2 OR p.email = lower($3)
           OR cardinality($4::text[]) > 0 AND p.search_name LIKE ALL ($4))
       ) found
       WHERE found.by <> 'name' OR found."isOfCentre"
       ORDER BY found.by = 'name', found."fullName" COLLATE "kk-x-icu", found.id LIMIT ${MAX_KNOWN}`,
      [centreId, phone ? readPhone(phone) : null, email ?? null, words.map((word) => `%${word}%`)],
    );
  }

  /**
   * Adds a person who cannot sign in yet. Whose phone is somebody else's login gets a login name. Returns the id.
   * @throws DomainError `invalid_request` without a phone and an e-mail address, or for a phone that is none
   */
  async add(tx: Tx, { fullName, phone, email, language }: Newcomer): Promise<string> {
    if (!phone && !email) throw invalid('/phone', 'required');
    const number = phone ? readPhone(phone) : null;
    if (phone && !number) throw invalid('/phone', 'invalid');
    const id = newId();
    const loginName =
      number && (await this.isLogin(tx, number)) ? await this.findFreeLoginName(tx, fullName) : null;
    await tx.query(
      `INSERT INTO person (id, full_name, display_name, search_name, email, phone, language, login_name)
       VALUES ($1, $2, $3, $4, lower($5), $6, $7, $8)`,
      [
        id,
        fullName,
        fullName.split(' ')[0],
        buildSearchText(fullName),
        email ?? null,
        number,
        language,
        loginName,
      ],
    );
    return id;
  }

  /** Two people of one family may share a phone. The first signs in by it, the second by a login name. */
  private async isLogin(tx: Tx, phone: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM person WHERE phone = $1 AND login_name IS NULL', [phone]);
    return rows.length > 0;
  }

  private async findFreeLoginName(tx: Tx, fullName: string): Promise<string> {
    const base = suggestLoginName(fullName);
    const taken = await tx.query<{ name: string }>(
      'SELECT login_name AS name FROM person WHERE login_name LIKE $1',
      [`${base}%`],
    );
    const names = new Set(taken.map(({ name }) => name));
    if (!names.has(base)) return base;
    let number = 2;
    while (names.has(`${base}${number}`)) number++;
    return `${base}${number}`;
  }
}
