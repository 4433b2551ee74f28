import { Injectable } from '@nestjs/common';
import { selectMsUntil, type Sql, type Tx } from '@birlik/database';
import type { Interval } from '@birlik/kernel';
import { AllocationsRepository, type Freed } from './allocations.repository.js';

/** For how long the queue comes first once it may have a place. Its worker is woken at that instant. */
const QUEUE_FIRST_SECONDS = 5;

const KEPT_UNTIL = `queue_from = birlik_now() + make_interval(secs => $2),
  expires_at = birlik_now() + make_interval(secs => $2 + ${QUEUE_FIRST_SECONDS}), desk_person_id = NULL`;

const FREED = `a.centre_id AS "centreId", a.space_id AS "spaceId", a.starts, a.ends`;

/** A claim that was kept for the queue. */
export interface KeptClaim extends Freed {
  readonly centreId: string;
}

/**
 * Claims that outlive their booking for some seconds: those who wait for the place get it before a newcomer,
 * and whoever has given it up can take it back first.
 */
@Injectable()
export class KeptClaimsRepository {
  constructor(private readonly allocations: AllocationsRepository) {}

  /**
   * Keeps all claims of a booking that has ended for the queue.
   * @param seconds how long its person can take the end back; then the queue may take the claims
   */
  async keepClaims(tx: Tx, bookingId: string, seconds: number): Promise<void> {
    await tx.query(
      `UPDATE allocation SET ${KEPT_UNTIL} WHERE booking_id = $1 AND live`,
      [bookingId, seconds],
      'claims-keep',
    );
  }

  /** Keeps the rest of a booking's claims from now on. A claim that has not begun is kept completely. */
  async keepRemainder(tx: Tx, bookingId: string, seconds: number): Promise<void> {
    await tx.query(
      `WITH begun AS (
         SELECT id, ends FROM allocation WHERE booking_id = $1 AND live AND starts < birlik_now() FOR UPDATE
       ), cut AS (
         UPDATE allocation a SET ends = least(a.ends, birlik_now()) FROM begun WHERE a.id = begun.id
         RETURNING a.booking_id, a.centre_id, a.space_id, begun.ends
       ), rest AS (
         UPDATE allocation SET ${KEPT_UNTIL} WHERE booking_id = $1 AND live AND starts >= birlik_now()
       )
       INSERT INTO allocation (booking_id, centre_id, space_id, starts, ends, queue_from, expires_at)
       SELECT booking_id, centre_id, space_id, birlik_now(), ends, birlik_now() + make_interval(secs => $2),
         birlik_now() + make_interval(secs => $2 + ${QUEUE_FIRST_SECONDS})
       FROM cut WHERE ends > birlik_now()`,
      [bookingId, seconds],
      'claims-keep-remainder',
    );
  }

  /** Ends what is kept on atomic spaces during an interval, so that the queue can have it in this transaction. */
  async yieldToQueue(tx: Tx, atoms: readonly string[], { start, end }: Interval): Promise<void> {
    await tx.query(
      `UPDATE allocation SET live = false WHERE space_id = ANY ($1) AND live AND queue_from <= birlik_now() AND starts < $3 AND ends > $2`,
      [atoms, new Date(start), new Date(end)],
      'claims-yield',
    );
  }

  /** Returns the ids of the claims that the queue may have by now. */
  async listRipe(sql: Sql): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      'SELECT id FROM allocation WHERE live AND queue_from <= birlik_now()',
      [],
      'claims-ripe',
    );
    return rows.map(({ id }) => id);
  }

  /** Returns the ids of claims of a centre that were kept for the queue long enough. */
  async listOverdue(sql: Sql, centreId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      'SELECT id FROM allocation WHERE centre_id = $1 AND live AND queue_from IS NOT NULL AND expires_at <= birlik_now()',
      [centreId],
      'claims-overdue',
    );
    return rows.map(({ id }) => id);
  }

  /** Ends kept claims that nobody has taken. Returns those that were still kept. */
  async endKept(tx: Tx, ids: readonly string[]): Promise<KeptClaim[]> {
    const freed = await tx.query<KeptClaim>(
      `UPDATE allocation a SET live = false WHERE a.id = ANY ($1) AND a.live AND a.queue_from IS NOT NULL RETURNING ${FREED}`,
      [ids],
    );
    await this.giveBack(tx, freed);
    return freed;
  }

  /** Ends what is kept on atomic spaces during an interval: the centre takes the spaces out of use. */
  async endOn(tx: Tx, atoms: readonly string[], { start, end }: Interval): Promise<void> {
    await this.giveBack(
      tx,
      await tx.query<KeptClaim>(
        `UPDATE allocation a SET live = false WHERE a.space_id = ANY ($1) AND a.live AND a.queue_from IS NOT NULL AND a.starts < $3 AND a.ends > $2
         RETURNING ${FREED}`,
        [atoms, new Date(start), new Date(end)],
      ),
    );
  }

  /** Returns the milliseconds until the queue may have the next kept claim; null when none within `seconds`. */
  async findNextRipe(sql: Sql, seconds: number): Promise<number | null> {
    const [row] = await sql.query<{ ms: number }>(
      `SELECT ${selectMsUntil('queue_from')} AS ms FROM allocation
       WHERE live AND queue_from > birlik_now() AND queue_from <= birlik_now() + make_interval(secs => $1)
       ORDER BY queue_from LIMIT 1`,
      [seconds],
    );
    return row?.ms ?? null;
  }

  private async giveBack(tx: Tx, freed: readonly KeptClaim[]): Promise<void> {
    for (const centreId of new Set(freed.map((claim) => claim.centreId)))
      await this.allocations.fillClosures(
        tx,
        centreId,
        freed.filter((claim) => claim.centreId === centreId),
      );
  }
}
