import { Injectable } from '@nestjs/common';
import { type DueJob, dueJob, DueSource } from '@birlik/queue';
import { SERVE_EVENTS } from '../programmes.jobs.js';
import { ServeEvents } from './serve-events.js';

/** Offers of seats whose time ends soon, and queues in which something is to be done now. */
@Injectable()
export class DueOffers extends DueSource {
  constructor(private readonly events: ServeEvents) {
    super();
  }

  async findDue(seconds: number, max: number): Promise<DueJob[]> {
    const offers = await this.events.offersWithin(seconds, max);
    const due = offers.map(({ id, version, delayMs }) =>
      dueJob(SERVE_EVENTS, {}, { delayMs, id: `serve-events-${id}-v${version}` }),
    );
    const now = await this.events.isNeeded();
    return now ? [dueJob(SERVE_EVENTS, {}, { delayMs: 0, id: 'serve-events' }), ...due] : due;
  }
}
