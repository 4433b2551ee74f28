import type { QueueName } from './queues.js';

/** A kind of job. It carries nothing: what there is to do is read from the database when the job runs. */
export interface JobDefinition {
  readonly name: string;
  readonly queue: QueueName;
}

const defined = new Map<string, JobDefinition>();

/** Declares a job in the library that owns it. @throws Error when the name is declared twice in the whole system */
export function defineJob(name: string, queue: QueueName): JobDefinition {
  if (defined.has(name)) throw new Error(`job ${name} is declared twice`);
  const definition = { name, queue };
  defined.set(name, definition);
  return definition;
}

/** Returns all declared jobs by name. */
export function listDeclaredJobs(): ReadonlyMap<string, JobDefinition> {
  return defined;
}
