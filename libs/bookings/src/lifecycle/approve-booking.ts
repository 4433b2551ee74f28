import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { mayAnswerRequest } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';
import { keepBeforeAnswer } from './answer.sql.js';
import { checkInTimesOnceApproved } from './change-laws.js';

export interface AnswerOptions {
  readonly version?: number | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Approves a request. A request holds its slot, so two requests for one slot can never both be confirmed. */
@Injectable()
export class ApproveBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `wrong_state` unless it is requested and in time; `forbidden` unless the actor is
   * staff; `not_found`
   */
  async execute(actor: Actor, id: string, { version, idempotencyKey }: AnswerOptions = {}): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id, version);
        if (!mayAnswerRequest(actor, before)) throw forbidden();
        const centre = await this.centres.get(before.centreId);
        const now = await readNow(tx);
        const times = checkInTimesOnceApproved(before, centre.rules, now);
        const approved = await this.bookings.changeState(tx, id, ['requested', 'confirmed'], {
          set: `approved = NULL, check_in_opens_at = $4, no_show_due_at = $5, check_in_times = $6, ${keepBeforeAnswer('$7', '$5')}`,
          guard: 'b.no_show_due_at > birlik_now()',
          values: [
            new Date(times.checkInOpensAt),
            new Date(times.noShowDueAt),
            JSON.stringify(times),
            centre.rules.undoSeconds,
          ],
        });
        if (!approved) throw wrongState(before.state);
        const at = now + centre.rules.undoSeconds * 1_000;
        const confirmed = { booking: approved, checkInTimes: times };
        await this.notices.tellChange(tx, centre, [confirmed], { actor, at, now, isMove: false });
        const note = { idempotencyKey, answer: approved };
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'approved', approved, note));
        return approved;
      },
      { idempotencyKey },
    );
  }
}
