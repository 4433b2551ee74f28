import { Injectable } from '@nestjs/common';
import {
  type Booking,
  BookingArrivals,
  buildBookingEntry,
  BookingsRepository,
  isOwner,
  mayCheckIn,
  ReadBooking,
  tooEarly,
  wrongState,
} from '@birlik/bookings';
import { Database, type IdempotencyKey, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { ProvePresence } from '../presence/prove-presence.js';
import { ScansRepository } from '../presence/scans.repository.js';

export interface CheckInOptions {
  /**
   * How the person was recognised: staff use `staff`, `scan` or `name`; people themselves use `code` or
   * `sticker`.
   */
  readonly via: string;
  /** Identifies one scan. A repeated scan is one check-in. */
  readonly nonce?: string | null | undefined;
  /** The code of the entrance screen, or the secret of the desk's sticker. */
  readonly proof?: string | null | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/**
 * Records an arrival with one guarded UPDATE. Of a check-in and a release at the same instant exactly one
 * succeeds.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly arrivals: BookingArrivals,
    private readonly presence: ProvePresence,
    private readonly scans: ScansRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * A late check-in is accepted until the release. Staff need no proof. Others give the code of the entrance
   * screen or of their desk's sticker.
   * @throws DomainError `too_early`; `wrong_code`; `wrong_state` after check-in or after the release;
   * `rate_limited` after five wrong codes; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, options: CheckInOptions): Promise<Booking> {
    const seen = await this.read.readBooking(actor, id);
    let nonce = options.nonce ?? null;
    try {
      if (actor.kind === 'person' && !mayCheckIn(actor, seen)) nonce = await this.prove(actor, seen, options);
      const { idempotencyKey, now } = options;
      return await this.work.run((tx) => this.checkIn(tx, actor, seen, { ...options, nonce }), {
        idempotencyKey,
        ...(now !== undefined && { now }),
      });
    } catch (error) {
      // Refused attempts are stored too, as evidence for appeals.
      if (error instanceof DomainError && nonce !== null)
        await this.scans.add(this.database, actor, scanOf(seen, nonce, options.via, error.code));
      throw error;
    }
  }

  private prove(actor: Actor, seen: Booking, { via, proof }: CheckInOptions): Promise<string> {
    if (!isOwner(actor, seen) || !proof) throw forbidden();
    const { id, centreId, version, spaceIds } = seen;
    const subject = { id, centreId, version, spaceIds, isAwaited: seen.state === 'confirmed' };
    return this.presence.provePresence(actor, subject, { via, proof });
  }

  private async checkIn(
    tx: Tx,
    actor: Actor,
    seen: Booking,
    { via, nonce, idempotencyKey }: CheckInOptions & { readonly nonce: string | null },
  ): Promise<Booking> {
    const { id } = seen;
    const here = await this.arrivals.markArrived(tx, id, { via, nonce });
    if (!here) return this.explain(tx, await this.bookings.find(tx, id), nonce);
    await this.ledger.voidPlannedMessages(tx, [id], STILL_TRUE);
    if (nonce !== null) await this.scans.add(tx, actor, scanOf(seen, nonce, via, 'checked_in'));
    const note = { facts: { via }, idempotencyKey, answer: here };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'checked_in', here, note));
    return here;
  }

  /** Accepts a repeated scan as the same check-in. Throws the reason of the refusal otherwise. */
  private async explain(tx: Tx, booking: Booking | null, nonce: string | null): Promise<Booking> {
    if (!booking) throw wrongState('cancelled');
    const { id, state, centreId, checkInOpensAt } = booking;
    if (state === 'checked_in' && nonce && (await this.arrivals.wasCheckedInBy(tx, id, nonce)))
      return booking;
    if (state !== 'confirmed') throw wrongState(state);
    throw tooEarly(checkInOpensAt, (await this.centres.get(centreId)).zone);
  }
}

/** Kinds that say when and where it is. Nobody needs a reminder of what they have come to. */
const STILL_TRUE = ['confirmation', 'changed'] as const;

function scanOf({ id, centreId }: Booking, nonce: string, via: string, outcome: string) {
  return { centreId, subjectId: id, nonce, via, outcome };
}
