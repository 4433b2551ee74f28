import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { invalid } from '@birlik/kernel';
import {
  AllocationsRepository,
  decide,
  decideChange,
  type Decision,
  findOccupiedRangeOfAll,
  type Freed,
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
import { EquipmentUnits, listUnits } from '../booking/equipment-units.js';
import { isMove } from './booking-change.js';
import { applyChange, type ChangedBooking, checkChange } from './change-laws.js';
import { ExpectedPeople } from './expected-people.js';
import { heldClaims, keepClearance, keepRange, splitAtNow } from './move-claims.js';

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
    private readonly expected: ExpectedPeople,
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
    await this.checkPeople(tx, before, wanted);
    const draft = splitAtNow(before, wanted, facts.now);
    const decision = decideAboutChange(before, draft, facts);
    if (!decision.allowed) throw refused(decision, centre.zone);
    const changed = applyChange(before, draft, facts.now);
    if (isMove(before, changed.booking) && !(await this.moveClaims(tx, before, draft))) return null;
    return this.writeChange(tx, before, changed);
  }

  /** Writes a changed booking. Another title or number of people leaves the check-in times as they are. */
  async writeChange(tx: Tx, before: Booking, changed: ChangedBooking): Promise<ChangedBooking> {
    const staysAsItIs = !isMove(before, changed.booking) && changed.booking.state === before.state;
    const after = staysAsItIs ? await this.keepTimes(tx, before, changed.booking) : changed;
    await this.bookings.rewriteBooking(tx, after.booking, after.checkInTimes);
    return after;
  }

  /** @throws DomainError `invalid_request` when those who are expected would have no room */
  private async checkPeople(tx: Tx, before: Booking, { people }: BookingDraft): Promise<void> {
    if (people >= before.people) return;
    if (people < (await this.expected.countExpected(tx, before.id)))
      throw invalid('/people', 'more_are_expected');
  }

  private async keepTimes(tx: Tx, before: Booking, after: Booking): Promise<ChangedBooking> {
    const { checkInTimes } = await this.bookings.readCheckInTimes(tx, before.id);
    const { checkInOpensAt, noShowDueAt } = before;
    return { booking: { ...after, checkInOpensAt, noShowDueAt }, checkInTimes };
  }

  private async moveClaims(tx: Tx, before: Booking, draft: BookingDraft): Promise<boolean> {
    const freed = await this.allocations.withdrawClaims(tx, [before.id]);
    if (!(await this.retakeClaims(tx, before, draft, freed))) return false;
    await this.allocations.fillClosures(tx, draft.centre.id, freed);
    return true;
  }

  /**
   * Takes the claims of a changed booking whose old claims were withdrawn. Returns false when one of them is taken; the caller must
   * then roll back.
   * @param freed what was withdrawn, of this booking and perhaps of others
   * @throws DomainError `equipment_taken`
   */
  async retakeClaims(
    tx: Tx,
    before: Booking,
    draft: BookingDraft,
    freed: readonly Freed[],
  ): Promise<boolean> {
    const { centre, spaces, slot, equipment } = draft;
    const held = heldClaims(freed, before.id);
    const ofUnits = before.equipment.flatMap(({ key }) => listUnits(centre, key));
    const heldUnits = held.filter(({ spaceId }) => ofUnits.includes(spaceId));
    const range = keepRange(findOccupiedRangeOfAll(spaces, slot), heldUnits, before, slot);
    const units = await this.units.chooseUnits(tx, centre, equipment, range);
    const claims = keepClearance(buildDraftClaims(draft, units), held, before, slot);
    return this.allocations.takeClaims(tx, centre.id, { bookingId: before.id, claims });
  }
}

/** Asks about what the change adds. Where a space of the booking is not there any more, there is nothing to compare with. */
function decideAboutChange(before: Booking, draft: BookingDraft, facts: PersonFacts): Decision {
  const { centre, actor } = draft;
  const after = buildQuestion(draft, facts);
  if (before.spaceIds.some((id) => !centre.spaces.has(id))) return decide(after);
  return decideChange(buildQuestion(buildDraftOfBooking(centre, actor, before), facts), after);
}
