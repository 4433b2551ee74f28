import { Injectable } from '@nestjs/common';
import { DueSource, JobQueue, SWEEP_DUE } from '@birlik/queue';
import { FoundProviders } from './found-providers.js';
import { JobHandler } from './job-handler.js';
import { runEach } from './run-each.js';
import { SweepSettings } from './sweep-settings.js';

/** Rows that one sweep takes from each source. The next sweep takes the rest. */
const MAX_JOBS_PER_SOURCE = 2_000;

/**
 * Queues one job for each row that falls due before the sweep after the next, delayed until that time. The
 * database computes the delay, so a worker with a wrong clock waits correctly.
 */
@Injectable()
export class SweepDueHandler extends JobHandler<Record<string, never>> {
  readonly job = SWEEP_DUE;

  constructor(
    private readonly settings: SweepSettings,
    private readonly providers: FoundProviders,
    private readonly queue: JobQueue,
  ) {
    super();
  }

  /** @throws AggregateError when a source failed; the jobs of the others are queued */
  async run(): Promise<void> {
    const horizon = this.settings.seconds * 2 + 5;
    await runEach(this.providers.list(DueSource), async (source) => {
      for (const { job, payload, delayMs, id } of await source.findDue(horizon, MAX_JOBS_PER_SOURCE))
        await this.queue.add(job, payload, { delayMs, id });
    });
  }
}
