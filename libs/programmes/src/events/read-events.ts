import { Injectable } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import { DAY, type Instant, invalid, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import type { Registration } from '../registrations/registration.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import type { Event } from './event.js';
import { EventsRepository } from './events.repository.js';

const MOST = 200;
const AHEAD = 60 * DAY;

/** Reads events. Everybody may know of them. */
@Injectable()
export class ReadEvents {
  constructor(
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /**
   * Those of a centre that take place in the stretch, soonest first; from now on for 60 days unless told otherwise.
   * @throws DomainError `not_found` for the centre; `invalid_request` for an end that is not after the start
   */
  async list(centreId: string, from: Instant | undefined, to: Instant | undefined): Promise<Event[]> {
    await this.centres.get(centreId);
    const start = from ?? (await readNow(this.database));
    const end = to ?? start + AHEAD;
    if (end <= start) throw invalid('/to', 'not_after_start');
    return this.events.listIn(this.database, centreId, { start, end }, MOST);
  }

  /** @throws DomainError `not_found` */
  async one(id: string): Promise<Event> {
    const event = await this.events.find(this.database, id);
    if (!event) throw notFound();
    return event;
  }

  /** What somebody has or hopes for in an event. */
  async ownIn(eventId: string, personId: string): Promise<Registration | null> {
    return this.registrations.findOf(this.database, eventId, personId);
  }
}
