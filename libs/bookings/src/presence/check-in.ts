import { Injectable } from '@nestjs/common';
import { Journal, type Receipt, Receipts, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-journal.js';
import { tooEarly, undoTooLate, wrongState } from '../booking/booking.errors.js';
import { mayCheckIn } from '../booking/booking.policy.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

export interface CheckInOptions {
  readonly via: string;
  /** Names one scan: sent twice, it is one check-in. */
  readonly nonce?: string | null | undefined;
  readonly receipt?: Receipt | undefined;
  readonly at?: string;
}

/** How long staff may take a check-in back. */
const UNDO_SECONDS = 60;

/** Notes that somebody came. One guarded UPDATE: against a release at the same instant, exactly one of the two happens. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Late is fine until the release has happened.
   * @throws DomainError `too_early`; `wrong_state` when they are here already or the place was released; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, options: CheckInOptions): Promise<Booking> {
    const seen = await this.read.execute(actor, id);
    if (actor.kind === 'person' && !mayCheckIn(actor, seen)) throw forbidden();
    return this.work.run(
      async (tx) => {
        const earlier = await this.receipts.find<Booking>(tx, options.receipt);
        if (earlier) return earlier;
        const here = await this.bookings.move(tx, id, 'confirmed', 'checked_in', {
          set: 'checked_in_at = birlik_now(), checked_in_via = $4, check_in_nonce = $5',
          guard: 'b.check_in_opens_at <= birlik_now()',
          values: [options.via, options.nonce ?? null],
        });
        if (!here) return this.explain(tx, await this.bookings.find(tx, id), options);
        await this.ledger.voidPlanned(tx, id);
        await this.journal.write(
          tx,
          entryFor(actor, 'checked_in', here, {
            facts: { via: options.via },
            receipt: options.receipt,
            answer: here,
          }),
        );
        return here;
      },
      options.at === undefined ? {} : { at: options.at },
    );
  }

  private async explain(tx: Tx, booking: Booking | null, { nonce }: CheckInOptions): Promise<Booking> {
    if (!booking) throw wrongState('cancelled');
    if (
      booking.state === 'checked_in' &&
      nonce &&
      (await this.bookings.wasCheckedInBy(tx, booking.id, nonce))
    )
      return booking;
    if (booking.state !== 'confirmed') throw wrongState(booking.state);
    const centre = await this.centres.get(booking.centreId);
    throw tooEarly(booking.checkInOpensAt, centre.zone);
  }
}

/** Takes a check-in back that was a slip; the person gets at least two more minutes to come. */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
  ) {}

  /** @throws DomainError `undo_too_late` a minute after the check-in; `wrong_state`; `forbidden` for anybody but staff */
  async execute(actor: Actor, id: string): Promise<Booking> {
    return this.work.run(async (tx) => {
      const before = await this.read.forChange(tx, actor, id);
      if (!mayCheckIn(actor, before)) throw forbidden();
      const back = await this.bookings.move(tx, id, 'checked_in', 'confirmed', {
        set: `checked_in_at = NULL, checked_in_via = NULL, check_in_nonce = NULL,
              no_show_due_at = least(b.ends, greatest(b.no_show_due_at, birlik_now() + interval '2 minutes'))`,
        guard: 'b.checked_in_at > birlik_now() - make_interval(secs => $4) AND NOT b.walk_in',
        values: [UNDO_SECONDS],
      });
      if (!back) throw before.state === 'checked_in' ? undoTooLate() : wrongState(before.state);
      await this.journal.write(tx, entryFor(actor, 'check_in_undone', back));
      return back;
    });
  }
}
