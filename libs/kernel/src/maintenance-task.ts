/**
 * Something that the worker does again and again by itself: it closes what is over, seals, deletes what is old. A provider that
 * extends this class is found at boot; nothing else needs to know it.
 */
export abstract class MaintenanceTask {
  /** For the log, when it fails. */
  abstract readonly name: string;

  /** Does everything that is due. Running it twice, late, or not for a while must do no harm. */
  abstract run(): Promise<void>;
}
