import { Injectable } from '@nestjs/common';
import {
  DueBookingsReadModel,
  EXPIRE_HOLD,
  RELEASE_NO_SHOW,
  SERVE_WAITLIST,
  SWEEP_DUE,
} from '@birlik/bookings';
import { SERVE_EVENTS, ServeEvents } from '@birlik/programmes';
import { MessageClaims, SEND_MESSAGE } from '@birlik/notifications';
import { JobQueue } from '@birlik/queue';
import { JobHandler } from './job-handler.js';
import { SweepSettings } from './sweep-settings.js';

const MOST = 2_000;

/**
 * Queues one small job, delayed to its exact time, for each row that falls due before the sweep after the next.
 * The delay is the database's: a worker whose clock is wrong waits as long as any other.
 */
@Injectable()
export class SweepDueHandler extends JobHandler<Record<string, never>> {
  readonly job = SWEEP_DUE;

  constructor(
    private readonly settings: SweepSettings,
    private readonly bookings: DueBookingsReadModel,
    private readonly events: ServeEvents,
    private readonly messageClaims: MessageClaims,
    private readonly queue: JobQueue,
  ) {
    super();
  }

  async run(): Promise<void> {
    const horizon = this.settings.seconds * 2 + 5;
    const [bookings, holds, messages, waiting, places, eventsWait] = await Promise.all([
      this.bookings.within(horizon, MOST),
      this.bookings.holdsWithin(horizon, MOST),
      this.messageClaims.findDueMessages(horizon, MOST),
      this.bookings.isAnybodyWaiting(),
      this.events.offersWithin(horizon, MOST),
      this.events.isNeeded(),
    ]);
    if (waiting) await this.queue.add(SERVE_WAITLIST, {}, { id: 'serve-waitlist' });
    if (eventsWait) await this.queue.add(SERVE_EVENTS, {}, { id: 'serve-events' });
    for (const { id, version, delayMs } of places)
      await this.queue.add(SERVE_EVENTS, {}, { delayMs, id: `serve-events-${id}-v${version}` });
    for (const { id, version, delayMs } of holds)
      await this.queue.add(EXPIRE_HOLD, { bookingId: id }, { delayMs, id: `expire-${id}-v${version}` });
    for (const { id, version, delayMs } of bookings)
      await this.queue.add(RELEASE_NO_SHOW, { bookingId: id }, { delayMs, id: `release-${id}-v${version}` });
    for (const { id, attempts, delayMs } of messages)
      await this.queue.add(SEND_MESSAGE, { messageId: id }, { delayMs, id: `message-${id}-a${attempts}` });
  }
}
