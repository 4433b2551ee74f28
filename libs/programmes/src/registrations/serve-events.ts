import { Injectable } from '@nestjs/common';
import { offerDeadline } from '@birlik/waitlists';
import { Database, Journal, lockOf, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { DomainError, type Instant, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { CancelEvent } from '../events/cancel-event.js';
import type { Event } from '../events/event.js';
import { EventsRepository } from '../events/events.repository.js';
import { EndOffers } from './end-offers.js';
import { PlaceClaimsRepository } from './place-claims.repository.js';
import { registrationEntry } from './registration-journal.js';
import { messageAbout } from './registration-messages.js';
import { type DueOffer, RegistrationsRepository } from './registrations.repository.js';

const AT_ONCE = 20;
const ACTOR = systemActor('events');

/**
 * Offers free places of events to those who wait, in their order: held with a deadline. It works from what is in the
 * database alone, one transaction for each event, so it may be called at any time, twice, or not at all for a while.
 */
@Injectable()
export class ServeEvents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly offers: EndOffers,
    private readonly cancel: CancelEvent,
    private readonly ledger: MessageLedger,
  ) {}

  /** True when something is to be done. */
  async isNeeded(): Promise<boolean> {
    return (await this.events.toServe(this.database, [], 1)).length > 0;
  }

  /** Offers whose time is over within `seconds`. */
  offersWithin(seconds: number, most: number): Promise<DueOffer[]> {
    return this.registrations.offersWithin(this.database, seconds, most);
  }

  /** How many things it did: offers made and ended, lines closed, events cancelled with their booking. */
  async execute(): Promise<number> {
    // Somebody else was quicker there; the next time is soon.
    const idle: string[] = [];
    for (let done = 0; ;) {
      const ids = await this.events.toServe(this.database, idle, AT_ONCE);
      if (ids.length === 0) return done;
      for (const id of ids) {
        const here = await this.serve(id);
        done += here;
        if (here === 0) idle.push(id);
      }
    }
  }

  private async serve(eventId: string): Promise<number> {
    try {
      return await this.work.run((tx) => this.within(tx, eventId), { locks: [lockOf(eventId)] });
    } catch (error) {
      // Taken between looking and taking.
      if (error instanceof DomainError) return 0;
      throw error;
    }
  }

  private async within(tx: Tx, eventId: string): Promise<number> {
    // Judged again under the lock: it may have been served meanwhile.
    const event = await this.events.find(tx, eventId);
    if (!event || event.state !== 'open') return 0;
    const now = await readNow(tx);
    const { standing } = event;
    if (standing === 'cancelled') return (await this.cancel.within(tx, ACTOR, event, now)) ? 1 : 0;
    if (event.end <= now || event.bookingState === 'completed') return this.closeLine(tx, event);
    const ended = await this.offers.within(tx, event, now);
    // One whose room is asked for anew offers nothing meanwhile; its line stays.
    return ended + (standing === 'open' ? await this.offer(tx, event, now) : 0);
  }

  /** Asks the first in line whose group fits, and the next, until nobody fits what is left. */
  private async offer(tx: Tx, event: Event, now: Instant): Promise<number> {
    const centre = await this.centres.get(event.centreId);
    const deadline = offerDeadline(centre.rules, event, now);
    let { placesLeft } = event;
    for (let made = 0; ; made++) {
      const next = placesLeft > 0 ? await this.registrations.nextInLine(tx, event.id, placesLeft) : null;
      if (!next) return made;
      const offered = await this.registrations.move(tx, next.id, 'waiting', 'offered', {
        set: '$4',
        values: [new Date(deadline)],
      });
      if (!offered) return made;
      await this.claims.take(tx, offered, deadline);
      placesLeft -= offered.people;
      await this.ledger.planMessages(tx, [messageAbout(centre, event, offered, 'event_offer', now)]);
      await this.journal.write(tx, registrationEntry(ACTOR, 'offered', offered, { facts: { deadline } }));
    }
  }

  /** It is over: nobody waits for it any more. */
  private async closeLine(tx: Tx, event: Event): Promise<number> {
    const ended = await this.registrations.endAll(tx, event.id, ['waiting', 'offered'], 'lapsed');
    const ids = ended.map(({ id }) => id);
    await this.claims.free(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    for (const one of ended) await this.journal.write(tx, registrationEntry(ACTOR, 'lapsed', one));
    return ended.length;
  }
}
