/**
 * SQLSTATE after which the connection is useless: it broke (08), the server ends it (57P, 25P03, 25P04), or the
 * server takes no writes (25006): after a failover the same address may lead to another one that does.
 */
const LOST_STATES = /^(08...|57P..|25006|25P03|25P04)$/;
/** SQLSTATE of a lack that passes: memory, disk or connections, waits and deadlocks that took too long. */
const PASSING_STATES = /^(53...|55P03|57014|40001|40P01)$/;
/** With a digit, which EPIPE and EPERM do not have. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Messages of the driver, whose errors have no code. */
const LOST_MESSAGES = /Connection terminated|not queryable|Query read timeout/;
const NO_FREE_CONNECTION = /timeout exceeded when trying to connect/;
const NO_ANSWER = /timeout expired/;

interface MaybeOfDatabase {
  readonly code?: unknown;
  readonly severity?: unknown;
}

/** Returns true if the server answered with this error. */
export function isSqlError(error: unknown): boolean {
  const { code } = (error ?? {}) as MaybeOfDatabase;
  return typeof code === 'string' && SQLSTATE.test(code);
}

/** Returns true if the error says that the connection cannot be used any more. */
export function isConnectionLost(error: unknown): boolean {
  const { code, severity } = (error ?? {}) as MaybeOfDatabase;
  if (severity === 'FATAL' || severity === 'PANIC') return true;
  if (typeof code !== 'string') return error instanceof Error && LOST_MESSAGES.test(error.message);
  return isSqlError(error) ? LOST_STATES.test(code) : NETWORK_CODES.has(code);
}

/** Returns true if the database is there but has no capacity left for the request. */
export function isDatabaseBusy(error: unknown): boolean {
  const { code } = (error ?? {}) as MaybeOfDatabase;
  if (typeof code === 'string' && PASSING_STATES.test(code)) return true;
  return error instanceof Error && NO_FREE_CONNECTION.test(error.message);
}

/** Returns true if the database does not answer or takes no writes. The same request may succeed a little later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (isDatabaseBusy(error)) return false;
  return isConnectionLost(error) || (error instanceof Error && NO_ANSWER.test(error.message));
}
