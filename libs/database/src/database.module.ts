import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttemptCountRecord } from './limits/attempt-count.entity.js';
import { AttemptCounts } from './limits/attempt-counts.js';
import { AuditEntry } from './audit/audit.entity.js';
import { buildConnectionOptions } from './sql/connection.js';
import { Database } from './sql/database.js';
import { IdempotencyKeyRecord } from './idempotency/idempotency-key.entity.js';
import { JournalMaintenance } from './journal/journal-maintenance.js';
import { Journal } from './journal/journal.js';
import { OutboxBell } from './outbox/outbox-bell.js';
import { OutboxEvent } from './outbox/outbox.entity.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { SecretRecord } from './signing/secret.entity.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { Signer } from './signing/signer.js';
import { UnitOfWork } from './transactions/unit-of-work.js';

/** One connection pool per process, and the stores that every use case writes to. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: { url: string; pool: number; application: string }): DynamicModule {
    const parts = [
      Database,
      UnitOfWork,
      Journal,
      IdempotencyKeys,
      OutboxRepository,
      OutboxBell,
      AuditSealer,
      JournalMaintenance,
      Signer,
      AttemptCounts,
    ];
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...buildConnectionOptions(settings), autoLoadEntities: true }),
        TypeOrmModule.forFeature([
          OutboxEvent,
          AuditEntry,
          IdempotencyKeyRecord,
          SecretRecord,
          AttemptCountRecord,
        ]),
      ],
      providers: parts,
      exports: parts,
    };
  }
}
