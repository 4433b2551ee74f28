/** SQLSTATE of a serialisation failure and of a deadlock: the whole transaction may run again. */
const TRANSIENT = new Set(['40001', '40P01']);
/** SQLSTATE that the SQL function `birlik_decide_by` raises. */
const SETTINGS_CHANGED = 'BK001';

/** SQLSTATE of a value that another row has already. */
const DUPLICATE = '23505';

/** Returns true for a value that must be unique and that another row has already. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === DUPLICATE;
}

/** Returns true for a deadlock or a serialisation failure. */
export function isTransient(error: unknown): boolean {
  return TRANSIENT.has((error as { code?: string } | null)?.code ?? '');
}

/**
 * Returns true when the settings of the centre have changed since they were read (`RunOptions.settingsOf`).
 */
export function isSettingsChanged(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === SETTINGS_CHANGED;
}
