import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '@birlik/database';
import type { Booking } from '../booking/booking.js';
import { OffersRepository } from './offers.repository.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** An entry with its position in the queue, and the hold that is offered to it. */
export interface WaitingEntry {
  readonly entry: WaitlistEntry;
  /** 1 is next. */
  readonly position: number;
  readonly offered: Booking | null;
}

/** Reads the waitlist entries of a person. */
@Injectable()
export class WaitlistReadModel {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: OffersRepository,
  ) {}

  /** Returns the active entries of a person, ordered by start. */
  async listOfPerson(personId: string): Promise<WaitingEntry[]> {
    return this.addPositions(await this.waitlist.listOfPerson(this.database, personId));
  }

  /** Adds positions and offers to entries. */
  async addPositions(entries: readonly WaitlistEntry[], sql: Sql = this.database): Promise<WaitingEntry[]> {
    const ids = entries.map(({ id }) => id);
    const [positions, holds] = await Promise.all([
      this.waitlist.readPositions(sql, ids),
      this.offers.listOpenHolds(sql, ids),
    ]);
    return entries.map((entry) => ({
      entry,
      position: positions.get(entry.id) ?? 1,
      offered: holds.get(entry.id) ?? null,
    }));
  }
}
