import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { MaintenanceTask } from '@birlik/kernel';
import { ScansRepository } from './scans.repository.js';

/** Deletes old scans. They are evidence for appeals, and nobody appeals after so long. */
@Injectable()
export class ScanMaintenance extends MaintenanceTask {
  readonly name = 'scans';

  constructor(
    private readonly scans: ScansRepository,
    private readonly database: Database,
  ) {
    super();
  }

  run(): Promise<void> {
    return this.scans.deleteOld(this.database);
  }
}
