import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';

/** Why somebody stays though their import is undone. */
export const STAY_REASONS = ['signed_in', 'has_bookings', 'changed'] as const;
export type StayReason = (typeof STAY_REASONS)[number];

/** Somebody who came with an import, and why they would stay; null for somebody who can be removed. */
export interface ImportedPerson {
  readonly id: string;
  readonly fullName: string;
  readonly stays: StayReason | null;
}

/** A table that holds on to people, whichever library it belongs to. */
interface Holder {
  readonly name: string;
  readonly personColumn: string;
}

/** Whoever has a password, a proved address, a session or a consent has been here. */
const HAS_SIGNED_IN = `p.password_hash IS NOT NULL OR p.email_verified_at IS NOT NULL OR p.phone_verified_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id) OR EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id)`;

/** Staff have made something of them: another centre, a manager, a note, a block, a closed account. */
const HAS_CHANGED = `p.disabled_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND (r.centre_id <> $2 OR r.kind = 'manager'))
  OR EXISTS (SELECT 1 FROM person_note n WHERE n.person_id = p.id) OR EXISTS (SELECT 1 FROM block b WHERE b.person_id = p.id)`;

/** The people of an import, and what has become of them. */
@Injectable()
export class ImportedPeopleRepository {
  /** Locks the people of an import: nobody books for them or signs in before the transaction ends. */
  async lockPeople(tx: Tx, importId: string, centreId: string): Promise<ImportedPerson[]> {
    // First the locks: what others have just done is seen only by a statement that begins after them.
    const locked = await tx.query<{ id: string }>(
      'SELECT id FROM person WHERE import_id = $1 ORDER BY id FOR UPDATE',
      [importId],
    );
    const ids = locked.map(({ id }) => id);
    const [people, held] = await Promise.all([
      tx.query<ImportedPerson>(
        `SELECT p.id, p.full_name AS "fullName",
           CASE WHEN ${HAS_SIGNED_IN} THEN 'signed_in' WHEN ${HAS_CHANGED} THEN 'changed' END AS stays
         FROM person p WHERE p.id = ANY ($1) ORDER BY p.full_name COLLATE "kk-x-icu", p.id`,
        [ids, centreId],
      ),
      this.listHeld(tx, ids),
    ]);
    return people.map((person) => ({
      ...person,
      stays: person.stays ?? (held.has(person.id) ? 'has_bookings' : null),
    }));
  }

  /** Removes people with their roles. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM person WHERE id = ANY ($1)', [ids]);
  }

  /**
   * Returns who has a booking, a registration, a place in a queue or the like. The database knows which tables hold on to
   * people, so a table that is added counts from its first day.
   */
  private async listHeld(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const holders = await tx.query<Holder>(
      `SELECT c.conrelid::regclass::text AS name, quote_ident(a.attname) AS "personColumn"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.confdeltype NOT IN ('c', 'n') AND cardinality(c.conkey) = 1`,
    );
    if (holders.length === 0) return new Set();
    const held = await tx.query<{ id: string }>(
      holders
        .map(
          ({ name, personColumn }) =>
            `SELECT ${personColumn} AS id FROM ${name} WHERE ${personColumn} = ANY ($1)`,
        )
        .join(' UNION '),
      [ids],
    );
    return new Set(held.map(({ id }) => id));
  }
}
