import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { invalid } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { BookingsRepository } from '../booking/bookings.repository.js';

/**
 * Counts the people whom an activity expects as people of the booking of its room. So every later change, move
 * and proposal for that booking asks for a room that is large enough.
 */
@Injectable()
export class RaisePeople {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * @param pointer the field of the request that has the number of people
   * @throws DomainError `invalid_request` when the room is too small
   */
  async raiseInTx(tx: Tx, bookingId: string, people: number, pointer: string): Promise<void> {
    const booking = await this.bookings.lockBooking(tx, bookingId);
    if (!booking) return;
    const centre = await this.centres.get(booking.centreId);
    if (people > countSeats(centre, booking)) throw invalid(pointer, 'too_large');
    if (people > booking.people) await this.bookings.changePeople(tx, bookingId, people);
  }
}

/** Returns the capacity of the booking's spaces; of a split booking that of its smallest part. */
export function countSeats(centre: Centre, { spaceIds, legs }: Booking): number {
  const capacityOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (centre.spaces.get(id)?.capacity ?? 0), 0);
  if (legs.length === 0) return capacityOf(spaceIds);
  return Math.min(...legs.map((leg) => capacityOf(leg.spaceIds)));
}
