import { Injectable } from '@nestjs/common';
import { DueSource, JobQueue, SWEEP_DUE } from '@birlik/queue';
import { FoundProviders } from './found-providers.js';
import { JobHandler } from './job-handler.js';
import { runEach } from './run-each.js';
import { SweepSettings } from './sweep-settings.js';

/** How many rows one sweep takes from each source. The next sweep takes the rest. */
const MAX_JOBS_PER_SOURCE = 2_000;

/**
 * Queues one small job, delayed to its exact time, for each row that falls due before the sweep after the next. The delay is the
 * database's: a worker whose clock is wrong waits as long as any other.
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

  /** @throws AggregateError when a source failed; the others have queued theirs */
  async run(): Promise<void> {
    const horizon = this.settings.seconds * 2 + 5;
    await runEach(this.providers.list(DueSource), async (source) => {
      for (const { job, payload, delayMs, id } of await source.findDue(horizon, MAX_JOBS_PER_SOURCE))
        await this.queue.add(job, payload, { delayMs, id });
    });
  }
}
