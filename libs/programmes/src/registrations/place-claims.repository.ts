import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { RivalPlace } from '../events/event.errors.js';

/** A claim `c` that takes its place at this moment: an offer that is over bars nobody. */
export const HELD_NOW = 'c.live AND (c.held_until IS NULL OR c.held_until > birlik_now())';

// All or none in one statement: a loser gets no rows instead of an error.
const TAKE = `
WITH free AS (
  SELECT p.event_id, p.seat FROM event_place p
  WHERE p.event_id = $1 AND NOT EXISTS (
    SELECT 1 FROM place_claim c WHERE c.event_id = p.event_id AND c.seat = p.seat AND c.live)
  ORDER BY p.seat LIMIT $3
)
INSERT INTO place_claim (event_id, seat, registration_id, held_until)
SELECT event_id, seat, $2, $4 FROM free WHERE (SELECT count(*) FROM free) = $3
ON CONFLICT DO NOTHING RETURNING seat`;

/** Whose claims these are to be. */
export interface Taker {
  readonly id: string;
  readonly eventId: string;
  readonly people: number;
}

@Injectable()
export class PlaceClaimsRepository {
  /**
   * Takes the lowest free places for a registration; those of offers that are over must have been ended before.
   * @param heldUntil of an offer
   * @throws RivalPlace when there are not enough
   */
  async take(tx: Tx, { id, eventId, people }: Taker, heldUntil: Instant | null = null): Promise<void> {
    const seats = await tx.query(
      TAKE,
      [eventId, id, people, heldUntil === null ? null : new Date(heldUntil)],
      'place-take',
    );
    if (seats.length < people) throw new RivalPlace(people);
  }

  /** An offer was accepted: its places are no longer held only. */
  async keep(tx: Tx, registrationId: string): Promise<void> {
    await tx.query('UPDATE place_claim SET held_until = NULL WHERE registration_id = $1 AND live', [
      registrationId,
    ]);
  }

  /** Gives all places of these registrations back. */
  async free(tx: Tx, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    await tx.query('UPDATE place_claim SET live = false WHERE registration_id = ANY ($1) AND live', [
      registrationIds,
    ]);
  }
}
