import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import type { Series, SeriesDate, SeriesGap } from './series.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesRepository } from './series.repository.js';

export interface SeriesWithDates {
  readonly series: Series;
  readonly dates: readonly SeriesDate[];
  readonly gaps: readonly SeriesGap[];
}

/** Reads a series with every date: its bookings in any state, and its gaps. */
@Injectable()
export class ReadSeries {
  constructor(
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not_found`, the same for a missing series and for one of others */
  async execute(actor: Actor, id: string): Promise<SeriesWithDates> {
    const series = await this.series.getOwned(this.database, actor, id);
    const { from } = series.recurrence;
    const [dates, gaps] = await Promise.all([
      this.series.listDates(this.database, id, from),
      this.gaps.list(this.database, id, from),
    ]);
    return { series, dates, gaps };
  }
}
