import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { AuditSealer } from '../audit/audit-sealer.js';
import { IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { Database } from '../sql/database.js';
import { UnitOfWork } from '../transactions/unit-of-work.js';

const MAX_ROWS_PER_SEAL = 2_000;

/** Seals the audit and deletes old outbox rows and idempotency keys. */
@Injectable()
export class JournalMaintenance extends MaintenanceTask {
  readonly name = 'journal';

  constructor(
    private readonly sealer: AuditSealer,
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (
      (await this.work.run((tx) => this.sealer.sealEntries(tx, MAX_ROWS_PER_SEAL))) === MAX_ROWS_PER_SEAL
    );
    await this.outbox.deleteOld(this.database);
    await this.idempotencyKeys.deleteOld(this.database);
  }
}
