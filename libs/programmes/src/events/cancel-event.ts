import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, type Tx } from '@birlik/database';
import type { Actor, Instant, LocalizedText } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { PlaceClaimsRepository } from '../registrations/place-claims.repository.js';
import { ALIVE } from '../registrations/registration.js';
import { registrationEntry } from '../registrations/registration-journal.js';
import { messageAbout } from '../registrations/registration-messages.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import type { Event } from './event.js';
import { eventEntry } from './event-journal.js';
import { EventsRepository } from './events.repository.js';

/** Calls an event off: every registration ends, and everybody is told once. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly claims: PlaceClaimsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** Inside a transaction that holds the lock of the event; the event as it is then, or null when it was cancelled before. */
  async within(
    tx: Tx,
    actor: Actor,
    event: Event,
    now: Instant,
    {
      reason = null,
      idempotencyKey,
    }: { reason?: LocalizedText | null; idempotencyKey?: IdempotencyKey | undefined } = {},
  ): Promise<Event | null> {
    if (!(await this.events.cancel(tx, event.id))) return null;
    const ended = await this.registrations.endAll(tx, event.id, ALIVE, 'cancelled');
    const ids = ended.map(({ id }) => id);
    const centre = await this.centres.get(event.centreId);
    await this.claims.free(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    await this.ledger.planMessages(
      tx,
      ended.map((one) => messageAbout(centre, event, one, 'event_cancelled', now, reason)),
    );
    for (const one of ended)
      await this.journal.write(
        tx,
        registrationEntry(actor, 'cancelled', one, { facts: { withEvent: true } }),
      );
    const cancelled = (await this.events.find(tx, event.id))!;
    await this.journal.write(
      tx,
      eventEntry(actor, 'cancelled', cancelled, { idempotencyKey, answer: cancelled }),
    );
    return cancelled;
  }
}
