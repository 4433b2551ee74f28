import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit.entity.js';
import { connectionOptions } from './connection.js';
import { Database } from './database.js';
import { IdempotencyKeyRecord } from './idempotency-key.entity.js';
import { Journal } from './journal.js';
import { OutboxEvent } from './outbox.entity.js';
import { OutboxRepository } from './outbox.repository.js';
import { SecretRecord } from './secret.entity.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { AuditSealer } from './audit-sealer.js';
import { Signer } from './signer.js';
import { UnitOfWork } from './unit-of-work.js';

/** One connection pool per process, and what every use case writes beside its own tables. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: { url: string; pool: number; application: string }): DynamicModule {
    const parts = [Database, UnitOfWork, Journal, IdempotencyKeys, OutboxRepository, AuditSealer, Signer];
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...connectionOptions(settings), autoLoadEntities: true }),
        TypeOrmModule.forFeature([OutboxEvent, AuditEntry, IdempotencyKeyRecord, SecretRecord]),
      ],
      providers: parts,
      exports: parts,
    };
  }
}
