import { Injectable } from '@nestjs/common';
import { BookingGrace } from '@birlik/bookings';
import { type DueJob, makeDueJob, DueSource } from '@birlik/queue';
import { selectClockRuns } from '../outages/outages.repository.js';
import { RELEASE_NO_SHOW } from './no-shows.jobs.js';

/** Finds bookings whose no-show is due soon. */
@Injectable()
export class DueNoShows extends DueSource {
  constructor(private readonly grace: BookingGrace) {
    super();
  }

  async findDue(seconds: number, max: number): Promise<DueJob[]> {
    const due = await this.grace.listDue(seconds, max, selectClockRuns('b.centre_id'));
    return due.map(({ id, version, delayMs }) =>
      makeDueJob(RELEASE_NO_SHOW, { bookingId: id }, { delayMs, id: `release-${id}-v${version}` }),
    );
  }
}
