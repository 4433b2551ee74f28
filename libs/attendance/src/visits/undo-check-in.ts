import { Injectable } from '@nestjs/common';
import {
  type Booking,
  BookingArrivals,
  BookingNotices,
  BookingsRepository,
  buildBookingEntry,
  mayCheckIn,
  ReadBooking,
  wrongState,
} from '@birlik/bookings';
import { type IdempotencyKey, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, undoTooLate } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';

const UNDO_WITHIN_SECONDS = 60;
/** Shortest grace after the undo, in minutes. */
const MIN_GRACE_MINUTES = 2;

/** Undoes a check-in that staff made by mistake; a walk-in is then as if it had never been. */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly arrivals: BookingArrivals,
    private readonly bookings: BookingsRepository,
    private readonly centres: CentreDirectory,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `undo_too_late` a minute after the check-in; `wrong_state`; `forbidden` unless the
   * actor is staff
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id);
        if (!mayCheckIn(actor, before)) throw forbidden();
        const back = before.walkIn
          ? await this.arrivals.withdrawWalkIn(tx, id, UNDO_WITHIN_SECONDS)
          : await this.arrivals.undoArrival(tx, id, UNDO_WITHIN_SECONDS, MIN_GRACE_MINUTES);
        if (!back) throw before.state === 'checked_in' ? undoTooLate() : wrongState(before.state);
        if (!before.walkIn) await this.remindAnew(tx, actor, back);
        const note = { idempotencyKey, answer: back };
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'check_in_undone', back, note));
        return back;
      },
      { idempotencyKey },
    );
  }

  /** The check-in took back what was still to be sent. They are awaited again, so they must be warned before a release. */
  private async remindAnew(tx: Tx, actor: Actor, back: Booking): Promise<void> {
    const centre = await this.centres.get(back.centreId);
    const { checkInTimes, now } = await this.bookings.readCheckInTimes(tx, back.id);
    const at = now + centre.rules.undoSeconds * 1_000;
    await this.notices.tellChange(tx, centre, [{ booking: back, checkInTimes }], {
      actor,
      at,
      now,
      isMove: false,
    });
  }
}
