import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';

/** How a person was recognised, and the id of the scan. */
export interface Arrival {
  readonly via: string;
  readonly nonce: string | null;
}

/** Records on bookings that people have arrived and left. */
@Injectable()
export class BookingArrivals {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly places: FreePlaces,
  ) {}

  /** Records an arrival. Returns null unless the booking is confirmed and check-in is open. */
  markArrived(tx: Tx, id: string, { via, nonce }: Arrival): Promise<Booking | null> {
    return this.bookings.changeState(tx, id, ['confirmed', 'checked_in'], {
      set: 'checked_in_at = birlik_now(), checked_in_via = $4, check_in_nonce = $5',
      guard: 'b.check_in_opens_at <= birlik_now()',
      values: [via, nonce],
    });
  }

  /**
   * Withdraws an arrival. Returns null when the arrival is older than `seconds`, or belongs to a walk-in.
   * @param graceMinutes shortest time that the person still has to come
   */
  undoArrival(tx: Tx, id: string, seconds: number, graceMinutes: number): Promise<Booking | null> {
    return this.bookings.changeState(tx, id, ['checked_in', 'confirmed'], {
      set: `checked_in_at = NULL, checked_in_via = NULL, check_in_nonce = NULL,
        no_show_due_at = least(b.ends, greatest(b.no_show_due_at, birlik_now() + make_interval(mins => $5)))`,
      guard: 'b.checked_in_at > birlik_now() - make_interval(secs => $4) AND NOT b.walk_in',
      values: [seconds, graceMinutes],
    });
  }

  /** Withdraws a walk-in and frees its claims. Returns null when it is older than `seconds`, or is no walk-in. */
  async withdrawWalkIn(tx: Tx, id: string, seconds: number): Promise<Booking | null> {
    const gone = await this.bookings.changeState(tx, id, ['checked_in', 'cancelled'], {
      set: 'checked_in_at = NULL, checked_in_via = NULL',
      guard: 'b.checked_in_at > birlik_now() - make_interval(secs => $4) AND b.walk_in',
      values: [seconds],
    });
    if (gone) await this.places.freeAll(tx, gone);
    return gone;
  }

  /**
   * Records a departure and frees the rest of the slot. Returns null unless the person is here.
   * @param undoSeconds how long those who wait for the place let its person take the departure back
   */
  async markLeft(tx: Tx, id: string, undoSeconds: number): Promise<Booking | null> {
    const left = await this.bookings.changeState(tx, id, ['checked_in', 'completed'], {
      set: 'checked_out_at = least(b.ends, birlik_now())',
    });
    if (left) await this.places.freeRest(tx, left, undoSeconds);
    return left;
  }

  /** Completes bookings of people who are here and whose slot has ended. */
  async completeEndedBookings(tx: Tx, max: number): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET state = 'completed', version = b.version + 1, checked_out_at = b.ends
       WHERE b.id IN (SELECT id FROM booking WHERE state = 'checked_in' AND ends <= birlik_now() ORDER BY ends LIMIT $1 FOR UPDATE SKIP LOCKED)
         AND b.state = 'checked_in'
       RETURNING ${BOOKING_COLUMNS}`,
      [max],
    );
    return rows.map(readBookingRow);
  }

  /** Returns true if this scan checked the booking in. */
  async wasCheckedInBy(sql: Sql, id: string, nonce: string): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM booking WHERE id = $1 AND check_in_nonce = $2', [id, nonce]);
    return rows.length > 0;
  }
}
