import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { ProcessEnv } from './environment.js';

const ORDER: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
const LEVEL_NUMBERS: Readonly<Record<string, number>> = {
  silent: 0,
  fatal: 1,
  error: 2,
  warn: 3,
  info: 4,
  debug: 5,
};
/** Contexts in which the framework logs its start. They matter only when the start fails. */
const ASSEMBLY = new Set([
  'NestFactory',
  'InstanceLoader',
  'RouterExplorer',
  'RoutesResolver',
  'NestApplication',
]);

/**
 * The log of a process: JSON lines in production, readable ones elsewhere. Line breaks in values are escaped.
 */
export class ProcessLog extends ConsoleLogger {
  constructor(env: Pick<ProcessEnv, 'NODE_ENV' | 'LOG_LEVEL'>) {
    super({
      json: env.NODE_ENV === 'production',
      colors: false,
      logLevels: ORDER.slice(0, LEVEL_NUMBERS[env.LOG_LEVEL] ?? 4),
    });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest[rest.length - 1];
    if (typeof context === 'string' && ASSEMBLY.has(context)) return;
    super.log(message, ...(rest as [string]));
  }
}
