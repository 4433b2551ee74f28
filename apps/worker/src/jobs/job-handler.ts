import type { JobDefinition } from '@birlik/queue';

/** Runs one kind of job. "Nothing to do" is a normal result; a thrown error causes a retry. */
export interface JobHandler {
  readonly job: JobDefinition;
  run(): Promise<unknown>;
  /** Ends a running job soon. */
  stop?(): void;
}
