import type { JobDefinition } from '@birlik/queue';

/** Runs one kind of job. "Nothing to do" is a normal result; a thrown error causes a retry. */
export abstract class JobHandler<Payload extends Record<string, string> = Record<string, string>> {
  abstract readonly job: JobDefinition<Payload>;
  abstract run(payload: Payload): Promise<unknown>;
}
