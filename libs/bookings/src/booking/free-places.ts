import { Injectable } from '@nestjs/common';
import { Journal, type Tx } from '@birlik/database';
import { groupBy, type Interval, systemActor } from '@birlik/kernel';
import { CentreDirectory, centreChanged, listAtoms, type Space } from '@birlik/rooms';
import {
  AllocationsRepository,
  ClosuresRepository,
  findOccupiedRangeOfAll,
  KeptClaimsRepository,
  takesAnyOf,
} from '@birlik/slots';
import type { Booking } from './booking.js';

/**
 * Frees the places of a booking that has ended. A place that somebody waits for is kept for the queue first, so
 * that no newcomer gets it before those who wait, nor while its person can take the end back.
 */
@Injectable()
export class FreePlaces {
  constructor(
    private readonly journal: Journal,
    private readonly allocations: AllocationsRepository,
    private readonly kept: KeptClaimsRepository,
    private readonly closures: ClosuresRepository,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * Frees all of a booking.
   * @param undoSeconds how long its person can take the end back
   */
  async freeAll(tx: Tx, booking: Booking, undoSeconds = 0): Promise<void> {
    if (await this.isWaitedFor(tx, booking)) await this.kept.keepClaims(tx, booking.id, undoSeconds);
    else await this.allocations.freeClaims(tx, booking.centreId, [booking.id]);
  }

  /**
   * Frees the rest of a booking from now on.
   * @param undoSeconds how long its person can take the end back
   */
  async freeRest(tx: Tx, booking: Booking, undoSeconds = 0): Promise<void> {
    if (await this.isWaitedFor(tx, booking)) await this.kept.keepRemainder(tx, booking.id, undoSeconds);
    else await this.allocations.freeRemainder(tx, booking.centreId, booking.id);
  }

  /**
   * Ends what was kept and nobody has taken, and tells open lists that it is free. Returns how many claims that were.
   */
  async endKept(tx: Tx, ids: readonly string[]): Promise<number> {
    const freed = await this.kept.endKept(tx, ids);
    for (const [centreId, claims] of groupBy(freed, (claim) => claim.centreId))
      await this.journal.writeEntry(tx, {
        centreId,
        actor: systemActor('waitlist'),
        action: 'place.freed',
        subjectId: centreId,
        facts: {},
        event: centreChanged.create({
          spaceIds: [...new Set(claims.map(({ spaceId }) => spaceId))],
          start: Math.min(...claims.map(({ starts }) => starts.getTime())),
          end: Math.max(...claims.map(({ ends }) => ends.getTime())),
        }),
      });
    return freed.length;
  }

  /** Rooms share their parts, so somebody may wait for a place by another name. What is closed meanwhile is the closure's. */
  private async isWaitedFor(tx: Tx, { centreId, kind, spaceIds, start, end }: Booking): Promise<boolean> {
    const { spaces } = await this.centres.get(centreId);
    const own = spaceIds.flatMap((id) => spaces.get(id) ?? []);
    const atoms = new Set(own.flatMap((space) => listAtoms(space)));
    const sharing = [...spaces.values()].filter((space) => listAtoms(space).some((atom) => atoms.has(atom)));
    const rows = await tx.query(
      `SELECT 1 FROM waitlist_entry WHERE centre_id = $1 AND state = 'waiting' AND kind = $2 AND starts < $4
         AND ends > greatest($3, birlik_now()) AND (space_ids = '{}' OR space_ids && $5) LIMIT 1`,
      [centreId, kind, new Date(start), new Date(end), sharing.map(({ id }) => id)],
      'waitlist-waits',
    );
    return rows.length > 0 && !(await this.isClosed(tx, centreId, own, { start, end }));
  }

  private async isClosed(
    tx: Tx,
    centreId: string,
    spaces: readonly Space[],
    slot: Interval,
  ): Promise<boolean> {
    if (spaces.length === 0) return false;
    const range = findOccupiedRangeOfAll(spaces, slot);
    const centre = await this.centres.get(centreId);
    const closures = await this.closures.listDuring(tx, centreId, range);
    return closures.some((closure) => takesAnyOf(centre, closure, spaces, range));
  }
}
