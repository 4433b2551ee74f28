import { Injectable } from '@nestjs/common';
import { type Tx, withoutWaiting } from '@birlik/database';
import { actorName, type Instant } from '@birlik/kernel';
import {
  AllocationsRepository,
  decide,
  occupiedRangeOfAll,
  type PersonFacts,
  refused,
  type RuleKey,
} from '@birlik/slots';
import { EquipmentUnits } from './equipment-units.js';
import { atomsOfAll } from './requested-spaces.js';
import type { Booking, CheckInTimes } from './booking.js';
import { newBooking } from './new-booking.js';
import { checkInTimesOf } from './check-in-times.js';
import { type BookingDraft, claimsOfDraft, questionOf } from './booking-draft.js';
import { slotTaken } from './booking.errors.js';
import { BookingsRepository } from './bookings.repository.js';

export interface TakenSlot {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
  /** Rules that the actor lifted; the audit keeps them. */
  readonly lifted: readonly RuleKey[];
}

/** Asks the rules and takes a slot inside a transaction that goes on: for bookings, holds and offers alike. */
@Injectable()
export class TakeSlot {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
  ) {}

  /**
   * @throws DomainError `refused` with every rule that forbids it; `slot_taken`; `equipment_taken`; `invalid_request`
   */
  async within(
    tx: Tx,
    draft: BookingDraft,
    facts: PersonFacts,
    as: { readonly state: 'confirmed' | 'requested' | 'held'; readonly heldUntil?: Instant },
  ): Promise<TakenSlot> {
    const { centre, actor, owner, spaces, slot } = draft;
    const decision = decide(questionOf(draft, facts));
    if (!decision.allowed) throw refused(decision, centre.zone);
    const places = atomsOfAll(spaces);
    if (places.length > 1) withoutWaiting(this.allocations.lockSpaces(tx, places));
    const units = await this.units.choose(tx, centre, draft.equipment, occupiedRangeOfAll(spaces, slot));
    const checkInTimes = checkInTimesOf(centre.rules, spaces[0]!.kind, slot, facts.now);
    const { organisationId, title, people, equipment, legs } = draft;
    const booking = newBooking(spaces, slot, checkInTimes, facts.now, {
      ...owner,
      centreId: centre.id,
      organisationId,
      title,
      people,
      equipment,
      legs,
      state: as.state,
      heldUntil: as.heldUntil ?? null,
      undoUntil: as.state === 'held' ? null : facts.now + centre.rules.undoSeconds * 1_000,
    });
    const taken = await this.bookings.take(tx, {
      booking,
      checkInTimes,
      claims: claimsOfDraft(draft, units),
      madeBy: actorName(actor),
      newcomer: facts.newcomer,
    });
    if (taken === null) throw slotTaken();
    return { booking, checkInTimes, lifted: decision.lifted.map((result) => result.rule) };
  }
}
