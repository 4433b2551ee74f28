import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, type LocalizedText } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';
import { ReadBooking } from '../booking/read-booking.js';
import { ReleaseHold } from './release-hold.js';

export interface CancelOptions {
  readonly version?: number | undefined;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/** How a cancellation differs when it is part of a larger action. */
export interface CancelInTxOptions {
  readonly reason?: LocalizedText | null;
  /**
   * Set when a series or a closure causes it: the cancellation cannot be undone alone. The caller tells about
   * all bookings at once.
   */
  readonly partOf?: 'series' | 'closure' | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Cancels a booking. Its spaces are free at once, unless somebody waits for them: then the queue comes first. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly places: FreePlaces,
    private readonly holds: ReleaseHold,
    private readonly notices: BookingNotices,
  ) {}

  /** @throws DomainError `not_found`, `stale_version`, or `wrong_state` after check-in or after the end */
  async execute(actor: Actor, id: string, options: CancelOptions = {}): Promise<Booking> {
    const { now, reason, idempotencyKey } = options;
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id, options.version);
        if (before.state === 'held') return this.holds.releaseInTx(tx, actor, id, { idempotencyKey });
        const said = reason ? { kk: reason, ru: reason, en: reason } : null;
        return this.cancelInTx(tx, actor, before, { reason: said, idempotencyKey });
      },
      { idempotencyKey, ...(now !== undefined && { now }) },
    );
  }

  /** Cancels inside a transaction of the caller, who has locked the row of the booking. */
  async cancelInTx(
    tx: Tx,
    actor: Actor,
    before: Booking,
    { reason = null, partOf, idempotencyKey }: CancelInTxOptions = {},
  ): Promise<Booking> {
    const centre = await this.centres.get(before.centreId);
    const cancelled = await this.move(tx, centre, before, { actor, reason, partOf });
    // What a closure cancels is the closure's.
    if (partOf === 'closure') await this.allocations.freeClaims(tx, cancelled.centreId, [before.id]);
    else
      await this.places.freeAll(tx, cancelled, cancelled.undoUntil === null ? 0 : centre.rules.undoSeconds);
    if (partOf === undefined) {
      const at = cancelled.undoUntil ?? (await readNow(tx));
      await this.notices.tellEnd(tx, centre, [cancelled], { kind: 'cancelled', actor, at, reason });
    }
    const note = { idempotencyKey, answer: cancelled, ...(partOf && { facts: { by: partOf } }) };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'cancelled', cancelled, note));
    return cancelled;
  }

  /** @throws DomainError `wrong_state` */
  private async move(
    tx: Tx,
    centre: Centre,
    { id, state }: Booking,
    { actor, reason, partOf }: Pick<CancelInTxOptions, 'reason' | 'partOf'> & { readonly actor: Actor },
  ): Promise<Booking> {
    const from = state === 'requested' ? 'requested' : 'confirmed';
    // A cancelled request cannot be undone: otherwise it would return as a booking without approval.
    const undoSeconds = from === 'requested' || partOf ? null : centre.rules.undoSeconds;
    const cancelled = await this.bookings.changeState(tx, id, [from, 'cancelled'], {
      set: 'reason = $4, undo_until = birlik_now() + make_interval(secs => $5), cancelled_by = $6',
      values: [reason?.kk ?? null, undoSeconds, actorName(actor)],
    });
    if (!cancelled) throw wrongState(state);
    return cancelled;
  }
}
