import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnrecoverableError, type Worker } from 'bullmq';
import { DomainError } from '@birlik/kernel';
import {
  listDeclaredJobs,
  JobQueue,
  QUEUE_NAMES,
  QueueBackend,
  SWEEP_DUE,
  SWEEP_MAINTENANCE,
  UnreadableJob,
  within,
} from '@birlik/queue';
import { ClockGuard } from '../clock/clock-guard.js';
import type { JobHandler } from './job-handler.js';
import { SweepSettings } from './sweep-settings.js';

/** Running jobs end within this time. Less than what a service manager waits for. */
const CLOSES_WITHIN_MS = 9_000;

/** The handlers of this worker, one for each declared job. */
export abstract class JobHandlers {
  abstract readonly all: readonly JobHandler[];
}

/**
 * @throws Error when a declared job has no handler or two, or a handler has no declared job: then the worker
 * must not start
 */
export function assertOneHandlerPerJob(
  handlers: readonly Pick<JobHandler, 'job'>[],
  declared: readonly string[],
): void {
  const names = handlers.map((h) => h.job.name);
  const problems = [
    ...declared.filter((name) => !names.includes(name)).map((name) => `${name} has no handler`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} has two handlers`),
    ...names.filter((name) => !declared.includes(name)).map((name) => `${name} is declared nowhere`),
  ];
  if (problems.length > 0) throw new Error(`Jobs and handlers do not match: ${problems.join('; ')}`);
}

/** Runs the jobs of all queues, and regularly schedules the sweeps again in case the queue has lost them. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly workers: Worker[] = [];
  private pulse: NodeJS.Timeout | null = null;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly backend: QueueBackend,
    private readonly queue: JobQueue,
    private readonly settings: SweepSettings,
    private readonly clock: ClockGuard,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    assertOneHandlerPerJob(this.handlers.all, [...listDeclaredJobs().keys()]);
    for (const name of QUEUE_NAMES) {
      const worker = this.backend.openWorker(name, (job) => this.run(job));
      worker.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
      worker.on('failed', (job, error) => this.log.warn(`${job?.name ?? name} failed: ${error.message}`));
      this.workers.push(worker);
    }
    await this.wakeSweeps();
    this.pulse = setInterval(() => void this.wakeSweeps(), this.settings.seconds * 1_000);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.pulse) clearInterval(this.pulse);
    // Waits for running jobs. Another worker repeats those that are interrupted.
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await within(CLOSES_WITHIN_MS, closed).catch(() =>
      this.log.warn('stopping without the queue, which is away'),
    );
  }

  private async wakeSweeps(): Promise<void> {
    try {
      await this.queue.repeatJob(SWEEP_DUE, this.settings.seconds);
      await this.queue.repeatJob(SWEEP_MAINTENANCE, this.settings.seconds);
    } catch (error) {
      this.log.warn(`the queue does not answer: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async run(job: { name: string; data: unknown }): Promise<unknown> {
    const handler = this.handlers.all.find((h) => h.job.name === job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}: left by another version`);
    // The job is lost; its row is not: a sweep finds it when the clock is believed again.
    if ((await this.clock.findDoubt()) !== null) return null;
    try {
      return await handler.run(handler.job.readPayload(job.data));
    } catch (error) {
      // An expected refusal would occur again.
      if (error instanceof DomainError || error instanceof UnreadableJob)
        throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}
