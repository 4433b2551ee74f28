import { Injectable } from '@nestjs/common';
import { Journal, readNow, type Tx } from '@birlik/database';
import { type Actor, invalid } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { type Booking, LIVE_STATES } from '../booking/booking.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
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
    private readonly journal: Journal,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @param wanted the number of people, and `pointer`: the field of the request that has the number of people
   * @throws DomainError `invalid_request` when the room is too small
   */
  async raiseInTx(
    tx: Tx,
    actor: Actor,
    bookingId: string,
    { people, pointer }: { readonly people: number; readonly pointer: string },
  ): Promise<void> {
    const booking = await this.bookings.lockBooking(tx, bookingId);
    if (!booking) return;
    const centre = await this.centres.get(booking.centreId);
    if (people > countSeats(centre, booking)) throw invalid(pointer, 'too_large');
    if (people <= booking.people) return;
    const raised = await this.bookings.changePeople(tx, booking, people);
    if (LIVE_STATES.includes(raised.state)) {
      const at = (await readNow(tx)) + centre.rules.undoSeconds * 1_000;
      await this.notices.tellDetails(tx, centre, raised, { actor, at });
    }
    const note = { facts: { people: { from: booking.people, to: people } } };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'people_raised', raised, note));
  }
}

/** Returns the capacity of the booking's spaces; of a split booking that of its smallest part. */
export function countSeats(centre: Centre, { spaceIds, legs }: Booking): number {
  const capacityOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (centre.spaces.get(id)?.capacity ?? 0), 0);
  if (legs.length === 0) return capacityOf(spaceIds);
  return Math.min(...legs.map((leg) => capacityOf(leg.spaceIds)));
}
