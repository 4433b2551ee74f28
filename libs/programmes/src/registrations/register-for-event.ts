import { Injectable } from '@nestjs/common';
import {
  Journal,
  lockOf,
  readNow,
  type IdempotencyKey,
  IdempotencyKeys,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { invalid, newId, notFound, type Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { alreadyRegistered, eventClosed, eventFull } from '../events/event.errors.js';
import type { Event } from '../events/event.js';
import { EventsRepository } from '../events/events.repository.js';
import { EndOffers } from './end-offers.js';
import { PlaceClaimsRepository } from './place-claims.repository.js';
import type { RegisteredEvent } from './registration.js';
import { registrationEntry } from './registration-journal.js';
import { messageAbout } from './registration-messages.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** How somebody signs up. */
export interface RegisterOptions {
  /** They come together: all have places, or none. */
  readonly people: number;
  /** Wait in line when there are not enough places. */
  readonly wait: boolean;
}

/** Signs a person, or a group, up for an event: places at once, or a number in the line. */
@Injectable()
export class RegisterForEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly centres: CentreDirectory,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly offers: EndOffers,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * `registered`, or `waiting` with a position. The same asked twice is one registration.
   * @throws DomainError `event_full` when they do not want to wait; `event_closed`; `already_registered` with another number
   * of people; `invalid_request` for a group that the event could never take; `not_found`
   */
  execute(
    actor: Person,
    eventId: string,
    drafts: RegisterOptions,
    idempotencyKey?: IdempotencyKey,
  ): Promise<RegisteredEvent> {
    // Of those who ask at once each sees what the one before has taken; the index guards the places even without.
    return this.work.run((tx) => this.within(tx, actor, eventId, drafts, idempotencyKey), {
      locks: [lockOf(eventId)],
      idempotencyKey,
    });
  }

  private async within(
    tx: Tx,
    actor: Person,
    eventId: string,
    { people, wait }: RegisterOptions,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegisteredEvent> {
    const event = await this.events.find(tx, eventId);
    if (!event) throw notFound();
    if (event.standing !== 'open') throw eventClosed();
    const now = await readNow(tx);
    await this.offers.within(tx, event, now);
    const own = await this.registrations.findOf(tx, eventId, actor.personId);
    if (own) {
      if (own.people !== people) throw alreadyRegistered();
      const same = { registration: own, event };
      await this.idempotencyKeys.keepAnswer(tx, idempotencyKey, same);
      return same;
    }
    if (people > event.places) throw invalid('/people', 'too_large');
    const served = await this.mayTake(tx, event, people);
    if (!served && !wait) throw eventFull(event.placesLeft, people);
    const made = await this.registrations.add(tx, {
      id: newId(),
      eventId,
      centreId: event.centreId,
      personId: actor.personId,
      people,
      state: served ? 'registered' : 'waiting',
    });
    if (served) {
      await this.claims.take(tx, made);
      const centre = await this.centres.get(event.centreId);
      const afterUndo = now + centre.rules.undoSeconds * 1_000;
      await this.ledger.planMessages(tx, [
        messageAbout(centre, event, made, 'registration_confirmed', afterUndo),
      ]);
    }
    const answer = { registration: made, event: (await this.events.find(tx, eventId))! };
    const action = served ? 'made' : 'joined_line';
    await this.journal.write(tx, registrationEntry(actor, action, made, { idempotencyKey, answer }));
    return answer;
  }

  /** Nobody overtakes those who wait; but what none of them could use bars nobody. */
  private async mayTake(tx: Tx, { id, placesLeft }: Event, people: number): Promise<boolean> {
    if (people > placesLeft) return false;
    return (await this.registrations.nextInLine(tx, id, placesLeft)) === null;
  }
}
