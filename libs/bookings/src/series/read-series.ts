import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import {
  type Series,
  type SeriesDateBooking,
  type SeriesGap,
  SeriesRepository,
} from './series.repository.js';

export interface SeriesWithDates {
  readonly series: Series;
  readonly dates: readonly SeriesDateBooking[];
  readonly gaps: readonly SeriesGap[];
}

/** A series with every date of it: its bookings, whatever became of them, and the dates without one. */
@Injectable()
export class ReadSeries {
  constructor(
    private readonly series: SeriesRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not_found`, the same for a missing series and somebody else's */
  async execute(actor: Actor, id: string): Promise<SeriesWithDates> {
    const series = await this.series.mine(this.database, actor, id);
    const [dates, gaps] = await Promise.all([
      this.series.datesFrom(this.database, id, series.recurrence.from),
      this.series.gapsFrom(this.database, id, series.recurrence.from),
    ]);
    return { series, dates, gaps };
  }
}
