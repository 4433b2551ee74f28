import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import {
  type Language,
  type LocalizedText,
  type OrganisationRole,
  type Person,
  buildSearchText,
  foldName,
  newId,
  type CentreRole,
} from '@birlik/kernel';
import { selectOrganisationNames } from '../organisations/organisation.sql.js';
import { isAccountClosed } from './person.sql.js';
import { readLogin } from './login.js';
import { isRoleInForce } from './role.sql.js';
import { buildPerson } from './person-of-roles.js';

export interface NewPerson {
  readonly fullName: string;
  readonly displayName: string;
  /** Null for a person whom no mail reaches. */
  readonly email: string | null;
  /** E.164. */
  readonly phone?: string | null;
  /** In small letters. */
  readonly loginName?: string | null;
  readonly language: Language;
  readonly passwordHash: string | null;
  /** False for somebody whom nobody has seen yet, and who must prove their address or phone. */
  readonly isVerified?: boolean;
}

/** The data that a person sees about themselves. */
export interface Profile {
  readonly id: string;
  readonly fullName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly isPhoneVerified: boolean;
  readonly loginName: string | null;
  readonly hasPassword: boolean;
  readonly language: Language;
  readonly organisations: readonly {
    readonly id: string;
    readonly centreId: string;
    readonly names: LocalizedText;
    readonly kind: OrganisationRole;
  }[];
}

/** A role in a centre, or for an organisation of it. */
export interface NewRole {
  readonly centreId: string;
  readonly kind: CentreRole | OrganisationRole;
  readonly organisationId?: string | null;
}

/** SQL: whose login this is. Of people who share a phone it is the login of the one without a login name. */
const IS_LOGIN = {
  email: 'email = $1',
  phone: 'phone = $1 AND login_name IS NULL',
  name: 'login_name = $1',
} as const;

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** Adds a person. Returns the id. */
  async add(tx: Tx, person: NewPerson): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO person (id, full_name, display_name, search_name, email, language, password_hash, phone, login_name, email_verified_at, phone_verified_at)
       VALUES ($1, $2, $3, $4, lower($5), $6, $7, $8, lower($9),
         CASE WHEN $10 AND $5::text IS NOT NULL THEN birlik_now() END, CASE WHEN $10 AND $8::text IS NOT NULL THEN birlik_now() END)`,
      [
        id,
        person.fullName,
        person.displayName,
        buildSearchText(person.fullName),
        person.email,
        person.language,
        person.passwordHash,
        person.phone ?? null,
        person.loginName ?? null,
        person.isVerified ?? true,
      ],
    );
    return id;
  }

  /** Keeps an account open until the transaction ends. Returns false when it was closed meanwhile. */
  async keepOpen(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM person WHERE id = $1 AND disabled_at IS NULL FOR NO KEY UPDATE',
      [personId],
    );
    return rows.length > 0;
  }

  /** Closes an account for good. Returns false when there is none that is open. */
  async closeAccount(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE person SET disabled_at = birlik_now() WHERE id = $1 AND disabled_at IS NULL RETURNING id',
      [personId],
    );
    return rows.length > 0;
  }

  /** Gives a role. A second call changes nothing. */
  async giveRole(
    tx: Tx,
    personId: string,
    { centreId, kind, organisationId = null }: NewRole,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO role (id, person_id, centre_id, organisation_id, kind) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [newId(), personId, centreId, organisationId, kind],
    );
  }

  /** Returns what signing in needs to know about a login: a mail address, a phone or a login name. */
  async findLogin(login: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const { kind, value } = readLogin(login);
    const [row] = await this.database.query<{ id: string; passwordHash: string | null }>(
      `SELECT id, password_hash AS "passwordHash" FROM person WHERE ${IS_LOGIN[kind]} AND disabled_at IS NULL`,
      [value],
    );
    return row ?? null;
  }

  async findProfile(personId: string): Promise<Profile | null> {
    const [row] = await this.database.query<Profile>(
      `SELECT p.id, p.full_name AS "fullName", p.display_name AS "displayName", p.email, p.language, p.phone,
              p.login_name AS "loginName", p.password_hash IS NOT NULL AS "hasPassword",
              p.email_verified_at IS NOT NULL AS "isEmailVerified", p.phone_verified_at IS NOT NULL AS "isPhoneVerified",
              coalesce((SELECT json_agg(json_build_object('id', o.id, 'centreId', o.centre_id, 'names', ${selectOrganisationNames('o.id')}, 'kind', r.kind) ORDER BY o.key)
                        FROM role r JOIN organisation o ON o.id = r.organisation_id WHERE r.person_id = p.id AND ${isRoleInForce('r')}), '[]') AS organisations
       FROM person p WHERE p.id = $1`,
      [personId],
    );
    return row ?? null;
  }

  /** Returns a person with their roles; null when the person is unknown or the account is closed. */
  async findActor(personId: string): Promise<Person | null> {
    const roles = await this.database.query<{
      centreId: string;
      organisationId: string | null;
      kind: string;
    }>(
      `SELECT centre_id AS "centreId", organisation_id AS "organisationId", kind FROM role r
       WHERE person_id = $1 AND ${isRoleInForce('r')} AND NOT ${isAccountClosed('person_id')}`,
      [personId],
    );
    return roles.length === 0 ? null : buildPerson(personId, roles);
  }

  async changeLanguage(personId: string, language: Language): Promise<void> {
    await this.database.query('UPDATE person SET language = $2 WHERE id = $1 AND disabled_at IS NULL', [
      personId,
      language,
    ]);
  }

  /** Returns the display name of a person with a role in the centre; null for others. */
  async findName(sql: Sql, centreId: string, personId: string): Promise<string | null> {
    const [row] = await sql.query<{ name: string }>(
      `SELECT display_name AS name FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL
         AND EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.centre_id = $2 AND ${isRoleInForce('r')})`,
      [personId, centreId],
    );
    return row?.name ?? null;
  }

  /** Returns members of the centre whose folded name contains every word of `query`, in Kazakh order. */
  async searchPeople(
    centreId: string,
    query: string,
    max: number,
  ): Promise<{ id: string; fullName: string; displayName: string }[]> {
    const words = foldName(query).split(' ').filter(Boolean).slice(0, 6);
    if (words.length === 0) return [];
    return this.database.query(
      `SELECT p.id, p.full_name AS "fullName", p.display_name AS "displayName" FROM person p
       WHERE p.disabled_at IS NULL AND p.search_name LIKE ALL ($2)
         AND EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.centre_id = $1 AND ${isRoleInForce('r')})
       ORDER BY p.full_name COLLATE "kk-x-icu" LIMIT $3`,
      [centreId, words.map((w) => `%${w}%`), max],
    );
  }
}
