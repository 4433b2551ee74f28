import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from '@birlik/database';
import type { TestDatabase } from '@birlik/testing';
import { type Cluster, ensureDatabase, startCluster } from '../../apps/standalone/src/postgres/index.js';

/** A PostgreSQL that one test may stop, with one migrated database. */
export interface OwnPostgres {
  readonly database: TestDatabase;
  /** Stops the server as a restart does, and starts it again at the same address. */
  restart(): Promise<void>;
}

/** Starts a PostgreSQL with the settings of the product; `database.drop` stops and deletes it. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-own-'));
  chmodSync(dataDir, 0o711);
  let cluster: Cluster = await startCluster({ dataDir });
  const url = cluster.buildUrl('birlik');
  await ensureDatabase(url);
  await runMigrations(url);
  return {
    database: {
      url,
      drop: async () => {
        await cluster.destroyCluster();
        rmSync(dataDir, { recursive: true, force: true });
      },
    },
    restart: async () => {
      await cluster.stop();
      cluster = await startCluster({ dataDir });
    },
  };
}
