import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Person } from '@birlik/kernel';

/** Rows of one table, as the person to whom they belong reads them. */
export type ExportedRows = readonly Readonly<Record<string, unknown>>[];

/** Whose data is erased, and who erases it. */
export interface Erasure {
  readonly personId: string;
  readonly actor: Person;
  /** The centres in which the person has or had a role. */
  readonly centreIds: readonly string[];
}

/**
 * Gives out what one library keeps of a person, and erases it. Every library whose tables know people implements it and
 * registers itself; a test compares the tables of all with the schema.
 */
export abstract class PersonalDataHolder {
  /** By table, the SQL that selects what it has of the person `$1`, without secrets. */
  abstract readonly selections: Readonly<Record<string, string>>;

  /** Returns the locks under which `giveUp` works, beside the lock of the person. */
  listLocks(_sql: Sql, _personId: string): Promise<readonly bigint[]> {
    return Promise.resolve([]);
  }

  /** Ends what the person still has or waits for, as if they had done it; others are told and served as usual. */
  giveUp(_tx: Tx, _erasure: Erasure): Promise<void> {
    return Promise.resolve();
  }

  /** Deletes what is of the person alone, and takes names, addresses and words out of what must stay. */
  abstract eraseRows(tx: Tx, personId: string): Promise<void>;
}

/** The registered holders. */
@Injectable()
export class PersonalDataHolders {
  private readonly holders: PersonalDataHolder[] = [];

  registerHolder(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  /** Returns everything about a person, by table. */
  async exportRows(sql: Sql, personId: string): Promise<Record<string, ExportedRows>> {
    const tables: Record<string, ExportedRows> = {};
    for (const { selections } of this.holders)
      for (const [table, selection] of Object.entries(selections))
        tables[table] = await sql.query<ExportedRows[number]>(selection, [personId]);
    return tables;
  }

  async listLocks(sql: Sql, personId: string): Promise<bigint[]> {
    const locks: bigint[] = [];
    for (const holder of this.holders) locks.push(...(await holder.listLocks(sql, personId)));
    return locks;
  }

  /** Gives everything up first: what is said while that happens is erased with the rest. */
  async erase(tx: Tx, erasure: Erasure): Promise<void> {
    for (const holder of this.holders) await holder.giveUp(tx, erasure);
    for (const holder of this.holders) await holder.eraseRows(tx, erasure.personId);
  }
}
