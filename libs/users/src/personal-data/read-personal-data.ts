import { Injectable } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { type ExportedRows, PersonalDataHolders } from './personal-data-holder.js';

/** Everything that is kept about a person. */
export interface PersonalData {
  readonly madeAt: Instant;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, ExportedRows>>;
}

/** Puts together for a person what every library keeps of them. */
@Injectable()
export class ReadPersonalData {
  constructor(
    private readonly database: Database,
    private readonly holders: PersonalDataHolders,
  ) {}

  async execute(personId: string): Promise<PersonalData> {
    const madeAt = await readNow(this.database);
    return { madeAt, tables: await this.holders.exportRows(this.database, personId) };
  }
}
