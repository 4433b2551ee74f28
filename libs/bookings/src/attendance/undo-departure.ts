import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  Journal,
  rollBackWith,
  type RolledBack,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, undoTooLate } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking } from '../booking/booking.js';
import { buildDraftOfBooking, buildTransactionOptions } from '../booking/booking-draft.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ClaimsAgain } from '../booking/claims-again.js';
import { ReadBooking } from '../booking/read-booking.js';

export interface UndoOptions {
  /** For how long a departure can be undone. */
  readonly withinSeconds: number;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Undoes a departure, if the rest of the slot is still free. */
@Injectable()
export class UndoDeparture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly attempts: Attempts,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly claims: ClaimsAgain,
  ) {}

  /**
   * @throws DomainError `undo_too_late`; `slot_taken` when the space was taken meanwhile; `wrong_state`;
   * `not_found`
   */
  async undoDeparture(actor: Actor, id: string, options: UndoOptions): Promise<Booking> {
    const { centreId, personId, organisationId } = await this.read.readBooking(actor, id);
    const account = { owner: { personId: personId ?? '' }, organisationId };
    return this.attempts.run<Booking>({ centreId }, (centre) =>
      this.work.runOnce<Booking | SlotConflict>((tx) => this.undo(tx, actor, centre, { id, ...options }), {
        ...buildTransactionOptions({ centre, ...account }),
        idempotencyKey: options.idempotencyKey,
      }),
    );
  }

  private async undo(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    { id, withinSeconds, idempotencyKey }: UndoOptions & { readonly id: string },
  ): Promise<Booking | RolledBack<SlotConflict>> {
    const before = await this.read.lockBooking(tx, actor, id);
    const back = await this.bookings.changeState(tx, id, ['completed', 'checked_in'], {
      set: 'checked_out_at = NULL',
      // A booking that was completed at its end has no rest to come back to.
      guard: `b.checked_out_at > birlik_now() - make_interval(secs => $4) AND b.ends > birlik_now()`,
      values: [withinSeconds],
    });
    if (!back) throw before.state === 'completed' ? undoTooLate() : wrongState(before.state);
    await this.allocations.withdrawClaims(tx, [id]);
    const draft = buildDraftOfBooking(centre, actor, back);
    if (!(await this.claims.takeAgain(tx, draft, id, before.checkedOutAt!)))
      return rollBackWith(new SlotConflict());
    const note = { idempotencyKey, answer: back };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'check_out_undone', back, note));
    return back;
  }
}
