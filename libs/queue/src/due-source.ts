import type { JobDefinition } from './job.js';

/** A job to run when a row falls due. */
export interface DueJob {
  readonly job: JobDefinition<Record<string, string>>;
  readonly payload: Readonly<Record<string, string>>;
  /** Delay in milliseconds by the database's clock. */
  readonly delayMs: number;
  /** Identifies the row and its version, so that a row is not queued twice. */
  readonly id: string;
}

/**
 * Rows of a library that fall due. The worker's sweep finds every provider that extends this class. A job may
 * run twice, late or never: its own statement checks the row again.
 */
export abstract class DueSource {
  /**
   * Returns jobs for rows that fall due within `seconds`.
   * @param max largest number of jobs
   */
  abstract findDue(seconds: number, max: number): Promise<readonly DueJob[]>;
}

/** Builds a due job with a typed payload. */
export function makeDueJob<Payload extends Record<string, string>>(
  job: JobDefinition<Payload>,
  payload: Payload,
  when: { readonly delayMs: number; readonly id: string },
): DueJob {
  return { job: job as unknown as DueJob['job'], payload, ...when };
}
