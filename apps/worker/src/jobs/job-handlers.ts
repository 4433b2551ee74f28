import { Injectable } from '@nestjs/common';
import { DueWork } from '@birlik/queue';
import { ClockGuard } from '../clock/clock-guard.js';
import { DueWorkHandler } from './due-work.handler.js';
import { FoundProviders } from './found-providers.js';
import type { JobHandler } from './job-handler.js';
import { SweepDueHandler } from './sweep-due.handler.js';
import { SweepMaintenanceHandler } from './sweep-maintenance.handler.js';
import { WakeDueWork } from './wake-due-work.js';

/** The handlers of this worker, one for each declared job. */
@Injectable()
export class JobHandlers {
  constructor(
    private readonly sweepDue: SweepDueHandler,
    private readonly sweepMaintenance: SweepMaintenanceHandler,
    private readonly providers: FoundProviders,
    private readonly due: WakeDueWork,
    private readonly clock: ClockGuard,
  ) {}

  /** Returns a handler for each sweep and for the due work of each library. */
  create(): JobHandler[] {
    const wakeNext = (work: DueWork) => this.due.wake([work]);
    const isClockBelieved = async () => (await this.clock.findDoubt()) === null;
    const ofLibraries = this.providers
      .list(DueWork)
      .map((work) => new DueWorkHandler(work, wakeNext, isClockBelieved));
    return [this.sweepDue, this.sweepMaintenance, ...ofLibraries];
  }
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
