import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { SWEEP_MAINTENANCE } from '@birlik/queue';
import { FoundProviders } from './found-providers.js';
import { JobHandler } from './job-handler.js';
import { runEach } from './run-each.js';

/**
 * Runs the maintenance task of every library: completes ended bookings, seals the audit, deletes old rows.
 */
@Injectable()
export class SweepMaintenanceHandler extends JobHandler<Record<string, never>> {
  readonly job = SWEEP_MAINTENANCE;

  constructor(private readonly providers: FoundProviders) {
    super();
  }

  /** @throws AggregateError when a task failed; the others have run */
  async run(): Promise<void> {
    await runEach(this.providers.list(MaintenanceTask), (task) => task.run());
  }
}
