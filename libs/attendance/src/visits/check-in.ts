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
import { Database, type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden, type Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { wrongCode } from '../presence/presence.errors.js';
import { type PresenceProof, ProvePresence } from '../presence/prove-presence.js';
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
  /** Address of the caller: a sticker counts from the network of the centre. */
  readonly address?: string | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/** How somebody was recognised, and the id of the scan. */
interface Attempt {
  readonly via: string;
  readonly nonce: string | null;
}

interface Unawaited {
  readonly refusal: DomainError;
  readonly proof: PresenceProof;
  readonly idempotencyKey: IdempotencyKey | undefined;
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
   * @throws DomainError `too_early`; `wrong_code`; `code_needed`; `wrong_state` after check-in or after the release;
   * `rate_limited` after too many wrong codes; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, options: CheckInOptions): Promise<Booking> {
    const seen = await this.read.readBooking(actor, id);
    if (actor.kind === 'person' && !mayCheckIn(actor, seen)) return this.checkInByProof(actor, seen, options);
    return this.keepRefusals(actor, seen, { via: options.via, nonce: options.nonce ?? null }, (attempt) =>
      this.work.run((tx) => this.checkIn(tx, actor, seen, { ...options, ...attempt }), {
        idempotencyKey: options.idempotencyKey,
        ...(options.now !== undefined && { now: options.now }),
      }),
    );
  }

  private async checkInByProof(
    person: Person,
    seen: Booking,
    { via: said, proof: given, address, idempotencyKey }: CheckInOptions,
  ): Promise<Booking> {
    if (!isOwner(person, seen) || !given) throw forbidden();
    const via = said === 'sticker' ? 'sticker' : 'code';
    const proof = { via, proof: given, address: address ?? null } as const;
    // State and time are judged before the proof: then no refusal tells whether the proof was right.
    const refusal = await this.refuseUnlessAwaited(seen);
    if (refusal) return this.answerUnawaited(person, seen, { refusal, proof, idempotencyKey });
    const nonce = await this.presence.provePresence(person, seen, proof);
    return this.keepRefusals(person, seen, { via, nonce }, (attempt) =>
      this.work.run(
        async (tx) => {
          // After staff undo a check-in, the same code cannot be used again.
          const isUsed = await this.scans.hasCheckedIn(tx, seen.centreId, nonce);
          if (isUsed && !(await this.arrivals.wasCheckedInBy(tx, seen.id, nonce))) throw wrongCode();
          return this.checkIn(tx, person, seen, { ...attempt, idempotencyKey });
        },
        { idempotencyKey },
      ),
    );
  }

  private async refuseUnlessAwaited({ state, centreId, checkInOpensAt }: Booking) {
    if (state !== 'confirmed') return wrongState(state);
    if (checkInOpensAt <= (await readNow(this.database))) return null;
    return tooEarly(checkInOpensAt, (await this.centres.get(centreId)).zone);
  }

  /**
   * Answers for a booking that nobody can check in to now: only the proof that did check it in gets the first
   * answer again. Nothing is counted, because nothing can be learnt.
   */
  private async answerUnawaited(
    person: Person,
    seen: Booking,
    { refusal, proof, idempotencyKey }: Unawaited,
  ): Promise<Booking> {
    // One row for each booking and reason, however often they try.
    const attempt = { via: proof.via, nonce: `${refusal.code} ${seen.id}` };
    return this.keepRefusals(person, seen, attempt, () =>
      this.work.run(
        async (tx) => {
          const nonce = await this.presence.findNonceOfRepeat(tx, seen, proof);
          const isRepeat = await this.arrivals.wasCheckedInBy(tx, seen.id, nonce ?? '');
          if (seen.state !== 'checked_in' || !isRepeat) throw refusal;
          return seen;
        },
        { idempotencyKey },
      ),
    );
  }

  /** Stores a refused attempt too, as evidence for appeals. */
  private async keepRefusals(
    actor: Actor,
    seen: Booking,
    attempt: Attempt,
    run: (attempt: Attempt) => Promise<Booking>,
  ): Promise<Booking> {
    try {
      return await run(attempt);
    } catch (error) {
      const { via, nonce } = attempt;
      if (error instanceof DomainError && nonce !== null)
        await this.scans.add(this.database, actor, scanOf(seen, nonce, via, error.code));
      throw error;
    }
  }

  private async checkIn(
    tx: Tx,
    actor: Actor,
    seen: Booking,
    { via, nonce, idempotencyKey }: Attempt & Pick<CheckInOptions, 'idempotencyKey'>,
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

/** Who was told another time or place needs the right one. Nobody needs a confirmation or a reminder of what they have come to. */
const STILL_TRUE = ['changed'] as const;

function scanOf({ id, centreId }: Booking, nonce: string, via: string, outcome: string) {
  return { centreId, subjectId: id, nonce, via, outcome };
}
