import { Injectable } from '@nestjs/common';
import { Journal, type Tx } from '@birlik/database';
import { type Instant, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Activity } from '../activities/activity.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { buildRegistrationEntry } from './registration.events.js';
import { buildMessage } from './registration-messages.js';
import { RegistrationsRepository } from './registrations.repository.js';

const ACTOR = systemActor('activities');

/** Ends expired offers. Readers ignore them anyway. Code that takes seats ends them first. */
@Injectable()
export class EndOffers {
  constructor(
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Ends the expired offers of an activity. The caller's transaction holds its lock. @returns the number of
   * ended offers
   */
  async endOverdueOffers(tx: Tx, activity: Activity, now: Instant): Promise<number> {
    const lapsed = await this.registrations.letOfferLapse(tx, activity.id);
    if (lapsed.length === 0) return 0;
    const ids = lapsed.map(({ id }) => id);
    const centre = await this.centres.get(activity.centreId);
    await this.seats.freeSeats(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    const notices = lapsed.flatMap((registration) =>
      buildMessage({ centre, activity, registration }, 'event_offer_lapsed', now),
    );
    await this.ledger.planMessages(tx, notices);
    for (const one of lapsed)
      await this.journal.writeEntry(tx, buildRegistrationEntry(ACTOR, 'offer_lapsed', one));
    return lapsed.length;
  }
}
