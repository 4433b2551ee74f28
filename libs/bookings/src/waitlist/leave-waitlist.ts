import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, isStaff, notFound } from '@birlik/kernel';
import { isOwner } from '../booking/booking.permissions.js';
import { waitlistChanged } from './waitlist.events.js';
import { type WaitingEntry, WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistRepository } from './waitlist.repository.js';
import { wrongEntryState } from './waitlist.errors.js';

/** Removes an entry from the waitlist. An open offer is declined instead. */
@Injectable()
export class LeaveWaitlist {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly waitlist: WaitlistRepository,
    private readonly waiting: WaitlistReadModel,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not_found`; `wrong_state` unless it is waiting */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<WaitingEntry> {
    const seen = await this.waitlist.find(this.database, id);
    if (!seen || !(isOwner(actor, seen) || isStaff(actor, seen.centreId))) throw notFound();
    return this.work.run(
      async (tx) => {
        if (!(await this.waitlist.lockEntry(tx, id, 'waiting'))) throw wrongEntryState(seen.state);
        await this.waitlist.changeState(tx, id, ['waiting', 'left']);
        const after = { ...seen, state: 'left' as const, version: seen.version + 1 };
        const [left] = await this.waiting.addPositions([after], tx);
        await this.journal.writeEntry(tx, {
          centreId: seen.centreId,
          actor,
          action: 'waitlist.left',
          subjectId: id,
          facts: {},
          event: waitlistChanged.create({ entryId: id, state: 'left' }),
          idempotencyKey,
          answer: left!,
        });
        return left!;
      },
      { idempotencyKey },
    );
  }

  /** Leaves every queue in which a person waits. Open offers end with their holds. */
  async leaveAllInTx(tx: Tx, actor: Actor, personId: string): Promise<void> {
    for (const { id, centreId } of await this.waitlist.lockWaitingOfPerson(tx, personId)) {
      await this.waitlist.changeState(tx, id, ['waiting', 'left']);
      await this.journal.writeEntry(tx, {
        centreId,
        actor,
        action: 'waitlist.left',
        subjectId: id,
        facts: {},
        event: waitlistChanged.create({ entryId: id, state: 'left' }),
      });
    }
  }
}
