import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import {
  AllocationsRepository,
  decide,
  decideChange,
  type Decision,
  findOccupiedRangeOfAll,
  type PersonFacts,
  refused,
} from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import {
  type BookingDraft,
  buildDraftClaims,
  buildDraftOfBooking,
  buildQuestion,
} from '../booking/booking-draft.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { isMove } from './booking-change.js';
import { applyChange, type ChangedBooking, checkChange } from './change-laws.js';
import { heldClaims, keepClearance, splitAtNow } from './move-claims.js';

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
    wanted: BookingDraft,
    facts: PersonFacts,
  ): Promise<ChangedBooking | null> {
    const { centre } = wanted;
    checkChange(before, wanted, facts.now);
    const draft = splitAtNow(before, wanted, facts.now);
    const decision = decideAboutChange(before, draft, facts);
    if (!decision.allowed) throw refused(decision, centre.zone);
    const changed = applyChange(before, draft, facts.now);
    if (!isMove(before, changed.booking) && changed.booking.state === before.state)
      return this.rename(tx, before, changed.booking);
    if (isMove(before, changed.booking) && !(await this.moveClaims(tx, before, draft))) return null;
    await this.bookings.rewriteBooking(tx, changed.booking, changed.checkInTimes);
    return changed;
  }

  /** Another title or number of people leaves the check-in times as they are. */
  private async rename(tx: Tx, before: Booking, after: Booking): Promise<ChangedBooking> {
    const { checkInTimes } = await this.bookings.readCheckInTimes(tx, before.id);
    const { checkInOpensAt, noShowDueAt } = before;
    const booking = { ...after, checkInOpensAt, noShowDueAt };
    await this.bookings.rewriteBooking(tx, booking, checkInTimes);
    return { booking, checkInTimes };
  }

  private async moveClaims(tx: Tx, before: Booking, draft: BookingDraft): Promise<boolean> {
    const { centre, spaces, slot, equipment } = draft;
    const freed = await this.allocations.withdrawClaims(tx, [before.id]);
    const units = await this.units.chooseUnits(tx, centre, equipment, findOccupiedRangeOfAll(spaces, slot));
    const claims = keepClearance(buildDraftClaims(draft, units), heldClaims(freed, before.id), before, slot);
    if (!(await this.allocations.takeClaims(tx, centre.id, { bookingId: before.id, claims }))) return false;
    await this.allocations.fillClosures(tx, centre.id, freed);
    return true;
  }
}

/** Asks about what the change adds. Where a space of the booking is not there any more, there is nothing to compare with. */
function decideAboutChange(before: Booking, draft: BookingDraft, facts: PersonFacts): Decision {
  const { centre, actor } = draft;
  const after = buildQuestion(draft, facts);
  if (before.spaceIds.some((id) => !centre.spaces.has(id))) return decide(after);
  return decideChange(buildQuestion(buildDraftOfBooking(centre, actor, before), facts), after);
}
