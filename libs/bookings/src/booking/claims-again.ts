import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { AllocationsRepository, findOccupiedRangeOfAll } from '@birlik/slots';
import { type BookingDraft, buildDraftClaims } from './booking-draft.js';
import { EquipmentUnits } from './equipment-units.js';
import { listAtomsOfSpaces } from './requested-spaces.js';

/** Takes the claims of a booking again when what has freed them is undone. */
@Injectable()
export class ClaimsAgain {
  constructor(
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
  ) {}

  /**
   * Returns false when somebody has one of the spaces meanwhile; the caller must then roll back. What a closure has kept for the booking
   * is taken back from it.
   * @param freedAt when the claims were freed
   * @throws DomainError `equipment_taken`
   */
  async takeAgain(tx: Tx, draft: BookingDraft, bookingId: string, freedAt: Instant): Promise<boolean> {
    const { centre, spaces, slot, equipment } = draft;
    const atoms = listAtomsOfSpaces(spaces);
    await this.allocations.lockSpaces(tx, atoms);
    const units = await this.units.chooseUnits(tx, centre, equipment, findOccupiedRangeOfAll(spaces, slot));
    const claims = buildDraftClaims(draft, units);
    const opened = await this.allocations.openClosures(tx, centre.id, claims, freedAt);
    if (!(await this.allocations.takeClaims(tx, centre.id, { bookingId, claims }))) return false;
    await this.allocations.fillClosures(tx, centre.id, opened);
    return true;
  }
}
