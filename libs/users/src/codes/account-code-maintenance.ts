import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { MaintenanceTask } from '@birlik/kernel';
import { AccountCodesRepository } from './account-codes.repository.js';

/** Deletes codes that neither open anything nor count against how many may be sent. */
@Injectable()
export class AccountCodeMaintenance extends MaintenanceTask {
  readonly name = 'account-codes';

  constructor(
    private readonly codes: AccountCodesRepository,
    private readonly database: Database,
  ) {
    super();
  }

  run(): Promise<void> {
    return this.codes.deleteOld(this.database);
  }
}
