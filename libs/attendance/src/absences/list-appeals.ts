import { Injectable } from '@nestjs/common';
import { type Booking, BookingsRepository } from '@birlik/bookings';
import { Database } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { mayResolveAppeals } from './absence.permissions.js';
import { AbsencesRepository, type AppealedAbsence } from './absences.repository.js';

/** An appeal with its booking. */
export interface Appeal {
  readonly absence: AppealedAbsence;
  readonly booking: Booking;
}

/** Lists the open appeals of a centre. */
@Injectable()
export class ListAppeals {
  constructor(
    private readonly absences: AbsencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly database: Database,
  ) {}

  /**
   * Ordered by age, oldest first. @throws DomainError `forbidden` unless the actor is a manager of the centre
   */
  async execute(actor: Actor, centreId: string): Promise<Appeal[]> {
    if (!mayResolveAppeals(actor, centreId)) throw forbidden();
    const appeals = await this.absences.listAppeals(centreId);
    const bookings = await this.bookings.findMany(
      this.database,
      appeals.map(({ bookingId }) => bookingId),
    );
    return appeals.map((absence) => ({ absence, booking: bookings.get(absence.bookingId)! }));
  }
}
