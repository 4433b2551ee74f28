import type { Interval } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Taken } from '@birlik/slots';
import { assignUnits, type UnitClaim } from '../booking/assign-units.js';
import type { Booking } from '../booking/booking.js';

/** The units of equipment that affected bookings could take along to another space. */
export class ProposedUnits {
  private readonly taken: Taken[];

  /** @param taken the claims on units around the bookings */
  constructor(
    private readonly centre: Centre,
    taken: readonly Taken[],
  ) {
    this.taken = [...taken];
  }

  /** Returns true if the equipment of the booking is free for the range. Its own units count as free. */
  areFree(booking: Booking, range: Interval): boolean {
    return this.findClaims(booking, range) !== null;
  }

  /** Reserves the units for the range, so that no other booking counts on them. */
  reserve(booking: Booking, range: Interval): void {
    for (const claim of this.findClaims(booking, range) ?? [])
      this.taken.push({ ...claim, bookingId: booking.id });
  }

  private findClaims({ id, equipment }: Booking, range: Interval): UnitClaim[] | null {
    const others = this.taken.filter(({ bookingId }) => bookingId !== id);
    const claims = equipment.map(({ key, count }) =>
      assignUnits(this.centre.equipmentUnits.get(key) ?? [], count, range, others),
    );
    return claims.every((one) => one !== null) ? claims.flat() : null;
  }
}
