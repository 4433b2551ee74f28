import { Injectable } from '@nestjs/common';
import { type AttendedBooking, AttendedBookingsReadModel } from '@birlik/bookings';
import { type Actor, forbidden } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { maySeePeopleInside } from './visit.permissions.js';

/** A person who is inside, with their booking. */
export type PersonInside = AttendedBooking;

/** Reads who is inside now, for the front desk and for the head count at the assembly point. */
@Injectable()
export class PeopleInsideReadModel {
  constructor(private readonly bookings: AttendedBookingsReadModel) {}

  /** Ordered by name. @throws DomainError `forbidden` unless the actor is staff */
  async listInside(actor: Actor, centre: Centre): Promise<PersonInside[]> {
    if (!maySeePeopleInside(actor, centre.id)) throw forbidden();
    return this.bookings.listInside(centre.id);
  }
}
