import { Injectable, type OnModuleDestroy, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { within } from './within.js';
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

/** A job and when it is to run. */
export interface JobToAdd extends JobOptions {
  readonly job: JobDefinition;
}

/** A queue that is away keeps nobody waiting for longer than this: a library of the queue would wait for ever. */
const ANSWERS_WITHIN_MS = 5_000;
const CLOSES_WITHIN_MS = 2_000;

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

  /** @throws Error when the queue does not answer in time */
  async add(job: JobDefinition, options: JobOptions = {}): Promise<void> {
    await this.addAll([{ job, ...options }]);
  }

  /**
   * Adds jobs, those of one queue in one call.
   * @throws Error when the queue does not answer in time
   */
  async addAll(jobs: readonly JobToAdd[]): Promise<void> {
    const added = QUEUE_NAMES.map((name) => {
      const ofQueue = jobs.filter(({ job }) => job.queue === name);
      return ofQueue.length > 0 ? this.of(name).addBulk(ofQueue.map(bullJobOf)) : [];
    });
    await within(ANSWERS_WITHIN_MS, Promise.all(added));
  }

  /**
   * Schedules a job every `seconds`. It is called repeatedly, so that a queue that lost its data gets the
   * schedule again.
   */
  async repeatJob(job: JobDefinition, seconds: number): Promise<void> {
    const scheduled = this.of(job.queue).upsertJobScheduler(
      job.name,
      { every: seconds * 1_000 },
      { name: job.name, opts: { removeOnComplete: true, removeOnFail: { count: 20 } } },
    );
    await within(ANSWERS_WITHIN_MS, scheduled);
  }

  /** Returns the number of jobs by state, for health and metrics. */
  async countJobs(name: QueueName): Promise<Record<string, number>> {
    return within(ANSWERS_WITHIN_MS, this.of(name).getJobCounts('waiting', 'active', 'delayed', 'failed'));
  }

  async onModuleDestroy(): Promise<void> {
    const closed = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await within(CLOSES_WITHIN_MS, closed).catch(() => undefined);
    await this.backend.close();
  }

  private of(name: QueueName): Queue {
    return this.queues.get(name)!;
  }
}

function bullJobOf({ job, delayMs = 0, id }: JobToAdd): Parameters<Queue['addBulk']>[0][number] {
  const { attempts, backoffMs } = QUEUES[job.queue];
  return {
    name: job.name,
    data: {},
    opts: {
      delay: Math.max(0, Math.ceil(delayMs)),
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      // A finished or failed job that stays would swallow a later job with its id. Results are in our own
      // tables and in the log.
      removeOnComplete: true,
      removeOnFail: id === undefined ? { count: 200 } : true,
      ...(id && { jobId: id }),
    },
  };
}
