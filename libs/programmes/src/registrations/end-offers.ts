import { Injectable } from '@nestjs/common';
import { Journal, type Tx } from '@birlik/database';
import { type Instant, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Event } from '../events/event.js';
import { PlaceClaimsRepository } from './place-claims.repository.js';
import { registrationEntry } from './registration-journal.js';
import { messageAbout } from './registration-messages.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Ends offers whose time is over. Everybody reads them as over anyway; whoever takes places makes it so first. */
@Injectable()
export class EndOffers {
  constructor(
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** Inside a transaction that holds the lock of the event; how many there were. */
  async within(tx: Tx, event: Event, now: Instant): Promise<number> {
    const lapsed = await this.registrations.letLapse(tx, event.id);
    if (lapsed.length === 0) return 0;
    const ids = lapsed.map(({ id }) => id);
    const centre = await this.centres.get(event.centreId);
    await this.claims.free(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    await this.ledger.planMessages(
      tx,
      lapsed.map((one) => messageAbout(centre, event, one, 'event_offer_lapsed', now)),
    );
    for (const one of lapsed)
      await this.journal.write(tx, registrationEntry(systemActor('events'), 'offer_lapsed', one));
    return lapsed.length;
  }
}
