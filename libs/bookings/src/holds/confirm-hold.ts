import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository, decide, refused } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { decidedUnder, needsApproval, questionOf } from '../booking/booking-draft.js';
import { wrongState } from '../booking/booking.errors.js';
import { isOwner } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';
import { findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { OffersRepository } from '../waitlist/offers.repository.js';
import { WaitlistRepository } from '../waitlist/waitlist.repository.js';

/** What the form that the hold was for has brought. */
export interface HoldForm {
  readonly title?: string | null | undefined;
  readonly people?: number | undefined;
}

/** Makes a hold, or an offer of the waitlist, a booking. Of two who try at once, and of an expiry at the same instant, exactly one happens. */
@Injectable()
export class ConfirmHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly facts: PersonFactsReadModel,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly offers: OffersRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `hold_over` when its time has passed; `refused`; `wrong_state`; `not_found`; `forbidden` */
  async execute(actor: Actor, id: string, form: HoldForm, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    const seen = await this.read.execute(actor, id);
    if (!isOwner(actor, seen) && actor.kind === 'person') throw forbidden();
    const owner = { personId: seen.personId ?? '' };
    return this.centres.decideBy(seen.centreId, (centre) =>
      this.work.run((tx) => this.within(tx, actor, centre, id, form, idempotencyKey), {
        ...decidedUnder({ centre, owner, organisationId: seen.organisationId }),
        idempotencyKey,
      }),
    );
  }

  private async within(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    id: string,
    form: HoldForm,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Booking> {
    const held = await this.read.forChange(tx, actor, id);
    if (held.state !== 'held') throw held.state === 'expired' ? holdOver() : wrongState(held.state);
    const personId = held.personId ?? '';
    const draft = {
      centre,
      actor,
      owner: { personId, personName: held.personName },
      organisationId: held.organisationId,
      spaces: findSpaces(centre, held.spaceIds),
      slot: held,
      legs: held.legs,
      title: form.title === undefined ? held.title : form.title,
      people: form.people ?? held.people,
      equipment: held.equipment,
    };
    const facts = await this.facts.of(tx, { ...draft, personId, except: [id] });
    // Rules that speak of time are asked as of when the slot was held: nobody loses it by filling the form.
    const decision = decide(questionOf(draft, { ...facts, now: held.createdAt }));
    if (!decision.allowed) throw refused(decision, centre.zone);
    const state = needsApproval(draft) ? 'requested' : 'confirmed';
    const checkInTimes = checkInTimesOf(centre.rules, held.kind, held, facts.now);
    const booked = await this.bookings.move(tx, id, 'held', state, {
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
    });
    if (!booked) throw holdOver();
    await this.allocations.keep(tx, id);
    const offer = await this.offers.close(tx, id, 'accepted');
    if (offer) await this.waitlist.changeState(tx, offer.entryId, 'served');
    if (state === 'confirmed')
      await this.ledger.planMessages(tx, messagesOf(centre, booked, checkInTimes, facts.now, 'confirmation'));
    await this.journal.write(tx, entryFor(actor, 'created', booked, { idempotencyKey, answer: booked }));
    return booked;
  }
}

/** The time of the hold has passed; the slot may have gone to others. */
function holdOver(): DomainError {
  return new DomainError('hold_over', 'conflict');
}
