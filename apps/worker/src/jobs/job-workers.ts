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
  within,
} from '@birlik/queue';
import { ClockGuard } from '../clock/clock-guard.js';
import type { JobHandler } from './job-handler.js';
import { assertOneHandlerPerJob, JobHandlers } from './job-handlers.js';
import { SweepSettings } from './sweep-settings.js';

/** Running jobs end within this time. Less than what a service manager waits for. */
const CLOSES_WITHIN_MS = 9_000;

/** Runs the jobs of all queues, and regularly schedules the sweeps again in case the queue has lost them. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly workers: Worker[] = [];
  private handlers: readonly JobHandler[] = [];
  private pulse: NodeJS.Timeout | null = null;

  constructor(
    private readonly created: JobHandlers,
    private readonly backend: QueueBackend,
    private readonly queue: JobQueue,
    private readonly settings: SweepSettings,
    private readonly clock: ClockGuard,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers = this.created.create();
    assertOneHandlerPerJob(this.handlers, [...listDeclaredJobs().keys()]);
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
    for (const handler of this.handlers) handler.stop?.();
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

  private async run(job: { name: string }): Promise<unknown> {
    const handler = this.handlers.find((h) => h.job.name === job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}: left by another version`);
    // The job is lost; its row is not: a sweep finds it when the clock is believed again.
    if ((await this.clock.findDoubt()) !== null) return null;
    try {
      return await handler.run();
    } catch (error) {
      // An expected refusal would occur again.
      if (error instanceof DomainError) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}
