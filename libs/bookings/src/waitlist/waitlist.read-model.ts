import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** An entry with its place in the line, and the hold that is offered to it. */
export interface WaitingEntry {
  readonly entry: WaitlistEntry;
  /** 1 is next. */
  readonly position: number;
  readonly offered: Booking | null;
}

/** What somebody waits for. */
@Injectable()
export class WaitlistReadModel {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
  ) {}

  /** Entries of a person that are not over, soonest first. */
  async of(personId: string): Promise<WaitingEntry[]> {
    return this.withPlaces(await this.waitlist.listOf(this.database, personId));
  }

  /** Entries with their places in the line. */
  async withPlaces(entries: readonly WaitlistEntry[], sql: Sql = this.database): Promise<WaitingEntry[]> {
    const ids = entries.map((entry) => entry.id);
    const [ahead, offered] = await Promise.all([
      this.waitlist.ahead(sql, ids),
      sql.query<BookingRow & { entryId: string }>(
        `SELECT ${BOOKING_COLUMNS}, o.entry_id AS "entryId" FROM offer o JOIN booking b ON b.id = o.booking_id
         WHERE o.entry_id = ANY ($1) AND o.state = 'open' AND o.deadline > birlik_now()`,
        [ids],
      ),
    ]);
    return entries.map((entry) => {
      const hold = offered.find((row) => row.entryId === entry.id);
      return { entry, position: (ahead.get(entry.id) ?? 0) + 1, offered: hold ? bookingOf(hold) : null };
    });
  }
}
