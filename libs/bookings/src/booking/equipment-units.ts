import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { type Interval, invalid } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { assignUnits, countFreeUnits, type UnitClaim } from './assign-units.js';
import type { EquipmentCount } from './booking.js';
import { equipmentTaken } from './booking.errors.js';

/**
 * Chooses free units of equipment and staff. It locks each kind, so two bookings never choose the same unit.
 */
@Injectable()
export class EquipmentUnits {
  constructor(private readonly allocations: AllocationsRepository) {}

  /**
   * Returns claims of units, to be taken in the same statement as the spaces.
   * @throws DomainError `equipment_taken` with the number of free units; `invalid_request` for an unknown
   * kind
   */
  async chooseUnits(
    tx: Tx,
    centre: Centre,
    equipment: readonly EquipmentCount[],
    range: Interval,
  ): Promise<UnitClaim[]> {
    const chosen: UnitClaim[] = [];
    await this.lockKinds(tx, centre, equipment);
    for (const { key, count } of equipment) {
      const units = listUnits(centre, key);
      const taken = await this.allocations.listClaims(tx, units, range);
      const assigned = assignUnits(units, count, range, taken);
      if (!assigned) throw equipmentTaken(key, countFreeUnits(units, range, taken), count);
      chosen.push(...assigned);
    }
    return chosen;
  }

  /** Locks the kinds. All callers lock them in the same order. */
  async lockKinds(tx: Tx, centre: Centre, equipment: readonly EquipmentCount[]): Promise<void> {
    const kinds = [...new Set(equipment.map(({ key }) => `${centre.id} ${key}`))];
    if (kinds.length > 0) await this.allocations.lockEquipment(tx, kinds);
  }
}

/** Returns the unit ids of a kind. @throws DomainError `invalid_request` for an unknown kind */
export function listUnits(centre: Centre, key: string): readonly string[] {
  const units = centre.equipmentUnits.get(key);
  if (!units) throw invalid('/equipment', 'not_a_choice');
  return units;
}
