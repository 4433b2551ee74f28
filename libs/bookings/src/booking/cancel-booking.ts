import { Injectable } from '@nestjs/common';
import { Journal, type Receipt, Receipts, UnitOfWork } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { atomsOfAll, findSpaces } from '../finding/find-spaces.js';
import type { Booking, BookingTerms } from './booking.js';
import { entryFor } from './booking-journal.js';
import { messageAbout, messagesOf } from './booking-messages.js';
import { slotTaken, undoTooLate, wrongState } from './booking.errors.js';
import { BookingsRepository } from './bookings.repository.js';
import { EquipmentUnits } from '../finding/equipment-units.js';
import { ReadBooking } from './read-booking.js';

export interface CancelOptions {
  readonly version?: number | undefined;
  readonly reason?: string | null | undefined;
  readonly receipt?: Receipt | undefined;
  readonly at?: string;
}

/** Gives a booking up; its spaces are free at once. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `not_found`, `stale_version`, or `wrong_state` once somebody has come or the booking is over */
  async execute(actor: Actor, id: string, options: CancelOptions = {}): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const earlier = await this.receipts.find<Booking>(tx, options.receipt);
        if (earlier) return earlier;
        const before = await this.read.forChange(tx, actor, id, options.version);
        const centre = await this.centres.get(before.centreId);
        const requested = before.state === 'requested';
        const cancelled = await this.bookings.move(
          tx,
          id,
          requested ? 'requested' : 'confirmed',
          'cancelled',
          {
            // A request that was given up does not come back as a booking that nobody approved.
            set: 'reason = $4, undo_until = birlik_now() + make_interval(secs => $5)',
            values: [options.reason ?? null, requested ? null : centre.rules.undoSeconds],
          },
        );
        if (!cancelled) throw wrongState(before.state);
        await this.bookings.freeSlot(tx, id);
        await this.ledger.voidPlanned(tx, id);
        // Nobody is told of a booking that came and went before they had heard of it.
        if (await this.ledger.hasLeft(tx, id, 'confirmation'))
          await this.ledger.plan(tx, messageAbout(centre, cancelled, 'cancelled', cancelled.undoUntil ?? 0));
        await this.journal.write(
          tx,
          entryFor(actor, 'cancelled', cancelled, { receipt: options.receipt, answer: cancelled }),
        );
        return cancelled;
      },
      options.at === undefined ? {} : { at: options.at },
    );
  }
}

/** Takes a cancellation back while the time to undo runs and the slot is still free. */
@Injectable()
export class UndoCancelBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly units: EquipmentUnits,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `undo_too_late`, or `slot_taken` when somebody else was quicker */
  async execute(actor: Actor, id: string): Promise<Booking> {
    return this.work.run(async (tx) => {
      const before = await this.read.forChange(tx, actor, id);
      const centre = await this.centres.get(before.centreId);
      const places = atomsOfAll(findSpaces(centre, before.spaceIds));
      // A breath of tolerance: the tap came in time even if the request took a second.
      const back = await this.bookings.move(tx, id, 'cancelled', 'confirmed', {
        set: 'reason = NULL, undo_until = NULL',
        guard: `b.undo_until > birlik_now() - interval '2 seconds' AND b.no_show_due_at > birlik_now()`,
      });
      if (!back) throw before.state === 'cancelled' ? undoTooLate() : wrongState(before.state);
      if (places.length > 1) await this.bookings.lockSpaces(tx, places);
      const atoms = [...places, ...(await this.units.choose(tx, centre, back.equipment, back))];
      if (!(await this.bookings.retake(tx, back, atoms))) throw slotTaken([], [], centre.zone);
      await this.ledger.voidPlanned(tx, id);
      const [row] = await tx.query<{ terms: BookingTerms; now: string }>(
        'SELECT terms, extract(epoch FROM birlik_now()) * 1000 AS now FROM booking WHERE id = $1',
        [id],
      );
      const now = Number(row?.now);
      const told = await this.ledger.hasLeft(tx, id, 'confirmation');
      const terms = { ...row!.terms, remindAt: row!.terms.remindAt.filter((r) => r.at > now) };
      await this.ledger.plan(tx, messagesOf(centre, back, terms, now, told ? null : 'confirmation'));
      await this.journal.write(tx, entryFor(actor, 'cancellation_undone', back));
      return back;
    });
  }
}
