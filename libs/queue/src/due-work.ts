import type { JobDefinition } from './job.js';

/**
 * Rows of a library that fall due, and what is done about them. The worker finds every provider that extends this
 * class. Its job says nothing about rows: a job wakes, the rows decide. So it may run twice, late or never.
 */
export abstract class DueWork {
  abstract readonly job: JobDefinition;

  /**
   * Returns the milliseconds, by the database's clock, until the first row falls due. 0 when one is due now; null when
   * none is due within `seconds`.
   */
  abstract findNextDue(seconds: number): Promise<number | null>;

  /**
   * Returns true when something may be done now although no row has fallen due: a space may be free for somebody who
   * waits.
   */
  hasChances(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /**
   * Does what is due by the database's clock, in the order of rows, and returns how many things it did. Rows that
   * another worker has in hand are left to it.
   * @throws AggregateError at the end, when some rows failed
   */
  abstract run(): Promise<number>;
}
