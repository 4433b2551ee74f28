import type { DataSourceOptions } from 'typeorm';
import { LastingClient } from './lasting-client.js';
import { SnakeNaming } from './naming.js';

export interface ConnectionSettings {
  /** postgres:// address. */
  readonly url: string;
  /** Largest number of connections of the pool. */
  readonly pool: number;
  /** Name that PostgreSQL shows in pg_stat_activity. */
  readonly application: string;
}

/** To open a connection costs milliseconds of both sides, and an idle worker asks every 20 s. */
export const KEEPS_IDLE_CONNECTIONS_MS = 300_000;

/**
 * Returns the connection options of all processes. With `pipeline` the statements of a transaction can be
 * sent together. The timeouts end statements and transactions that would otherwise keep a connection for
 * ever.
 */
export function buildConnectionOptions(
  settings: ConnectionSettings,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.application,
    poolSize: settings.pool,
    connectTimeoutMS: 5_000,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: ['error'],
    extra: {
      Client: LastingClient,
      pipeline: true,
      idleTimeoutMillis: KEEPS_IDLE_CONNECTIONS_MS,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    },
  };
}
