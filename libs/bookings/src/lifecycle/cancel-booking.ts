import { Injectable } from '@nestjs/common';
import { Journal, readNow, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, type LocalizedText } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import {
  AllocationsRepository,
  claimsOf,
  COUNTING_RULES,
  decide,
  occupiedRangeOfAll,
  refused,
} from '@birlik/slots';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { ReleaseHold } from '../holds/release-hold.js';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import { decidedUnder, questionOf } from '../booking/booking-draft.js';
import { slotTaken, undoTooLate, wrongState } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

export interface CancelOptions {
  readonly version?: number | undefined;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  readonly at?: string;
}

/** How a cancellation differs when it is a part of something larger. */
interface CancelWithin {
  readonly reason?: LocalizedText | null;
  /** Whether it can be taken back, and its person is told; yes unless the larger thing tells them. */
  readonly byItself?: boolean;
  /** For the audit: what it is a part of. */
  readonly facts?: object;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Gives a booking up; its spaces are free at once. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly holds: ReleaseHold,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `not_found`, `stale_version`, or `wrong_state` once somebody has come or the booking is over */
  async execute(actor: Actor, id: string, options: CancelOptions = {}): Promise<Booking> {
    const { at, reason, idempotencyKey } = options;
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id, options.version);
        if (before.state === 'held') return this.holds.within(tx, actor, id, { idempotencyKey });
        const said = reason ? { kk: reason, ru: reason, en: reason } : null;
        return this.within(tx, actor, before, { reason: said, idempotencyKey });
      },
      { idempotencyKey, ...(at !== undefined && { at }) },
    );
  }

  /** The same inside a transaction that goes on; the booking's row is held already. */
  async within(tx: Tx, actor: Actor, before: Booking, how: CancelWithin = {}): Promise<Booking> {
    const { reason = null, byItself = true, facts, idempotencyKey } = how;
    const centre = await this.centres.get(before.centreId);
    const requested = before.state === 'requested';
    // A request that was given up does not come back as a booking that nobody approved.
    const undoSeconds = requested || !byItself ? null : centre.rules.undoSeconds;
    const cancelled = await this.bookings.move(
      tx,
      before.id,
      requested ? 'requested' : 'confirmed',
      'cancelled',
      {
        set: 'reason = $4, undo_until = birlik_now() + make_interval(secs => $5)',
        values: [reason?.kk ?? null, undoSeconds],
      },
    );
    if (!cancelled) throw wrongState(before.state);
    await this.allocations.free(tx, [before.id]);
    await this.ledger.voidPlannedMessages(tx, [before.id]);
    // Nobody is told of a booking that came and went before they had heard of it.
    const tells = !byItself ? reason !== null : await this.ledger.wasSent(tx, before.id, 'confirmation');
    if (tells) {
      const when = cancelled.undoUntil ?? (await readNow(tx));
      await this.ledger.planMessages(tx, messageAbout(centre, cancelled, 'cancelled', when, reason));
    }
    await this.journal.write(
      tx,
      entryFor(actor, 'cancelled', cancelled, { idempotencyKey, answer: cancelled, ...(facts && { facts }) }),
    );
    return cancelled;
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
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly facts: PersonFactsReadModel,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `undo_too_late`; `slot_taken` when somebody else was quicker; `refused` when what was booked
   * meanwhile leaves no allowance for it
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    const seen = await this.read.execute(actor, id);
    return this.centres.decideBy(seen.centreId, (centre) =>
      this.holds.outOfTheWay(centre.id, () => this.attempt(actor, centre, seen, idempotencyKey)),
    );
  }

  private attempt(
    actor: Actor,
    centre: Centre,
    seen: Booking,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<Booking> {
    const { id, organisationId } = seen;
    const owner = { personId: seen.personId ?? '', personName: seen.personName };
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id);
        const spaces = findSpaces(centre, before.spaceIds);
        // A breath of tolerance: the tap came in time even if the request took a second.
        const back = await this.bookings.move(tx, id, 'cancelled', 'confirmed', {
          set: 'reason = NULL, undo_until = NULL',
          guard: `b.undo_until > birlik_now() - interval '2 seconds' AND b.no_show_due_at > birlik_now()`,
        });
        if (!back) throw before.state === 'cancelled' ? undoTooLate() : wrongState(before.state);
        // The time to book it was when it was booked; only what is counted may have changed.
        const draft = { ...back, centre, actor, owner, spaces, slot: back };
        const facts = await this.facts.of(tx, { ...draft, ...owner, except: [id] });
        const refusals = decide(questionOf(draft, { ...facts, now: back.createdAt })).refusals.filter(
          ({ rule }) => COUNTING_RULES.includes(rule),
        );
        if (refusals.length > 0) throw refused({ refusals }, centre.zone);
        const atoms = atomsOfAll(spaces);
        if (atoms.length > 1) await this.allocations.lockSpaces(tx, atoms);
        const units = await this.units.choose(tx, centre, back.equipment, occupiedRangeOfAll(spaces, back));
        if (!(await this.allocations.take(tx, { bookingId: id }, centre.id, claimsOf(centre, back, units))))
          throw slotTaken([], [], centre.zone);
        await this.ledger.voidPlannedMessages(tx, [id]);
        const [checkInTimes, now] = [await this.bookings.findCheckInTimes(tx, id), await readNow(tx)];
        const told = await this.ledger.wasSent(tx, id, 'confirmation');
        const ahead = { ...checkInTimes, remindAt: checkInTimes.remindAt.filter((r) => r.at > now) };
        await this.ledger.planMessages(
          tx,
          messagesOf(centre, back, ahead, now, told ? null : 'confirmation'),
        );
        await this.journal.write(
          tx,
          entryFor(actor, 'cancellation_undone', back, { idempotencyKey, answer: back }),
        );
        return back;
      },
      { ...decidedUnder({ centre, owner, organisationId }), idempotencyKey },
    );
  }
}
