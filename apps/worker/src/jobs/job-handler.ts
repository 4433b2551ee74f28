import type { JobDefinition } from '@birlik/queue';

/** What is done when a job comes round. Normal ends include "nothing to do"; a thrown error means: try again. */
export abstract class JobHandler<Payload extends Record<string, string> = Record<string, string>> {
  abstract readonly job: JobDefinition<Payload>;
  abstract run(payload: Payload): Promise<unknown>;
}
