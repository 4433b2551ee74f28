import { escapeLiteral } from 'pg';
import { lockOf } from './lock-of.js';
import type { RunOptions } from './unit-of-work.js';

/**
 * Returns the SQL that begins a transaction: its time, its locks in the order of their numbers, and the
 * version of the settings. A retry waits for the lock of its person until the first attempt has ended, and
 * then sees the first answer.
 */
export function beginStatement({ now, locks = [], settingsOf, idempotencyKey }: RunOptions): string {
  const alone = new Set(idempotencyKey ? [...locks, lockOf(idempotencyKey.personId)] : locks);
  const shared = settingsOf ? [lockOf(settingsOf.id)] : [];
  const all = [...new Set([...alone, ...shared])].sort((a, b) => (a < b ? -1 : 1));
  return [
    'BEGIN',
    ...(now === undefined ? [] : [`SET LOCAL birlik.now = '${new Date(now).toISOString()}'`]),
    ...all.map((lock) => `SELECT pg_advisory_xact_lock${alone.has(lock) ? '' : '_shared'}(${lock})`),
    ...(settingsOf
      ? [`SELECT birlik_decide_by(${escapeLiteral(settingsOf.id)}, ${Number(settingsOf.version)})`]
      : []),
  ].join('; ');
}
