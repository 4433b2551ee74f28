/**
 * Work that the worker repeats by itself: it closes what has ended, seals the audit, deletes old rows. The worker finds every
 * provider that extends this class at boot, so a new task is registered nowhere else.
 */
export abstract class MaintenanceTask {
  /** The log names the task when it fails. */
  abstract readonly name: string;

  /** Does everything that is due. A run that happens twice, late, or not at all for a while must do no harm. */
  abstract run(): Promise<void>;
}
