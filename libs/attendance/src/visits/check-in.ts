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
  /** How somebody was recognised: `staff`, `scan`, `name`; people themselves by `code` or `sticker`. */
  readonly via: string;
  /** Names one scan. Sent twice, it is one check-in. */
  readonly nonce?: string | null | undefined;
  /** What the entrance screen shows, or the secret of the desk's sticker. */
  readonly proof?: string | null | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** What counts as now (ISO 8601). Only the demo centre's past is made so. */
  readonly now?: string;
}

/** Marks that somebody came. One guarded UPDATE: against a release at the same instant, exactly one of the two happens. */
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
   * A late check-in is fine until the release has happened. Staff need no proof. People themselves give the code of the entrance
   * screen or of their desk's sticker.
   * @throws DomainError `too_early`; `wrong_code`; `wrong_state` when they are here already or the space was released;
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
      // Refused attempts are kept too: who looks into it later sees what happened at the desk.
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
    await this.ledger.voidPlannedMessages(tx, [id]);
    if (nonce !== null) await this.scans.add(tx, actor, scanOf(seen, nonce, via, 'checked_in'));
    const note = { facts: { via }, idempotencyKey, answer: here };
    await this.journal.write(tx, buildBookingEntry(actor, 'checked_in', here, note));
    return here;
  }

  /** The same scan sent twice is one check-in. Everything else is refused, and why. */
  private async explain(tx: Tx, booking: Booking | null, nonce: string | null): Promise<Booking> {
    if (!booking) throw wrongState('cancelled');
    const { id, state, centreId, checkInOpensAt } = booking;
    if (state === 'checked_in' && nonce && (await this.arrivals.wasCheckedInBy(tx, id, nonce)))
      return booking;
    if (state !== 'confirmed') throw wrongState(state);
    throw tooEarly(checkInOpensAt, (await this.centres.get(centreId)).zone);
  }
}

function scanOf({ id, centreId }: Booking, nonce: string, via: string, outcome: string) {
  return { centreId, subjectId: id, nonce, via, outcome };
}
