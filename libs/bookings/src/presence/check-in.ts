import { Injectable } from '@nestjs/common';
import {
  Database,
  Journal,
  lockOf,
  readNow,
  type IdempotencyKey,
  Signer,
  type Sql,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, DomainError, forbidden, newId } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { tooEarly, undoTooLate, wrongState } from '../booking/booking.errors.js';
import { isOwner, mayCheckIn } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';
import { PresenceCodes, stickerKeyOf } from './presence-code.js';
import { ScansRepository } from './scans.repository.js';

export interface CheckInOptions {
  /** How they were recognised: `staff`, `scan`, `name`; of people themselves `code` or `sticker`. */
  readonly via: string;
  /** Names one scan: sent twice, it is one check-in. */
  readonly nonce?: string | null | undefined;
  /** What the entrance screen shows, or the secret of the desk's sticker. */
  readonly proof?: string | null | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  readonly at?: string;
}

/** How long staff may take a check-in back. */
const UNDO_SECONDS = 60;
/** Four digits are soon guessed otherwise. */
const MOST_WRONG_CODES = 5;

/** Notes that somebody came. One guarded UPDATE: against a release at the same instant, exactly one of the two happens. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly codes: PresenceCodes,
    private readonly signer: Signer,
    private readonly scans: ScansRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Late is fine until the release has happened. Staff needs no proof; people themselves give the entrance screen's code or
   * their desk's sticker.
   * @throws DomainError `too_early`; `wrong_code`; `wrong_state` when they are here already or the place was released;
   * `rate_limited` after five wrong codes; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, options: CheckInOptions): Promise<Booking> {
    const seen = await this.read.execute(actor, id);
    const { centreId } = seen;
    const byStaff = actor.kind === 'system' || mayCheckIn(actor, seen);
    let nonce = options.nonce ?? null;
    try {
      if (!byStaff) nonce = await this.prove(actor, seen, options);
      return await this.work.run(
        async (tx) => {
          const here = await this.bookings.move(tx, id, 'confirmed', 'checked_in', {
            set: 'checked_in_at = birlik_now(), checked_in_via = $4, check_in_nonce = $5',
            guard: 'b.check_in_opens_at <= birlik_now()',
            values: [options.via, nonce],
          });
          if (!here) return this.explain(tx, await this.bookings.find(tx, id), nonce);
          await this.ledger.voidPlannedMessages(tx, [id]);
          if (nonce !== null)
            await this.scans.add(tx, actor, {
              centreId,
              bookingId: id,
              nonce,
              via: options.via,
              outcome: 'checked_in',
            });
          await this.journal.write(
            tx,
            entryFor(actor, 'checked_in', here, {
              facts: { via: options.via },
              idempotencyKey: options.idempotencyKey,
              answer: here,
            }),
          );
          return here;
        },
        { idempotencyKey: options.idempotencyKey, ...(options.at !== undefined && { at: options.at }) },
      );
    } catch (error) {
      // A refused attempt is kept too: who looks into it later sees what happened at the desk. A wrong code was kept already.
      if (error instanceof DomainError && nonce !== null)
        await this.scans.add(this.database, actor, {
          centreId,
          bookingId: id,
          nonce,
          via: options.via,
          outcome: error.code,
        });
      throw error;
    }
  }

  /** Checks what shows that its person is at the centre; the name of this attempt. */
  private async prove(actor: Actor, booking: Booking, { via, proof }: CheckInOptions): Promise<string> {
    if (!isOwner(actor, booking) || !proof) throw forbidden();
    const centre = await this.centres.get(booking.centreId);
    if (via === 'sticker') {
      const desks = booking.spaceIds.flatMap((spaceId) => centre.spaces.get(spaceId) ?? []);
      const keys = await Promise.all(desks.map((desk) => stickerKeyOf(this.signer, desk)));
      if (!keys.includes(proof)) {
        await this.noteWrong(this.database, actor, booking, via);
        throw wrongCode();
      }
      return `sticker ${booking.id} v${booking.version}`;
    }
    // One guess after the other, each counted before the next is judged: many at once are no more than many.
    const judged = await this.work.run(
      async (tx) => {
        if ((await this.scans.wrongCodes(tx, booking.id)) >= MOST_WRONG_CODES) return 'too_many';
        const window = await this.codes.windowOf(centre.id, proof, await readNow(tx));
        const nonce = `code ${booking.id} ${window}`;
        // Undone by staff, it is not undone by the same code again.
        const used = booking.state === 'confirmed' && (await this.scans.isKnown(tx, centre.id, nonce));
        if (window !== null && !used) return { nonce };
        await this.noteWrong(tx, actor, booking, via);
        return 'wrong';
      },
      { locks: [lockOf(booking.id)] },
    );
    if (judged === 'too_many')
      throw new DomainError('rate_limited', 'rate_limited', { retryAfterSeconds: 600 });
    if (judged === 'wrong') throw wrongCode();
    return judged.nonce;
  }

  private async noteWrong(sql: Sql, actor: Actor, booking: Booking, via: string): Promise<void> {
    const { id: bookingId, centreId } = booking;
    await this.scans.add(sql, actor, { centreId, bookingId, nonce: newId(), via, outcome: 'wrong_code' });
  }

  private async explain(tx: Tx, booking: Booking | null, nonce: string | null): Promise<Booking> {
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

/** The code is none of now ones, or was used. */
function wrongCode(): DomainError {
  return new DomainError('wrong_code', 'conflict');
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
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id);
        if (!mayCheckIn(actor, before)) throw forbidden();
        const back = await this.bookings.move(tx, id, 'checked_in', 'confirmed', {
          set: `checked_in_at = NULL, checked_in_via = NULL, check_in_nonce = NULL,
              no_show_due_at = least(b.ends, greatest(b.no_show_due_at, birlik_now() + interval '2 minutes'))`,
          guard: 'b.checked_in_at > birlik_now() - make_interval(secs => $4) AND NOT b.walk_in',
          values: [UNDO_SECONDS],
        });
        if (!back) throw before.state === 'checked_in' ? undoTooLate() : wrongState(before.state);
        await this.journal.write(
          tx,
          entryFor(actor, 'check_in_undone', back, { idempotencyKey, answer: back }),
        );
        return back;
      },
      { idempotencyKey },
    );
  }
}
