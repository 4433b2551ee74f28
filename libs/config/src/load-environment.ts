import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { listDangers } from './dangers.js';
import { settingsOf } from './setting.js';

/** Some variables are missing or invalid; the message lists all of them. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Settings are missing or wrong:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads the variables of an environment class, validates them and freezes the result. Empty variables count
 * as absent. No other code outside the launcher reads `process.env`.
 * @throws EnvironmentError with every invalid variable; in production also with every unsafe one
 */
export function loadEnvironment<T extends object>(
  environment: new () => T,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<T> {
  const given: Record<string, string> = {};
  for (const { name } of settingsOf(environment)) {
    const value = source[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  const loaded = plainToInstance(environment, given, {
    enableImplicitConversion: true,
    exposeDefaultValues: true,
  });
  const problems = validateSync(loaded, { forbidUnknownValues: true }).map(
    (e) => `${e.property}: ${Object.values(e.constraints ?? {}).join(', ')}`,
  );
  if (problems.length === 0) problems.push(...listDangers(loaded));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return Object.freeze(loaded);
}
