import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';
import type { Offer, OfferState } from './offer.js';

type Row = Omit<Offer, 'deadline'> & { deadline: Date };

const COLUMNS = `booking_id AS "bookingId", centre_id AS "centreId", entry_id AS "entryId", person_id AS "personId", state, deadline`;

@Injectable()
export class OffersRepository {
  async add(tx: Tx, offer: Offer): Promise<void> {
    await tx.query(
      `INSERT INTO offer (booking_id, centre_id, entry_id, person_id, deadline) VALUES ($1, $2, $3, $4, $5)`,
      [offer.bookingId, offer.centreId, offer.entryId, offer.personId, new Date(offer.deadline)],
    );
  }

  async find(sql: Sql, bookingId: string): Promise<Offer | null> {
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM offer WHERE booking_id = $1`, [bookingId]);
    return row ? offerOf(row) : null;
  }

  /** Ends the open offer of a hold. Returns null when the hold is not an offer or was answered. */
  async closeOffer(tx: Tx, bookingId: string, state: Exclude<OfferState, 'open'>): Promise<Offer | null> {
    const [row] = await tx.query<Row>(
      `UPDATE offer SET state = $2, answered_at = birlik_now() WHERE booking_id = $1 AND state = 'open' RETURNING ${COLUMNS}`,
      [bookingId, state],
    );
    return row ? offerOf(row) : null;
  }

  /** Returns the holds that are offered to entries now, by entry. */
  async listOpenHolds(sql: Sql, entryIds: readonly string[]): Promise<Map<string, Booking>> {
    const rows = await sql.query<BookingRow & { entryId: string }>(
      `SELECT ${BOOKING_COLUMNS}, o.entry_id AS "entryId" FROM offer o JOIN booking b ON b.id = o.booking_id
       WHERE o.entry_id = ANY ($1) AND o.state = 'open' AND o.deadline > birlik_now()`,
      [entryIds],
    );
    return new Map(rows.map(({ entryId, ...row }) => [entryId, readBookingRow(row as BookingRow)]));
  }
}

function offerOf(row: Row): Offer {
  return { ...row, deadline: row.deadline.getTime() };
}
