import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import {
  AllocationsRepository,
  decide,
  findOccupiedRangeOfAll,
  type PersonFacts,
  refused,
} from '@birlik/slots';
import type { Booking, CheckInTimes } from '../booking/booking.js';
import {
  type BookingDraft,
  buildDraftClaims,
  needsApproval,
  buildQuestion,
} from '../booking/booking-draft.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { computeCheckInTimes } from '../booking/check-in-times.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { isMove } from './booking-change.js';

/** A booking after a change, with its new check-in times. */
export interface ChangedBooking {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
}

/**
 * Checks a changed booking and moves its claims inside a transaction. The caller plans messages and writes
 * the journal.
 */
@Injectable()
export class MoveBooking {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
  ) {}

  /**
   * Moves the claims. The caller holds the locks of the spaces and of the booking's row. Returns null when
   * the slot is taken; the caller must then roll back.
   * @throws DomainError `refused`, `equipment_taken`, `invalid_request`
   */
  async moveInTx(
    tx: Tx,
    before: Booking,
    draft: BookingDraft,
    facts: PersonFacts,
  ): Promise<ChangedBooking | null> {
    const { centre, slot, title, people } = draft;
    const startStays = slot.start === before.start;
    const wanted = bookingAfter(before, draft);
    const moves = isMove(before, wanted);
    // The start of a running booking is in the past, so only the changed part is checked.
    const now = startStays ? Math.min(facts.now, slot.start) : facts.now;
    const decision = decide(buildQuestion(draft, { ...facts, now }));
    if (!decision.allowed && (moves || people > before.people)) throw refused(decision, centre.zone);
    if (!moves) {
      const renamed = { ...before, version: before.version + 1, title, people };
      const { checkInTimes } = await this.bookings.readCheckInTimes(tx, before.id);
      await this.bookings.rewriteBooking(tx, renamed, checkInTimes);
      return { booking: renamed, checkInTimes };
    }
    if (!(await this.moveClaims(tx, before, draft))) return null;
    const checkInTimes = computeCheckInTimes(
      centre.rules,
      before.kind,
      slot,
      startStays ? before.createdAt : facts.now,
    );
    const { checkInOpensAt, noShowDueAt } = checkInTimes;
    const state = before.state === 'confirmed' && needsApproval(draft) ? 'requested' : before.state;
    const booking: Booking = { ...wanted, checkInOpensAt, noShowDueAt, state };
    await this.bookings.rewriteBooking(tx, booking, checkInTimes);
    return { booking, checkInTimes };
  }

  private async moveClaims(tx: Tx, before: Booking, draft: BookingDraft): Promise<boolean> {
    const { centre, spaces, slot, equipment } = draft;
    const freed = await this.allocations.withdrawClaims(tx, [before.id]);
    const units = await this.units.chooseUnits(tx, centre, equipment, findOccupiedRangeOfAll(spaces, slot));
    const claims = buildDraftClaims(draft, units);
    if (!(await this.allocations.takeClaims(tx, centre.id, { bookingId: before.id, claims }))) return false;
    await this.allocations.fillClosures(tx, centre.id, freed);
    return true;
  }
}

function bookingAfter(
  before: Booking,
  { slot, spaces, legs, title, people, equipment }: BookingDraft,
): Booking {
  return {
    ...before,
    version: before.version + 1,
    start: slot.start,
    end: slot.end,
    spaceIds: spaces.map((space) => space.id),
    legs,
    title,
    people,
    equipment,
  };
}
