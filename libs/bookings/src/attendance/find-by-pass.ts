import { Injectable } from '@nestjs/common';
import { readPassCode } from '@birlik/kernel';
import { AttendedBookingsReadModel } from './attended-bookings.read-model.js';

/** Finds whose pass somebody holds in their hand. */
@Injectable()
export class FindByPass {
  constructor(private readonly bookings: AttendedBookingsReadModel) {}

  /** Returns the id of the person of a pass; null for text that is no pass of the centre. */
  async findPersonId(centreId: string, text: string): Promise<string | null> {
    const code = readPassCode(text);
    const found = code ? await this.bookings.findByPassCode(centreId, code) : null;
    return found?.booking.personId ?? null;
  }
}
