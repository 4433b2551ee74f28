import type { JobDefinition } from './job.js';

/** A job that is to run at the moment at which a row falls due. */
export interface DueJob {
  readonly job: JobDefinition<Record<string, string>>;
  readonly payload: Readonly<Record<string, string>>;
  /** Milliseconds from now by the database's clock. */
  readonly delayMs: number;
  /** Names the row and its version, so that the same row is not queued twice. */
  readonly id: string;
}

/**
 * Rows of a library that fall due. A provider that extends this class is found by the worker's sweep; nothing else needs to know
 * it. The rows decide: a job may run twice, late, or never, and its own statement looks again.
 */
export abstract class DueSource {
  /**
   * Jobs for rows that fall due within so many seconds.
   * @param max how many at the most
   */
  abstract findDue(seconds: number, max: number): Promise<readonly DueJob[]>;
}

/** A job with its payload, typed, as a due job. */
export function makeDueJob<Payload extends Record<string, string>>(
  job: JobDefinition<Payload>,
  payload: Payload,
  when: { readonly delayMs: number; readonly id: string },
): DueJob {
  return { job: job as unknown as DueJob['job'], payload, ...when };
}
