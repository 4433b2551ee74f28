import { Injectable } from '@nestjs/common';
import { DueWork, SWEEP_DUE } from '@birlik/queue';
import { FoundProviders } from './found-providers.js';
import type { JobHandler } from './job-handler.js';
import { WakeDueWork } from './wake-due-work.js';

/** Wakes the due work of every library. */
@Injectable()
export class SweepDueHandler implements JobHandler {
  readonly job = SWEEP_DUE;

  constructor(
    private readonly providers: FoundProviders,
    private readonly due: WakeDueWork,
  ) {}

  /** @throws AggregateError when a library could not be asked; the others are woken */
  run(): Promise<void> {
    return this.due.wake(this.providers.list(DueWork));
  }
}
