import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { type Actor, notFound, staleVersion } from '@birlik/kernel';
import type { Booking } from './booking.js';
import { maySee } from './booking.permissions.js';
import { BookingsRepository } from './bookings.repository.js';

/** Reads a booking and checks that the actor may see it. */
@Injectable()
export class ReadBooking {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not_found`, the same for a missing booking and for one of others */
  async readBooking(actor: Actor, id: string, sql: Sql = this.database): Promise<Booking> {
    const booking = await this.bookings.find(sql, id);
    if (!booking || !maySee(actor, booking)) throw notFound();
    return booking;
  }

  /**
   * Reads a booking and locks its row until the transaction ends.
   * @throws DomainError `not_found`; `stale_version` when `version` is not the current one
   */
  async lockBooking(tx: Tx, actor: Actor, id: string, version?: number): Promise<Booking> {
    const booking = await this.bookings.lockBooking(tx, id);
    if (!booking || !maySee(actor, booking)) throw notFound();
    if (version !== undefined && booking.version !== version) throw staleVersion(booking.version);
    return booking;
  }
}
