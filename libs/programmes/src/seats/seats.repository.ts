import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { selectSessionNumbers } from './seat.sql.js';

// Takes all seats or none in one statement. A lost race returns no rows and raises no error.
const TAKE = `
WITH free AS (
  SELECT s.activity_id, s.seat FROM activity_seat s
  WHERE s.activity_id = $1 AND NOT EXISTS (
    SELECT 1 FROM seat_claim c WHERE c.activity_id = s.activity_id AND c.seat = s.seat AND c.live AND c.sessions && ${selectSessionNumbers('$5::int')})
  ORDER BY s.seat LIMIT $3
)
INSERT INTO seat_claim (activity_id, seat, sessions, registration_id, held_until)
SELECT activity_id, seat, ${selectSessionNumbers('$5::int')}, $2, $4 FROM free WHERE (SELECT count(*) FROM free) = $3
ON CONFLICT DO NOTHING RETURNING seat`;

/** The registration that takes seats. */
export interface SeatTaker {
  readonly id: string;
  readonly activityId: string;
  /** Null for all sessions. */
  readonly sessionNumber: number | null;
  readonly people: number;
}

/** Stores the seats of activities and the claims on them. Callers hold the lock of the activity. */
@Injectable()
export class SeatsRepository {
  async addSeats(tx: Tx, activityId: string, count: number): Promise<void> {
    await tx.query(
      `INSERT INTO activity_seat (activity_id, seat)
       SELECT $1, n + coalesce((SELECT max(seat) FROM activity_seat WHERE activity_id = $1), 0) FROM generate_series(1, $2::int) n`,
      [activityId, count],
    );
  }

  /** Removes free seats, the last ones first, with their past claims. @returns the number of removed seats */
  async removeFreeSeats(tx: Tx, activityId: string, count: number): Promise<number> {
    const rows = await tx.query<{ seat: number }>(
      `SELECT s.seat FROM activity_seat s WHERE s.activity_id = $1
         AND NOT EXISTS (SELECT 1 FROM seat_claim c WHERE c.activity_id = s.activity_id AND c.seat = s.seat AND c.live)
       ORDER BY s.seat DESC LIMIT $2`,
      [activityId, count],
    );
    const seats = rows.map(({ seat }) => seat);
    await tx.query('DELETE FROM seat_claim WHERE activity_id = $1 AND seat = ANY ($2) AND NOT live', [
      activityId,
      seats,
    ]);
    // A live claim would prevent the deletion by its foreign key.
    await tx.query('DELETE FROM activity_seat WHERE activity_id = $1 AND seat = ANY ($2)', [
      activityId,
      seats,
    ]);
    return seats.length;
  }

  /**
   * Takes the lowest free seats for a registration. Expired offers must be ended before.
   * @param heldUntil deadline of an offer
   * @returns false when too few seats are free; then none is taken
   */
  async takeSeats(tx: Tx, taker: SeatTaker, heldUntil: Instant | null = null): Promise<boolean> {
    const { id, activityId, sessionNumber, people } = taker;
    const taken = await tx.query(
      TAKE,
      [activityId, id, people, heldUntil === null ? null : new Date(heldUntil), sessionNumber],
      'seats-take',
    );
    return taken.length === people;
  }

  /** Makes the seats of an accepted offer permanent. */
  async makePermanent(tx: Tx, registrationId: string): Promise<void> {
    await tx.query('UPDATE seat_claim SET held_until = NULL WHERE registration_id = $1 AND live', [
      registrationId,
    ]);
  }

  /** Frees all seats of these registrations. */
  async freeSeats(tx: Tx, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    await tx.query('UPDATE seat_claim SET live = false WHERE registration_id = ANY ($1) AND live', [
      registrationIds,
    ]);
  }
}
