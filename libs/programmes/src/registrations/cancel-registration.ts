import { Injectable } from '@nestjs/common';
import { staleVersion, wrongState } from '@birlik/bookings';
import { Journal, lockOf, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { eventClosed } from '../events/event.errors.js';
import { EventsRepository } from '../events/events.repository.js';
import { AnswerPlace } from './answer-place.js';
import { PlaceClaimsRepository } from './place-claims.repository.js';
import { ALIVE, type RegisteredEvent } from './registration.js';
import { registrationEntry } from './registration-journal.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Gives places, or the number in the line, up. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: AnswerPlace,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `stale_version`; `wrong_state` when it has ended already; `event_closed` when the event is over;
   * `not_found`
   */
  async execute(
    actor: Person,
    id: string,
    {
      version,
      idempotencyKey,
    }: { version?: number | undefined; idempotencyKey?: IdempotencyKey | undefined } = {},
  ): Promise<RegisteredEvent> {
    const { event } = await this.read.see(actor, id);
    return this.work.run(
      async (tx) => {
        const before = (await this.registrations.find(tx, id))!;
        if (version !== undefined && before.version !== version) throw staleVersion(before.version);
        if (event.end <= (await readNow(tx))) throw eventClosed();
        const cancelled = ALIVE.includes(before.state)
          ? await this.registrations.move(tx, id, before.state, 'cancelled')
          : null;
        if (!cancelled) throw wrongState(before.state);
        await this.claims.free(tx, [id]);
        await this.ledger.voidPlannedMessages(tx, [id]);
        const answer = { registration: cancelled, event: (await this.events.find(tx, event.id))! };
        await this.journal.write(
          tx,
          registrationEntry(actor, 'cancelled', cancelled, { idempotencyKey, answer }),
        );
        return answer;
      },
      { locks: [lockOf(event.id)], idempotencyKey },
    );
  }
}
