import { isId } from '@birlik/kernel';
import type { QueueName } from './queues.js';

/**
 * A kind of job. Its payload contains ids and a format version; everything else is read when the job runs.
 */
export interface JobDefinition<Payload extends Record<string, string>> {
  readonly name: string;
  readonly queue: QueueName;
  readonly v: 1;
  /** Validates the payload. @throws UnreadableJob for a job of another version */
  readPayload(data: unknown): Payload;
}

const defined = new Map<string, JobDefinition<Record<string, string>>>();

/** Declares a job in the library that owns it. Each name is declared once in the whole system. */
export function defineJob<Payload extends Record<string, string> = Record<string, never>>(
  name: string,
  queue: QueueName,
  idFields: readonly (keyof Payload & string)[] = [],
): JobDefinition<Payload> {
  const definition: JobDefinition<Payload> = {
    name,
    queue,
    v: 1,
    readPayload(data) {
      const given = (data ?? {}) as Record<string, unknown>;
      for (const field of idFields)
        if (typeof given[field] !== 'string' || !isId(given[field]))
          throw new UnreadableJob(`${name}: ${field} is not an id`);
      return given as Payload;
    },
  };
  if (defined.has(name)) throw new Error(`job ${name} is declared twice`);
  defined.set(name, definition as JobDefinition<Record<string, string>>);
  return definition;
}

/** The payload is invalid, so retries are useless. */
export class UnreadableJob extends Error {}

/** Returns all declared jobs by name. */
export function listDeclaredJobs(): ReadonlyMap<string, JobDefinition<Record<string, string>>> {
  return defined;
}
