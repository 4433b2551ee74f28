import { Injectable } from '@nestjs/common';
import { Journal, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, holdsRole, notFound } from '@birlik/kernel';
import { ANNOUNCE_CENTRE, CentreDirectory } from './centre-directory.js';
import type { Approval, Space } from './space.js';

/** A manager says who is confirmed at once in a space and who waits for staff. */
@Injectable()
export class ChangeSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
  ) {}

  /** @throws DomainError `not_found`; `forbidden` for anybody but a manager of the centre */
  async execute(
    actor: Actor,
    centreId: string,
    spaceId: string,
    changes: { approval: Approval },
  ): Promise<Space> {
    const centre = await this.centres.get(centreId);
    if (!centre.spaces.has(spaceId)) throw notFound();
    if (!holdsRole(actor, centreId, 'manager')) throw forbidden();
    await this.work.run(async (tx) => {
      await tx.query('UPDATE space SET approval = $3 WHERE id = $1 AND centre_id = $2', [
        spaceId,
        centreId,
        changes.approval,
      ]);
      await tx.query('UPDATE centre SET version = version + 1 WHERE id = $1', [centreId]);
      await this.journal.write(tx, {
        centreId,
        actor,
        action: 'space.changed',
        subjectId: spaceId,
        facts: changes,
        event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds: [spaceId] } },
      });
      await tx.query(ANNOUNCE_CENTRE, [centreId]);
    });
    this.centres.forget(centreId);
    const space = (await this.centres.get(centreId)).spaces.get(spaceId);
    if (!space) throw notFound();
    return space;
  }
}
