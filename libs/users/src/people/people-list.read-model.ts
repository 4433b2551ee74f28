import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { foldName, type Instant, type Language, type RoleKind } from '@birlik/kernel';
import type { Block } from '../blocks/blocks.repository.js';
import { isBlocked, selectBlock } from '../blocks/block.sql.js';
import { isRoleInForce } from './role.sql.js';

/** Whom a list shows. */
export interface PeopleQuery {
  readonly centreId: string;
  /** A name in any spelling, the digits of a phone, or a part of an e-mail address. */
  readonly query?: string | undefined;
  readonly role?: RoleKind | undefined;
  readonly organisationId?: string | undefined;
  readonly blocked?: boolean | undefined;
  /** Only this person, when something else has found them. */
  readonly personId?: string | undefined;
  /** The last of the page before. */
  readonly after: PersonPlace | null;
  readonly limit: number;
}

/** Where a person stands in the list. */
export interface PersonPlace {
  readonly fullName: string;
  readonly id: string;
}

/** A person as a list shows them. */
export interface ListedPerson extends PersonPlace {
  readonly phone: string | null;
  readonly email: string | null;
  /** Roles that hold now; empty for somebody whose roles have ended. */
  readonly roles: readonly RoleKind[];
  readonly block: Block | null;
}

/** A person as their page shows them to staff. */
export interface KnownToStaff extends PersonPlace {
  readonly displayName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly loginName: string | null;
  /** False for somebody who has not set a password yet. */
  readonly canSignIn: boolean;
  readonly language: Language;
  readonly addedAt: Instant;
  readonly block: Block | null;
}

const OF_CENTRE = `p.disabled_at IS NULL AND EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.centre_id = $1)`;
const KAZAKH_ORDER = 'COLLATE "kk-x-icu"';
/** Fewer digits would find half of the people. */
const FEWEST_DIGITS = 4;

/** Reads the people of a centre for its staff: everybody who has or had a role in it. */
@Injectable()
export class PeopleListReadModel {
  constructor(private readonly database: Database) {}

  async listPage(asked: PeopleQuery): Promise<ListedPerson[]> {
    const { centreId, role, organisationId, blocked, personId, after, limit } = asked;
    const { names, phone, email } = readQuery(asked.query ?? '');
    return this.database.query<ListedPerson>(
      `SELECT p.id, p.full_name AS "fullName", p.phone, p.email,
         (SELECT coalesce(json_agg(DISTINCT r.kind), '[]') FROM role r WHERE r.person_id = p.id AND r.centre_id = $1 AND ${isRoleInForce('r')}) AS roles,
         ${selectBlock('p.id', '$1')} AS block
       FROM person p
       WHERE ${OF_CENTRE}
         AND (cardinality($2::text[]) = 0 OR p.search_name LIKE ALL ($2))
         AND ($3::text IS NULL OR p.phone LIKE $3) AND ($4::text IS NULL OR p.email LIKE $4)
         AND ($5::text IS NULL AND $6::uuid IS NULL OR EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.centre_id = $1
           AND ${isRoleInForce('r')} AND ($5::text IS NULL OR r.kind = $5) AND ($6::uuid IS NULL OR r.organisation_id = $6)))
         AND ($7::boolean IS NULL OR ${isBlocked('p.id', '$1')} = $7)
         AND ($8::uuid IS NULL OR p.id = $8)
         AND ($9::text IS NULL OR (p.full_name ${KAZAKH_ORDER}, p.id) > ($9 ${KAZAKH_ORDER}, $10::uuid))
       ORDER BY p.full_name ${KAZAKH_ORDER}, p.id LIMIT $11`,
      [
        centreId,
        names,
        phone,
        email,
        role ?? null,
        organisationId ?? null,
        blocked ?? null,
        personId ?? null,
        after?.fullName ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  /** Returns a person of the centre; null for others. */
  async find(centreId: string, personId: string): Promise<KnownToStaff | null> {
    const [row] = await this.database.query<Omit<KnownToStaff, 'addedAt'> & { addedAt: string }>(
      `SELECT p.id, p.full_name AS "fullName", p.display_name AS "displayName", p.phone, p.email, p.language,
         p.login_name AS "loginName", p.password_hash IS NOT NULL AS "canSignIn",
         floor(extract(epoch FROM p.created_at) * 1000) AS "addedAt", ${selectBlock('p.id', '$1')} AS block
       FROM person p WHERE p.id = $2 AND ${OF_CENTRE}`,
      [centreId, personId],
    );
    return row ? { ...row, addedAt: Number(row.addedAt) } : null;
  }
}

interface Patterns {
  readonly names: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
}

/** Nobody writes a name with an @, and nobody a phone with letters. */
function readQuery(query: string): Patterns {
  const nothing = { names: [], phone: null, email: null };
  if (query.includes('@')) return { ...nothing, email: `%${escapeLike(query.trim().toLowerCase())}%` };
  const digits = query.replace(/\D/g, '');
  const isNumber = /^[\d\s()+-]+$/.test(query) && digits.length >= FEWEST_DIGITS;
  // 8 701 … and +7 701 … are one number.
  if (isNumber) return { ...nothing, phone: `%${digits.replace(/^[78](?=\d{10}$)/, '')}%` };
  const words = foldName(query).split(' ').filter(Boolean).slice(0, 6);
  // A text without a letter or a digit must find nobody, and an empty one everybody.
  if (words.length === 0 && query.trim() !== '') return { ...nothing, names: ['/'] };
  return { ...nothing, names: words.map((word) => `%${word}%`) };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
