import { Injectable } from '@nestjs/common';
import { Database, selectMsUntil, type Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';

/** Manages the grace time of bookings and its end. */
@Injectable()
export class BookingGrace {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly places: FreePlaces,
    private readonly database: Database,
  ) {}

  /**
   * Releases a booking that nobody came to and frees the rest of its slot. Returns null when the person came,
   * the release is not due, or the grace clock is stopped.
   * @param clockRuns SQL over `b`: true while the grace clock of its centre runs
   */
  async releaseNoShow(tx: Tx, id: string, clockRuns: string): Promise<Booking | null> {
    const released = await this.bookings.changeState(tx, id, ['confirmed', 'no_show'], {
      guard: `NOT b.excused AND b.checked_in_at IS NULL AND b.no_show_due_at <= birlik_now() AND ${clockRuns}`,
    });
    if (released) await this.places.freeRest(tx, released);
    return released;
  }

  /**
   * Puts the release of a booking off until its end: other people are expected in it. Returns null when it is
   * put off already, or not due.
   */
  async keepUntilEnd(tx: Tx, id: string, clockRuns: string): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking b SET version = b.version + 1, no_show_due_at = b.ends
       WHERE b.id = $1 AND b.state = 'confirmed' AND b.no_show_due_at <= birlik_now() AND b.no_show_due_at < b.ends AND ${clockRuns}
       RETURNING ${BOOKING_COLUMNS}`,
      [id],
    );
    return row ? readBookingRow(row) : null;
  }

  /** Completes a booking that was kept until its end. Returns null when it is not over. */
  completeKept(tx: Tx, id: string, clockRuns: string): Promise<Booking | null> {
    return this.bookings.changeState(tx, id, ['confirmed', 'completed'], {
      guard: `b.ends <= birlik_now() AND ${clockRuns}`,
    });
  }

  /** Completes a booking that runs and that nobody came to, because what it was for is called off. Null when there is none. */
  async endCalledOff(tx: Tx, id: string): Promise<Booking | null> {
    const ended = await this.bookings.changeState(tx, id, ['confirmed', 'completed'], {
      guard: 'b.starts <= birlik_now() AND b.ends > birlik_now()',
    });
    if (ended) await this.places.freeRest(tx, ended);
    return ended;
  }

  /** Ends a booking whose grace lay in an outage: it is over, and nobody missed it. Null when it is none, or not due. */
  async endExcused(tx: Tx, id: string, clockRuns: string): Promise<Booking | null> {
    const ended = await this.bookings.changeState(tx, id, ['confirmed', 'expired'], {
      guard: `b.excused AND b.no_show_due_at <= birlik_now() AND ${clockRuns}`,
    });
    if (ended) await this.places.freeRest(tx, ended);
    return ended;
  }

  /**
   * Extends the grace time, once and only while check-in is open. Returns null when it cannot be extended.
   */
  async extendGrace(tx: Tx, id: string, minutes: number): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking b SET version = b.version + 1, on_my_way_at = birlik_now(),
         no_show_due_at = least(b.ends, b.no_show_due_at + make_interval(mins => $2))
       WHERE b.id = $1 AND b.state = 'confirmed' AND b.on_my_way_at IS NULL AND b.check_in_opens_at <= birlik_now()
       RETURNING ${BOOKING_COLUMNS}`,
      [id, minutes],
    );
    return row ? readBookingRow(row) : null;
  }

  /**
   * Gives every booking and request whose grace was running the time back during which its clock stood still, up
   * to its end. A booking that has too little time left for all of it is excused.
   */
  async giveBackGrace(tx: Tx, centreId: string, stoodStillFrom: Instant): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET version = b.version + 1,
         no_show_due_at = least(b.ends, b.no_show_due_at + (birlik_now() - greatest($2::timestamptz, b.starts))),
         excused = b.excused OR b.no_show_due_at + (birlik_now() - greatest($2::timestamptz, b.starts)) > b.ends
       WHERE b.centre_id = $1 AND b.state IN ('confirmed', 'requested') AND b.starts < birlik_now() AND b.no_show_due_at > $2
       RETURNING ${BOOKING_COLUMNS}`,
      [centreId, new Date(stoodStillFrom)],
    );
    return rows.map(readBookingRow);
  }

  /** Returns the ids of bookings of a centre whose people are expected within the next hours. */
  async listAwaited(tx: Tx, centreId: string, hours: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking WHERE centre_id = $1 AND state = 'confirmed'
         AND no_show_due_at < birlik_now() + make_interval(hours => $2) AND ends > birlik_now()`,
      [centreId, hours],
    );
    return rows.map((row) => row.id);
  }

  /** Returns the milliseconds until the next no-show in a centre whose grace clock runs; null when none is due within `seconds`. */
  async findNextNoShow(seconds: number, clockRuns: string): Promise<number | null> {
    const [row] = await this.database.query<{ ms: number }>(
      `SELECT ${selectMsUntil('no_show_due_at')} AS ms FROM booking b
       WHERE state = 'confirmed' AND no_show_due_at <= birlik_now() + make_interval(secs => $1) AND ${clockRuns}
       ORDER BY no_show_due_at LIMIT 1`,
      [seconds],
    );
    return row?.ms ?? null;
  }

  /** Returns the ids of bookings that are no-shows by now, in centres whose grace clock runs, the first due first. */
  async listOverdueNoShows(max: number, clockRuns: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM booking b WHERE state = 'confirmed' AND no_show_due_at <= birlik_now() AND ${clockRuns}
       ORDER BY no_show_due_at LIMIT $1`,
      [max],
    );
    return rows.map(({ id }) => id);
  }
}
