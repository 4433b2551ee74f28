import { Injectable } from '@nestjs/common';
import {
  Database,
  Journal,
  lockOf,
  readNow,
  type IdempotencyKey,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { wrongState } from '@birlik/bookings';
import { isStaff, notFound, type Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { eventClosed, offerOver } from '../events/event.errors.js';
import type { Event } from '../events/event.js';
import { EventsRepository } from '../events/events.repository.js';
import { PlaceClaimsRepository } from './place-claims.repository.js';
import type { RegisteredEvent, Registration } from './registration.js';
import { registrationEntry } from './registration-journal.js';
import { messageAbout } from './registration-messages.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Says yes or no to places that are held. Only their person can. */
@Injectable()
export class AnswerPlace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * A registration as its person, or the centre's staff, sees it.
   * @throws DomainError `not_found`, the same for a missing one and somebody else's
   */
  async see(actor: Person, id: string): Promise<RegisteredEvent> {
    const registration = await this.registrations.find(this.database, id);
    if (!registration || !(registration.personId === actor.personId || isStaff(actor, registration.centreId)))
      throw notFound();
    return { registration, event: (await this.events.find(this.database, registration.eventId))! };
  }

  /**
   * The held places become theirs.
   * @throws DomainError `hold_over` once the deadline has passed; `event_closed`; `wrong_state`; `not_found`
   */
  async accept(actor: Person, id: string, idempotencyKey?: IdempotencyKey): Promise<RegisteredEvent> {
    return this.answer(actor, id, idempotencyKey, async (tx, before, event) => {
      if (event.standing !== 'open') throw eventClosed();
      const guard = 'r.deadline > birlik_now()';
      const accepted =
        before.state === 'offered'
          ? await this.registrations.move(tx, id, 'offered', 'registered', { guard })
          : null;
      if (!accepted) throw isTooLate(before) ? offerOver() : wrongState(before.state);
      await this.claims.keep(tx, id);
      const centre = await this.centres.get(event.centreId);
      const afterUndo = (await readNow(tx)) + centre.rules.undoSeconds * 1_000;
      await this.ledger.planMessages(tx, [
        messageAbout(centre, event, accepted, 'registration_confirmed', afterUndo),
      ]);
      return ['accepted', accepted];
    });
  }

  /**
   * The next in line is asked at once.
   * @throws DomainError `wrong_state` when it was answered or is over; `not_found`
   */
  async decline(actor: Person, id: string, idempotencyKey?: IdempotencyKey): Promise<RegisteredEvent> {
    return this.answer(actor, id, idempotencyKey, async (tx, before) => {
      const declined =
        before.state === 'offered' ? await this.registrations.move(tx, id, 'offered', 'declined') : null;
      if (!declined) throw wrongState(before.state);
      await this.claims.free(tx, [id]);
      return ['declined', declined];
    });
  }

  private async answer(
    actor: Person,
    id: string,
    idempotencyKey: IdempotencyKey | undefined,
    move: (tx: Tx, before: Registration, event: Event) => Promise<[action: string, after: Registration]>,
  ): Promise<RegisteredEvent> {
    const { registration, event } = await this.see(actor, id);
    if (registration.personId !== actor.personId) throw notFound();
    return this.work.run(
      async (tx) => {
        const before = (await this.registrations.find(tx, id))!;
        await this.ledger.voidPlannedMessages(tx, [id]);
        const [action, after] = await move(tx, before, (await this.events.find(tx, event.id))!);
        const answer = { registration: after, event: (await this.events.find(tx, event.id))! };
        await this.journal.write(tx, registrationEntry(actor, action, after, { idempotencyKey, answer }));
        return answer;
      },
      { locks: [lockOf(event.id)], idempotencyKey },
    );
  }
}

/** It was offered; whether or not somebody has written so, its time is over. */
function isTooLate({ state, lapses }: Registration): boolean {
  return state === 'offered' || state === 'lapsed' || (state === 'waiting' && lapses > 0);
}
