import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
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
       WHERE o.entry_id = ANY ($1) AND o.state = 'open' AND b.held_until > birlik_now()`,
      [entryIds],
    );
    return new Map(rows.map(({ entryId, ...row }) => [entryId, readBookingRow(row as BookingRow)]));
  }

  /** Lets the open offers of a centre stand until the end of their slot. @returns their holds */
  async suspendDeadlines(tx: Tx, centreId: string): Promise<OfferedHold[]> {
    return readHolds(
      await tx.query<HoldRow>(
        `UPDATE booking b SET held_until = b.ends FROM offer o
         WHERE o.booking_id = b.id AND o.centre_id = $1 AND o.state = 'open' AND b.state = 'held' AND b.held_until > birlik_now()
         RETURNING b.id AS "bookingId", b.held_until AS "heldUntil"`,
        [centreId],
      ),
    );
  }

  /**
   * Gives the open offers of a centre a deadline again, later by the time since `since`, at most the end of
   * the slot.
   * @returns their holds
   */
  async resumeDeadlines(tx: Tx, centreId: string, since: Instant): Promise<OfferedHold[]> {
    const rows = await tx.query<HoldRow>(
      `WITH resumed AS (
         UPDATE offer o SET deadline = least(b.ends, o.deadline + (birlik_now() - $2))
         FROM booking b
         WHERE b.id = o.booking_id AND o.centre_id = $1 AND o.state = 'open' AND b.state = 'held' AND o.deadline > $2
         RETURNING o.booking_id, o.deadline
       )
       UPDATE booking b SET held_until = r.deadline FROM resumed r WHERE b.id = r.booking_id
       RETURNING b.id AS "bookingId", b.held_until AS "heldUntil"`,
      [centreId, new Date(since)],
    );
    return readHolds(rows);
  }
}

interface HoldRow {
  readonly bookingId: string;
  readonly heldUntil: Date;
}

/** The hold of an offer and when it expires. */
export interface OfferedHold {
  readonly bookingId: string;
  readonly heldUntil: Instant;
}

function readHolds(rows: readonly HoldRow[]): OfferedHold[] {
  return rows.map(({ bookingId, heldUntil }) => ({ bookingId, heldUntil: heldUntil.getTime() }));
}

function offerOf(row: Row): Offer {
  return { ...row, deadline: row.deadline.getTime() };
}
