import { Injectable } from '@nestjs/common';
import { Journal, lockOf, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, holdsRole, notFound } from '@birlik/kernel';
import { ANNOUNCE_CENTRE, CentreDirectory } from './centre-directory.js';
import type { Approval, Space } from './space.js';

export interface SpaceChanges {
  readonly approval?: Approval | undefined;
  readonly setupMinutes?: number | undefined;
  readonly clearMinutes?: number | undefined;
  /** The sticker on the desk is printed anew: the old one proves nothing from then on. */
  readonly newSticker?: boolean | undefined;
}

/** A manager says who is confirmed at once in a space, and how long it takes to make it ready and to clear it. */
@Injectable()
export class ChangeSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
  ) {}

  /** Bookings that are there keep their claims. @throws DomainError `not_found`; `forbidden` for anybody but a manager of the centre */
  async execute(
    actor: Actor,
    centreId: string,
    spaceId: string,
    changes: SpaceChanges,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Space> {
    const centre = await this.centres.get(centreId);
    if (!centre.spaces.has(spaceId)) throw notFound();
    if (!holdsRole(actor, centreId, 'manager')) throw forbidden();
    await this.work.run<object>(
      async (tx) => {
        await tx.query(
          `UPDATE space SET approval = coalesce($3, approval), setup_minutes = coalesce($4, setup_minutes),
             clear_minutes = coalesce($5, clear_minutes), sticker = sticker + $6 WHERE id = $1 AND centre_id = $2`,
          [
            spaceId,
            centreId,
            changes.approval ?? null,
            changes.setupMinutes ?? null,
            changes.clearMinutes ?? null,
            changes.newSticker ? 1 : 0,
          ],
        );
        await tx.query('UPDATE centre SET version = version + 1 WHERE id = $1', [centreId]);
        await this.journal.write(tx, {
          centreId,
          actor,
          action: 'space.changed',
          subjectId: spaceId,
          facts: changes,
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds: [spaceId] } },
          idempotencyKey,
          answer: {},
        });
        await tx.query(ANNOUNCE_CENTRE, [centreId]);
        return {};
      },
      { locks: [lockOf(centreId)], idempotencyKey },
    );
    this.centres.forget(centreId);
    const space = (await this.centres.get(centreId)).spaces.get(spaceId);
    if (!space) throw notFound();
    return space;
  }
}
