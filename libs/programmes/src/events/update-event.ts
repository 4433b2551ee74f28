import { Injectable } from '@nestjs/common';
import { staleVersion } from '@birlik/bookings';
import {
  Journal,
  lockOf,
  readNow,
  type IdempotencyKey,
  IdempotencyKeys,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, forbidden, type Instant, type LocalizedText, notFound } from '@birlik/kernel';
import { EndOffers } from '../registrations/end-offers.js';
import { CancelEvent } from './cancel-event.js';
import { eventClosed, placesTaken } from './event.errors.js';
import type { Event } from './event.js';
import { eventEntry } from './event-journal.js';
import { mayChange } from './event.permissions.js';
import { EventsRepository } from './events.repository.js';

export interface UpdateEventCommand {
  readonly names?: LocalizedText | undefined;
  /** More places are offered to those who wait; fewer only down to what is taken. */
  readonly places?: number | undefined;
  readonly state?: 'cancelled' | undefined;
  /** Of a cancellation: told to everybody. */
  readonly reason?: string | undefined;
}

/** Changes names and number of places of an event, or calls it off. */
@Injectable()
export class UpdateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly events: EventsRepository,
    private readonly offers: EndOffers,
    private readonly cancel: CancelEvent,
  ) {}

  /** @throws DomainError `not_found`; `forbidden`; `stale_version`; `event_closed`; `places_taken` */
  execute(
    actor: Actor,
    id: string,
    version: number,
    command: UpdateEventCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Event> {
    return this.work.run(
      async (tx) => {
        const event = await this.events.find(tx, id);
        if (!event) throw notFound();
        if (!mayChange(actor, event)) throw forbidden();
        if (event.version !== version) throw staleVersion(event.version);
        if (event.standing !== 'open') throw eventClosed();
        const now = await readNow(tx);
        return command.state === 'cancelled'
          ? this.callOff(tx, actor, event, now, command.reason, idempotencyKey)
          : this.rewrite(tx, actor, event, now, command, idempotencyKey);
      },
      { locks: [lockOf(id)], idempotencyKey },
    );
  }

  private async callOff(
    tx: Tx,
    actor: Actor,
    event: Event,
    now: Instant,
    said: string | undefined,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<Event> {
    const reason = said === undefined ? null : { kk: said, ru: said, en: said };
    const cancelled = await this.cancel.within(tx, actor, event, now, { reason, idempotencyKey });
    if (!cancelled) throw eventClosed();
    return cancelled;
  }

  private async rewrite(
    tx: Tx,
    actor: Actor,
    event: Event,
    now: Instant,
    { names = event.names, places = event.places }: UpdateEventCommand,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<Event> {
    if (names === event.names && places === event.places) {
      await this.idempotencyKeys.keepAnswer(tx, idempotencyKey, event);
      return event;
    }
    await this.offers.within(tx, event, now);
    const more = places - event.places;
    if (more > 0) await this.events.addPlaces(tx, event.id, more);
    if (more < 0 && (await this.events.removeFreePlaces(tx, event.id, -more)) < -more)
      throw placesTaken(event.places - event.placesLeft);
    await this.events.rewrite(tx, event.id, { names, places });
    const changed = (await this.events.find(tx, event.id))!;
    await this.journal.write(tx, eventEntry(actor, 'changed', changed, { idempotencyKey, answer: changed }));
    return changed;
  }
}
