import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { LocalizedText } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';

/** Somebody who is in the centre. */
export interface PersonInside {
  readonly booking: Booking;
  readonly fullName: string;
  readonly organisation: LocalizedText | null;
}

// Sorted by the server: browsers have no Kazakh order.
const PEOPLE_INSIDE = `
SELECT ${BOOKING_COLUMNS}, coalesce(p.full_name, b.guest_name) AS "fullName", o.names AS organisation
FROM booking b LEFT JOIN person p ON p.id = b.person_id LEFT JOIN organisation o ON o.id = b.organisation_id
WHERE b.centre_id = $1 AND b.state = 'checked_in' AND b.ends > birlik_now()
ORDER BY coalesce(p.full_name, b.guest_name) COLLATE "kk-x-icu" LIMIT 1000`;

/** Who is inside now: for the front desk, and for the head count at the assembly point. One query. */
@Injectable()
export class PeopleInsideReadModel {
  constructor(private readonly database: Database) {}

  async of(centre: Centre): Promise<PersonInside[]> {
    const rows = await this.database.query<
      BookingRow & { fullName: string; organisation: LocalizedText | null }
    >(PEOPLE_INSIDE, [centre.id]);
    return rows.map(({ fullName, organisation, ...row }) => ({
      booking: bookingOf(row as BookingRow),
      fullName,
      organisation,
    }));
  }
}
