import { Injectable } from '@nestjs/common';
import { Journal, readNow, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { mayAnswerRequest } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';
import { ReadBooking } from '../booking/read-booking.js';
import { keepBeforeAnswer } from './answer.sql.js';
import type { AnswerOptions } from './approve-booking.js';

/** Declines a request with a reason. */
@Injectable()
export class DeclineBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly places: FreePlaces,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `wrong_state` unless it is requested; `forbidden` unless the actor is staff;
   * `not_found`
   */
  async execute(
    actor: Actor,
    id: string,
    reason: string,
    { version, idempotencyKey }: AnswerOptions = {},
  ): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id, version);
        if (!mayAnswerRequest(actor, before)) throw forbidden();
        const centre = await this.centres.get(before.centreId);
        const { undoSeconds } = centre.rules;
        const declined = await this.bookings.changeState(tx, id, ['requested', 'declined'], {
          set: `reason = $4, ${keepBeforeAnswer('$5')}`,
          values: [reason, undoSeconds],
        });
        if (!declined) throw wrongState(before.state);
        await this.places.freeAll(tx, declined, undoSeconds);
        const said = { kk: reason, ru: reason, en: reason };
        // The mail leaves when the answer can no longer be undone.
        const at = (await readNow(tx)) + undoSeconds * 1_000;
        await this.notices.tellEnd(tx, centre, [declined], { kind: 'declined', actor, at, reason: said });
        const note = { idempotencyKey, answer: declined };
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'declined', declined, note));
        return declined;
      },
      { idempotencyKey },
    );
  }
}
