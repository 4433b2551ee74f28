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
import { AllocationsRepository, COUNTING_RULES, decide, refused } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking } from '../booking/booking.js';
import {
  type BookingDraft,
  buildDraftOfBooking,
  buildQuestion,
  buildTransactionOptions,
} from '../booking/booking-draft.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { mayUndoCancellation } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ClaimsAgain } from '../booking/claims-again.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ReadBooking } from '../booking/read-booking.js';

/** Undoes a cancellation during the undo time, if the slot is still free. */
@Injectable()
export class UndoCancelBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly attempts: Attempts,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly claims: ClaimsAgain,
    private readonly facts: PersonFactsReadModel,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `forbidden` unless the actor cancelled it or is staff; `undo_too_late`; `slot_taken` when the slot was taken meanwhile; `refused` when later
   * bookings have used the allowance
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    const { centreId, personId, organisationId } = await this.read.readBooking(actor, id);
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
    const before = await this.read.lockBooking(tx, actor, id);
    if (before.state === 'cancelled' && !mayUndoCancellation(actor, before)) throw forbidden();
    const freedAt = await this.bookings.readDroppedAt(tx, id);
    const back = await this.bookings.changeState(tx, id, ['cancelled', 'confirmed'], {
      set: 'reason = NULL, undo_until = NULL, cancelled_by = NULL',
      // Two seconds of tolerance for the duration of the request.
      guard: `b.undo_until > birlik_now() - interval '2 seconds' AND b.no_show_due_at > birlik_now()`,
    });
    if (!back) throw before.state === 'cancelled' ? undoTooLate() : wrongState(before.state);
    const draft = buildDraftOfBooking(centre, actor, back);
    await this.checkAllowances(tx, draft, back);
    // What was kept for those who wait.
    await this.allocations.withdrawClaims(tx, [id]);
    if (!(await this.claims.takeAgain(tx, draft, id, freedAt))) return rollBackWith(new SlotConflict());
    await this.tell(tx, actor, centre, back);
    await this.journal.writeEntry(
      tx,
      buildBookingEntry(actor, 'cancellation_undone', back, { idempotencyKey, answer: back }),
    );
    return back;
  }

  /** The time checks passed when the slot was booked. Only counted allowances can have changed. */
  private async checkAllowances(tx: Tx, draft: BookingDraft, back: Booking): Promise<void> {
    const facts = await this.facts.readFacts(tx, {
      ...draft,
      kind: back.kind,
      personId: draft.owner.personId,
      except: [back.id],
    });
    const { refusals } = decide(buildQuestion(draft, { ...facts, now: back.createdAt }));
    const counted = refusals.filter(({ rule }) => COUNTING_RULES.includes(rule));
    if (counted.length > 0) throw refused({ refusals: counted }, draft.centre.zone);
  }

  private async tell(tx: Tx, actor: Actor, centre: Centre, back: Booking): Promise<void> {
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
