import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { runEach, SWEEP_MAINTENANCE } from '@birlik/queue';
import { FoundProviders } from './found-providers.js';
import type { JobHandler } from './job-handler.js';

/**
 * Runs the maintenance task of every library: completes ended bookings, seals the audit, deletes old rows.
 */
@Injectable()
export class SweepMaintenanceHandler implements JobHandler {
  readonly job = SWEEP_MAINTENANCE;

  constructor(private readonly providers: FoundProviders) {}

  /** @throws AggregateError when a task failed; the others have run */
  async run(): Promise<void> {
    await runEach(this.providers.list(MaintenanceTask), (task) => task.run(), {
      nameOf: (task) => task.constructor.name,
    });
  }
}
