export { type AttemptLimit, AttemptCounts } from './limits/attempt-counts.js';
export { AuditEntry } from './audit/audit.entity.js';
export { AuditSealer } from './audit/audit-sealer.js';
export { DatabaseModule } from './database.module.js';
export { type IdempotencyKey, IdempotencyKeys } from './idempotency/idempotency-keys.js';
export { Journal, type JournalEntry } from './journal/journal.js';
export { DATABASE_ACCOUNTS, grantRights } from './migrations/grant-rights.js';
export { revertMigrations, runMigrations } from './migrations/run-migrations.js';
export { assertSchemaIsCurrent, NewerSchema } from './migrations/schema-version.js';
export { OUTBOX_CHANNEL, OutboxBell, RELAY_AWAKE_MS } from './outbox/outbox-bell.js';
export { OutboxRepository, type RelayedEvent } from './outbox/outbox.repository.js';
export { Signer } from './signing/signer.js';
export { answeredTogether } from './sql/answered-together.js';
export type { ChannelListener } from './sql/channel-listener.js';
export { isDatabaseBusy, isDatabaseUnavailable } from './sql/connection-errors.js';
export { LastingClient } from './sql/lasting-client.js';
export {
  type ConnectionSettings,
  buildConnectionOptions,
  KEEPS_IDLE_CONNECTIONS_MS,
} from './sql/connection.js';
export { Database } from './sql/database.js';
export { readNow } from './sql/read-now.js';
export { forAnyValue, selectMsUntil, type Sql, type SqlValue, type Tx } from './sql/sql.js';
export { withoutWaiting } from './transactions/client-tx.js';
export { lockOf } from './transactions/lock-of.js';
export { isDuplicate, isSettingsChanged, isTransient } from './transactions/transaction-errors.js';
export {
  pauseBeforeRun,
  rollBackWith,
  type RolledBack,
  type RunOptions,
  UnitOfWork,
} from './transactions/unit-of-work.js';
export { assertDatabaseZoneDataIsCurrent } from './sql/zone-data.js';
