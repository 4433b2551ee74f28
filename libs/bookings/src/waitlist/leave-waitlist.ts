import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, isStaff, notFound } from '@birlik/kernel';
import { Database } from '@birlik/database';
import { wrongState } from '../booking/booking.errors.js';
import { isOwner } from '../booking/booking.permissions.js';
import { type WaitingEntry, WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** Takes somebody out of the line. An offer that is open is declined instead. */
@Injectable()
export class LeaveWaitlist {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly waitlist: WaitlistRepository,
    private readonly places: WaitlistReadModel,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not_found`; `wrong_state` unless it waits */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<WaitingEntry> {
    const seen = await this.waitlist.find(this.database, id);
    if (!seen || !(isOwner(actor, seen) || isStaff(actor, seen.centreId))) throw notFound();
    return this.work.run(
      async (tx) => {
        if (!(await this.waitlist.findForChange(tx, id, 'waiting'))) throw wrongState(seen.state);
        await this.waitlist.changeState(tx, id, 'left');
        const [left] = await this.places.withPlaces(
          [{ ...seen, state: 'left', version: seen.version + 1 }],
          tx,
        );
        await this.journal.write(tx, {
          centreId: seen.centreId,
          actor,
          action: 'waitlist.left',
          subjectId: id,
          facts: {},
          event: {
            topic: 'waitlist.changed',
            payload: { kind: 'waitlist.changed', entryId: id, state: 'left' },
          },
          idempotencyKey,
          answer: left!,
        });
        return left!;
      },
      { idempotencyKey },
    );
  }
}
