import { Injectable } from '@nestjs/common';
import { type Tx, withoutWaiting } from '@birlik/database';
import { actorName } from '@birlik/kernel';
import {
  AllocationsRepository,
  decide,
  findOccupiedRangeOfAll,
  type PersonFacts,
  refused,
  type RuleKey,
} from '@birlik/slots';
import { type BookingDraft, buildQuestion } from './booking-draft.js';
import { BookingsRepository } from './bookings.repository.js';
import { EquipmentUnits } from './equipment-units.js';
import { type NewBooking, buildBooking, type NewBookingOptions } from './new-booking.js';
import { listAtomsOfSpaces } from './requested-spaces.js';

/** A booking that was stored. */
export interface MadeBooking extends NewBooking {
  /** Rules that the actor overrode. The audit stores them. */
  readonly lifted: readonly RuleKey[];
}

/** Checks and stores bookings inside a transaction: single bookings, holds, offers and dates of a series. */
@Injectable()
export class MakeBookings {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
  ) {}

  /**
   * Stores one booking. Returns null when the slot is taken; the caller must then roll back.
   * @throws DomainError `refused` with every rule that forbids it; `equipment_taken`; `invalid_request`
   */
  async makeBooking(
    tx: Tx,
    draft: BookingDraft,
    facts: PersonFacts,
    options: NewBookingOptions & { readonly madeBy?: string },
  ): Promise<MadeBooking | null> {
    const { centre, actor, spaces, slot } = draft;
    const decision = decide(buildQuestion(draft, facts));
    if (!decision.allowed) throw refused(decision, centre.zone);
    const atoms = listAtomsOfSpaces(spaces);
    if (atoms.length > 1) withoutWaiting(this.allocations.lockSpaces(tx, atoms));
    const units = await this.units.chooseUnits(
      tx,
      centre,
      draft.equipment,
      findOccupiedRangeOfAll(spaces, slot),
    );
    const made = buildBooking(draft, facts, { ...options, units });
    if (!(await this.bookings.add(tx, options.madeBy ?? actorName(actor), [made]))) return null;
    return { ...made, lifted: decision.lifted.map(({ rule }) => rule) };
  }
}
