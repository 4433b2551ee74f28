import { Injectable, type OnModuleDestroy, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { JobDefinition } from './job.js';
import { QueueBackend } from './queue-backend.js';
import { QUEUE_NAMES, type QueueName, QUEUES } from './queues.js';

export interface JobOptions {
  /** Delay in milliseconds by the database's clock. */
  readonly delayMs?: number;
  /**
   * While the first job waits, a second one with the same id is dropped. The claim in the database is the
   * real guard.
   */
  readonly id?: string;
}

/** Adds jobs to their queues. If a queue is down, jobs are only late: the sweeps find the rows again. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly log = new Logger('queue');

  constructor(private readonly backend: QueueBackend) {
    for (const name of QUEUE_NAMES) {
      const queue = this.backend.openQueue(name);
      // Without a listener the library prints complete error objects.
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
        // A finished or failed job that stays would swallow a later job with its id. Results are in our own
        // tables and in the log.
        removeOnComplete: true,
        removeOnFail: options.id === undefined ? { count: 200 } : true,
        ...(options.id && { jobId: options.id }),
      },
    );
  }

  /**
   * Schedules a job every `seconds`. It is called repeatedly, so that a queue that lost its data gets the
   * schedule again.
   */
  async repeatJob(job: JobDefinition<Record<string, never>>, seconds: number): Promise<void> {
    await this.of(job.queue).upsertJobScheduler(
      job.name,
      { every: seconds * 1_000 },
      { name: job.name, data: { v: job.v }, opts: { removeOnComplete: true, removeOnFail: { count: 20 } } },
    );
  }

  /** Returns the number of jobs by state, for health and metrics. */
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
