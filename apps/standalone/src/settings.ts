import { resolve } from 'node:path';
import { ApiEnv, loadEnvironment, StandaloneEnv } from '@birlik/config';

/** Settings of `npm start`. */
export interface LaunchSettings {
  readonly dataDir: string;
  /** Empty: an embedded PostgreSQL is started. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** True when the caller chose the port; then no other port is tried. */
  readonly portGiven: boolean;
  readonly mailUrl: string;
  /** Empty: `http://localhost:<port>`. */
  readonly publicUrl: string;
}

/**
 * Reads and validates the settings of all processes at once, so that a mistake is reported before anything
 * starts.
 * @throws EnvironmentError with every invalid variable
 */
export function readLaunchSettings(env: NodeJS.ProcessEnv = process.env): LaunchSettings {
  const { DATA_DIR } = loadEnvironment(StandaloneEnv, env);
  const dataDir = resolve(DATA_DIR);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const api = loadEnvironment(ApiEnv, {
    DATABASE_URL: 'postgres://127.0.0.1/started-later',
    MAIL_URL: `file:${resolve(dataDir, 'mailbox')}`,
    ...given,
  });
  return {
    dataDir,
    databaseUrl: given.DATABASE_URL ?? '',
    host: api.HOST,
    port: api.PORT,
    portGiven: given.PORT !== undefined,
    mailUrl: api.MAIL_URL,
    publicUrl: given.PUBLIC_URL ?? '',
  };
}
