import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { buildSearchText, foldName, invalid, type Language, newId } from '@birlik/kernel';
import { readPhone } from './phone.js';

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
   * Adds a person who cannot sign in yet. Returns the id.
   * @throws DomainError `invalid_request` without a phone and an e-mail address, or for a phone that is none
   */
  async add(tx: Tx, { fullName, phone, email, language }: Newcomer): Promise<string> {
    if (!phone && !email) throw invalid('/phone', 'required');
    const number = phone ? readPhone(phone) : null;
    if (phone && !number) throw invalid('/phone', 'invalid');
    const id = newId();
    await tx.query(
      `INSERT INTO person (id, full_name, display_name, search_name, email, phone, language)
       VALUES ($1, $2, $3, $4, lower($5), $6, $7)`,
      [id, fullName, fullName.split(' ')[0], buildSearchText(fullName), email ?? null, number, language],
    );
    return id;
  }
}
