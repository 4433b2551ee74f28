import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, decide, type PersonFacts, refused } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import type { Booking } from '../booking/booking.js';
import {
  type BookingDraft,
  buildDraftOfBooking,
  needsApproval,
  buildQuestion,
  buildTransactionOptions,
} from '../booking/booking-draft.js';
import { holdOver, wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { buildMessages } from '../booking/booking-messages.js';
import { isOwner } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { computeCheckInTimes } from '../booking/check-in-times.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ReadBooking } from '../booking/read-booking.js';
import { HoldObservers } from '../hold-expiry/hold-observer.js';

export interface ConfirmHoldCommand {
  readonly bookingId: string;
  /** The values of the form that the hold was made for. */
  readonly title?: string | null | undefined;
  readonly people?: number | undefined;
}

/**
 * Turns a hold, or an offer of the waitlist, into a booking. Of concurrent confirmations and the expiry
 * exactly one succeeds.
 */
@Injectable()
export class ConfirmHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly attempts: Attempts,
    private readonly read: ReadBooking,
    private readonly facts: PersonFactsReadModel,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly observers: HoldObservers,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `hold_over` when it has expired; `refused`; `wrong_state`; `not_found`; `forbidden`
   */
  async execute(
    actor: Actor,
    command: ConfirmHoldCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Booking> {
    const seen = await this.read.readBooking(actor, command.bookingId);
    if (!isOwner(actor, seen) && actor.kind === 'person') throw forbidden();
    const account = { owner: { personId: seen.personId ?? '' }, organisationId: seen.organisationId };
    return this.attempts.run({ centreId: seen.centreId, idempotencyKey }, (centre) =>
      this.work.runOnce((tx) => this.confirm(tx, actor, centre, { ...command, idempotencyKey }), {
        ...buildTransactionOptions({ centre, ...account }),
        idempotencyKey,
      }),
    );
  }

  private async confirm(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    {
      bookingId,
      idempotencyKey,
      ...form
    }: ConfirmHoldCommand & { idempotencyKey: IdempotencyKey | undefined },
  ): Promise<Booking> {
    const held = await this.read.lockBooking(tx, actor, bookingId);
    if (held.state !== 'held') throw held.state === 'expired' ? holdOver() : wrongState(held.state);
    const draft: BookingDraft = {
      ...buildDraftOfBooking(centre, actor, held),
      title: form.title === undefined ? held.title : form.title,
      people: form.people ?? held.people,
    };
    const facts = await this.facts.readFacts(tx, {
      ...draft,
      kind: held.kind,
      personId: draft.owner.personId,
      except: [held.id],
    });
    // Time checks use the instant at which the hold was made, so that filling the form cannot lose the slot.
    const decision = decide(buildQuestion(draft, { ...facts, now: held.createdAt }));
    if (!decision.allowed) throw refused(decision, centre.zone);
    const booked = await this.becomeBooking(tx, held, draft, facts);
    await this.journal.writeEntry(
      tx,
      buildBookingEntry(actor, 'created', booked, { idempotencyKey, answer: booked }),
    );
    return booked;
  }

  private async becomeBooking(
    tx: Tx,
    held: Booking,
    draft: BookingDraft,
    facts: PersonFacts,
  ): Promise<Booking> {
    const { centre } = draft;
    const checkInTimes = computeCheckInTimes(centre.rules, held.kind, held, facts.now);
    const booked = await this.bookings.changeState(
      tx,
      held.id,
      ['held', needsApproval(draft) ? 'requested' : 'confirmed'],
      {
        set: 'held_until = NULL, title = $4, people = $5, check_in_opens_at = $6, no_show_due_at = $7, check_in_times = $8, undo_until = $9',
        guard: 'b.held_until > birlik_now()',
        values: [
          draft.title,
          draft.people,
          new Date(checkInTimes.checkInOpensAt),
          new Date(checkInTimes.noShowDueAt),
          JSON.stringify(checkInTimes),
          new Date(facts.now + centre.rules.undoSeconds * 1_000),
        ],
      },
    );
    if (!booked) throw holdOver();
    await this.allocations.makePermanent(tx, held.id);
    await this.observers.notifyObservers(tx, { bookingId: held.id, outcome: 'accepted' });
    // An offer that has not left yet needs no answer any more.
    await this.ledger.voidPlannedMessages(tx, [held.id]);
    if (booked.state === 'confirmed')
      await this.ledger.planMessages(
        tx,
        buildMessages(centre, booked, { checkInTimes, now: facts.now, first: 'confirmation' }),
      );
    return booked;
  }
}
