import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { DomainError, type Interval, invalid } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { OccupancyReadModel } from '@birlik/slots';
import type { EquipmentWish } from '../booking/booking.js';

/**
 * Finds free units of counted equipment. Who takes equipment of a kind waits for whoever is taking of it at the moment,
 * so two do not reach for the same projector while a second one stands free.
 */
@Injectable()
export class EquipmentUnits {
  constructor(private readonly occupancy: OccupancyReadModel) {}

  /**
   * Ids of units to take together with the spaces, in the same statement.
   * @throws DomainError `equipment_taken` with how many are free; `invalid_request` for a kind that the centre has not
   */
  async choose(tx: Tx, centre: Centre, wishes: readonly EquipmentWish[], slot: Interval): Promise<string[]> {
    const chosen: string[] = [];
    for (const { key, count } of [...wishes].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const units = centre.equipmentUnits.get(key);
      if (!units) throw invalid('/equipment', 'not_a_choice');
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${centre.id} ${key}`]);
      const occupancy = await this.occupancy.of(units, slot, tx);
      const free = units.filter((id) => (occupancy.get(id)?.busyUntil ?? null) === null);
      if (free.length < count)
        throw new DomainError('equipment_taken', 'conflict', { key, free: free.length, wanted: count });
      chosen.push(...free.slice(0, count));
    }
    return chosen;
  }
}
