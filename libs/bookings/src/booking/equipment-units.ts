import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { type Interval, invalid } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, isFree, OccupancyReadModel } from '@birlik/slots';
import type { EquipmentCount } from './booking.js';
import { equipmentTaken } from './booking.errors.js';

/**
 * Chooses free units of equipment and staff. It locks each kind, so two bookings never choose the same unit.
 */
@Injectable()
export class EquipmentUnits {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly allocations: AllocationsRepository,
  ) {}

  /**
   * Returns ids of units to claim in the same statement as the spaces.
   * @throws DomainError `equipment_taken` with the number of free units; `invalid_request` for an unknown
   * kind
   */
  async chooseUnits(
    tx: Tx,
    centre: Centre,
    equipment: readonly EquipmentCount[],
    range: Interval,
  ): Promise<string[]> {
    const chosen: string[] = [];
    await this.lockKinds(tx, centre, equipment);
    for (const { key, count } of equipment) {
      const units = listUnits(centre, key);
      const occupancy = await this.occupancy.readUnits(units, range, tx);
      const free = units.filter((id) => isFree(occupancy, id));
      if (free.length < count) throw equipmentTaken(key, free.length, count);
      chosen.push(...free.slice(0, count));
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
