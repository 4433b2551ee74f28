import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { HealSeries } from './heal-series.js';

/** Books gaps of series whose conflict has gone. */
@Injectable()
export class SeriesMaintenance extends MaintenanceTask {
  readonly name = 'series';

  constructor(private readonly heal: HealSeries) {
    super();
  }

  async run(): Promise<void> {
    await this.heal.execute();
  }
}
