import { Injectable } from '@nestjs/common';
import { BookingGrace, selectClockRuns } from '@birlik/bookings';
import { defineJob, DueWork, runEach } from '@birlik/queue';
import { ReleaseNoShow } from './release-no-show.js';

const RELEASE_NO_SHOWS = defineJob('bookings.release-no-shows', 'bookings');
/** Each release needs a connection of its own. */
const AT_ONCE = 4;
const MAX_A_RUN = 500;
const CLOCK_RUNS = selectClockRuns('b.centre_id');

/** Releases the places of people who have not come. */
@Injectable()
export class DueNoShows extends DueWork {
  readonly job = RELEASE_NO_SHOWS;

  constructor(
    private readonly grace: BookingGrace,
    private readonly release: ReleaseNoShow,
  ) {
    super();
  }

  findNextDue(seconds: number): Promise<number | null> {
    return this.grace.findNextNoShow(seconds, CLOCK_RUNS);
  }

  async run(): Promise<number> {
    const ids = await this.grace.listOverdueNoShows(MAX_A_RUN, CLOCK_RUNS);
    const released = await runEach(ids, (id) => this.release.execute(id), { atOnce: AT_ONCE });
    return released.filter(Boolean).length;
  }
}
