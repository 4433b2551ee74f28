import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { EventsRepository } from '../events/events.repository.js';
import type { RegisteredEvent } from './registration.js';
import { RegistrationsRepository } from './registrations.repository.js';

const MOST = 50;

/** What somebody registered for, or waits for. */
@Injectable()
export class MyRegistrationsReadModel {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /** Those that are not over, soonest first. */
  async of(personId: string): Promise<RegisteredEvent[]> {
    const registrations = await this.registrations.listOf(this.database, personId, MOST);
    const events = await this.events.findAll(
      this.database,
      registrations.map(({ eventId }) => eventId),
    );
    const byId = new Map(events.map((event) => [event.id, event]));
    return registrations.map((registration) => ({ registration, event: byId.get(registration.eventId)! }));
  }
}
