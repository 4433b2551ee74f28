import { Injectable } from '@nestjs/common';
import { type DueWork, JobQueue, type JobToAdd, runEach } from '@birlik/queue';
import { SweepSettings } from './sweep-settings.js';

/**
 * Adds jobs for what falls due before the sweep after the next, delayed until that time. The database computes the
 * delay, so a worker with a wrong clock waits correctly.
 */
@Injectable()
export class WakeDueWork {
  constructor(
    private readonly queue: JobQueue,
    private readonly settings: SweepSettings,
  ) {}

  /** @throws AggregateError when some could not be asked; the jobs of the others are queued */
  async wake(all: readonly DueWork[]): Promise<void> {
    const jobs: JobToAdd[] = [];
    try {
      await runEach(all, async (work) => void jobs.push(...(await this.findJobs(work))), {
        nameOf: (work) => work.constructor.name,
      });
    } finally {
      if (jobs.length > 0) await this.queue.addAll(jobs);
    }
  }

  private async findJobs(work: DueWork): Promise<JobToAdd[]> {
    const horizon = this.settings.seconds * 2 + 5;
    const [next, hasChances] = await Promise.all([work.findNextDue(horizon), work.hasChances()]);
    const delays = new Set([...(hasChances ? [0] : []), ...(next === null ? [] : [Math.ceil(next)])]);
    return [...delays].map((delayMs) => ({ job: work.job, delayMs, id: idOf(work, delayMs) }));
  }
}

/**
 * Jobs of the same second have the same id, so that the queue keeps one of them. The clock of this worker only names
 * the job; it decides nothing.
 */
function idOf({ job }: DueWork, delayMs: number): string {
  return `${job.name}-${Math.ceil((Date.now() + delayMs) / 1_000)}`;
}
