import { Injectable, type OnModuleDestroy, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { JobDefinition } from './job.js';
import { QueueBackend } from './queue-backend.js';
import { QUEUE_NAMES, type QueueName, QUEUES } from './queues.js';

export interface JobOptions {
  /** Milliseconds from now by the database's clock. */
  readonly delayMs?: number;
  /** A second job with the same id is dropped while the first waits; the claim in the database is the real guard. */
  readonly id?: string;
}

/** Puts jobs into their queues. A queue that is down costs nothing but time: the sweeps find the rows again. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly log = new Logger('queue');

  constructor(private readonly backend: QueueBackend) {
    for (const name of QUEUE_NAMES) {
      const queue = this.backend.openQueue(name);
      // Without a listener the library prints whole error objects.
      queue.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
      this.queues.set(name, queue);
    }
  }

  async add<P extends Record<string, string>>(
    job: JobDefinition<P>,
    payload: P,
    options: JobOptions = {},
  ): Promise<void> {
    const { attempts, backoffMs } = QUEUES[job.queue];
    await this.of(job.queue).add(
      job.name,
      { v: job.v, ...payload },
      {
        delay: Math.max(0, Math.round(options.delayMs ?? 0)),
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        // A kept job, also a failed one, would swallow a later one with its id; outcomes are in our own tables and the log.
        removeOnComplete: true,
        removeOnFail: options.id === undefined ? { count: 200 } : true,
        ...(options.id && { jobId: options.id }),
      },
    );
  }

  /** Makes a job come round every `seconds`. Said again and again: a queue that forgot it learns it anew. */
  async repeatJob(job: JobDefinition<Record<string, never>>, seconds: number): Promise<void> {
    await this.of(job.queue).upsertJobScheduler(
      job.name,
      { every: seconds * 1_000 },
      { name: job.name, data: { v: job.v }, opts: { removeOnComplete: true, removeOnFail: { count: 20 } } },
    );
  }

  /** Jobs by state, for health and metrics. */
  async countJobs(name: QueueName): Promise<Record<string, number>> {
    return this.of(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private of(name: QueueName): Queue {
    return this.queues.get(name)!;
  }
}
