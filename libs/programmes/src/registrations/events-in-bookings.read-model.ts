import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { LocalizedText } from '@birlik/kernel';

/** What takes place in a booking, and how many people have seats in it. */
export interface EventInBooking {
  readonly bookingId: string;
  readonly id: string;
  readonly names: LocalizedText;
  readonly registered: number;
}

const FIND = `
SELECT s.booking_id AS "bookingId", a.id, a.names, coalesce((SELECT sum(r.people) FROM registration r
  WHERE r.activity_id = a.id AND r.state = 'registered' AND (r.session_number IS NULL OR r.session_number = s.number)), 0)::int AS registered
FROM activity_session s JOIN activity a ON a.id = s.activity_id WHERE s.booking_id = ANY ($1) AND s.state = 'planned'`;

/** Finds the events of bookings, for the front desk. */
@Injectable()
export class EventsInBookingsReadModel {
  constructor(private readonly database: Database) {}

  /** Returns the events by booking. Runs one query. */
  async listEvents(bookingIds: readonly string[]): Promise<ReadonlyMap<string, EventInBooking>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await this.database.query<EventInBooking>(FIND, [bookingIds]);
    return new Map(rows.map((row) => [row.bookingId, row]));
  }
}
