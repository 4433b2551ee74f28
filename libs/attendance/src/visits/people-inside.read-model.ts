import { Injectable } from '@nestjs/common';
import { type AttendedBooking, AttendedBookingsReadModel } from '@birlik/bookings';
import type { Centre } from '@birlik/rooms';

/** Somebody who is inside, by the booking that brought them. */
export type PersonInside = AttendedBooking;

/** Reads who is inside now: for the front desk, and for the head count at the assembly point. */
@Injectable()
export class PeopleInsideReadModel {
  constructor(private readonly bookings: AttendedBookingsReadModel) {}

  listInside(centre: Centre): Promise<PersonInside[]> {
    return this.bookings.listInside(centre.id);
  }
}
