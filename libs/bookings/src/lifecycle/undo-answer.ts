import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  Journal,
  rollBackWith,
  type RolledBack,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, forbidden, undoTooLate } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking } from '../booking/booking.js';
import { buildDraftOfBooking, buildTransactionOptions } from '../booking/booking-draft.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { mayAnswerRequest } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ClaimsAgain } from '../booking/claims-again.js';
import { ReadBooking } from '../booking/read-booking.js';
import { BACK_TO_BEFORE_ANSWER } from './answer.sql.js';

/** Undoes the approval or the refusal of a request during the undo time. */
@Injectable()
export class UndoAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly attempts: Attempts,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly claims: ClaimsAgain,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `undo_too_late`; `slot_taken` when the slot of a declined request was taken meanwhile;
   * `wrong_state` when it is neither approved nor declined; `forbidden` unless the actor is staff; `not_found`
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    const seen = await this.read.readBooking(actor, id);
    if (!mayAnswerRequest(actor, seen)) throw forbidden();
    const { centreId, personId, organisationId } = seen;
    const account = { owner: { personId: personId ?? '' }, organisationId };
    return this.attempts.run<Booking>({ centreId }, (centre) =>
      this.work.runOnce<Booking | SlotConflict>(
        (tx) => this.undo(tx, actor, centre, { id, idempotencyKey }),
        {
          ...buildTransactionOptions({ centre, ...account }),
          idempotencyKey,
        },
      ),
    );
  }

  private async undo(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    { id, idempotencyKey }: { id: string; idempotencyKey: IdempotencyKey | undefined },
  ): Promise<Booking | RolledBack<SlotConflict>> {
    const { state } = await this.read.lockBooking(tx, actor, id);
    if (state !== 'confirmed' && state !== 'declined') throw wrongState(state);
    const freedAt = await this.bookings.readDroppedAt(tx, id);
    const back = await this.bookings.changeState(tx, id, [state, 'requested'], {
      set: BACK_TO_BEFORE_ANSWER,
      // Two seconds of tolerance for the duration of the request.
      guard: `b.before_answer IS NOT NULL AND b.undo_until > birlik_now() - interval '2 seconds'`,
    });
    if (!back) throw undoTooLate();
    const draft = buildDraftOfBooking(centre, actor, back);
    if (state === 'declined') {
      // What was kept for those who wait.
      await this.allocations.withdrawClaims(tx, [id]);
      if (!(await this.claims.takeAgain(tx, draft, id, freedAt))) return rollBackWith(new SlotConflict());
    }
    await this.tell(tx, actor, centre, back);
    const note = { facts: { from: state }, idempotencyKey, answer: back };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'answer_undone', back, note));
    return back;
  }

  /** The answer was not told yet, so only what else they believe wrongly is said. */
  private async tell(tx: Tx, actor: Actor, centre: Centre, back: Booking): Promise<void> {
    const { checkInTimes, now } = await this.bookings.readCheckInTimes(tx, back.id);
    await this.notices.tellChange(tx, centre, [{ booking: back, checkInTimes }], {
      actor,
      at: now,
      now,
      isMove: false,
    });
  }
}
