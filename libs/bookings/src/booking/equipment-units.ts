import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { DomainError, type Interval, invalid } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, isFree, OccupancyReadModel } from '@birlik/slots';
import type { EquipmentCount } from './booking.js';

/**
 * Finds free units of counted equipment and staff. Who takes of a kind waits for whoever is taking of it at the moment,
 * so two do not reach for the same projector while a second one stands free.
 */
@Injectable()
export class EquipmentUnits {
  constructor(
    private readonly occupancy: OccupancyReadModel,
    private readonly allocations: AllocationsRepository,
  ) {}

  /**
   * Ids of units to take together with the spaces, in the same statement.
   * @throws DomainError `equipment_taken` with how many are free; `invalid_request` for a kind that the centre has not
   */
  async choose(
    tx: Tx,
    centre: Centre,
    drafts: readonly EquipmentCount[],
    range: Interval,
  ): Promise<string[]> {
    const chosen: string[] = [];
    await this.lock(tx, centre, drafts);
    for (const { key, count } of drafts) {
      const units = unitsOf(centre, key);
      const occupancy = await this.occupancy.ofUnits(units, range, tx);
      const free = units.filter((id) => isFree(occupancy, id));
      if (free.length < count)
        throw new DomainError('equipment_taken', 'conflict', { key, free: free.length, wanted: count });
      chosen.push(...free.slice(0, count));
    }
    return chosen;
  }

  /** Takes the turn of every kind, in one order for all. */
  async lock(tx: Tx, centre: Centre, drafts: readonly EquipmentCount[]): Promise<void> {
    const kinds = [...new Set(drafts.map(({ key }) => `${centre.id} ${key}`))];
    if (kinds.length > 0) await this.allocations.lockKinds(tx, kinds);
  }
}

/** The units of a kind. @throws DomainError `invalid_request` for a kind that the centre has not */
export function unitsOf(centre: Centre, key: string): readonly string[] {
  const units = centre.equipmentUnits.get(key);
  if (!units) throw invalid('/equipment', 'not_a_choice');
  return units;
}
