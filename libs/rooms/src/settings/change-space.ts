import { Injectable } from '@nestjs/common';
import type { IdempotencyKey } from '@birlik/database';
import { type Actor, notFound } from '@birlik/kernel';
import { CentreDirectory } from '../centres/centre-directory.js';
import { CentresRepository, type SpaceChanges } from '../centres/centres.repository.js';
import type { Space } from '../spaces/space.js';
import { CentreSettings } from './centre-settings.js';

/** The changes of a space. Absent fields stay as they are. */
export interface ChangeSpaceCommand extends SpaceChanges {
  readonly centreId: string;
  readonly spaceId: string;
}

/** Changes whether bookings of a space need approval, and how long set-up and clear-up take. */
@Injectable()
export class ChangeSpace {
  constructor(
    private readonly settings: CentreSettings,
    private readonly directory: CentreDirectory,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * Existing bookings keep their claims. @throws DomainError `not_found`; `forbidden` unless the actor is a
   * manager
   */
  async execute(
    actor: Actor,
    { centreId, spaceId, ...changes }: ChangeSpaceCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Space> {
    const before = await this.directory.get(centreId);
    if (!before.spaces.has(spaceId)) throw notFound();
    const after = await this.settings.changeSettings(actor, centreId, { idempotencyKey }, async (tx) => {
      await this.centres.changeSpace(tx, centreId, spaceId, changes);
      return {
        action: 'space.changed',
        subjectId: spaceId,
        facts: changes,
        event: { spaceIds: [spaceId] },
      };
    });
    const space = after.spaces.get(spaceId);
    if (!space) throw notFound();
    return space;
  }
}
