import { Injectable } from '@nestjs/common';
import type { Booking } from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type BookingResponse, bookingResponse } from './bookings.responses.js';

/** Presents bookings to their reader, with times on the wall of their centre. */
@Injectable()
export class BookingPresenter {
  constructor(private readonly centres: CentreDirectory) {}

  /** @param readerName of the reader, for a booking that was just made for them */
  async presentBooking(
    booking: Booking,
    reader: Person,
    readerName: string | null = null,
  ): Promise<BookingResponse> {
    const { zone } = await this.centres.get(booking.centreId);
    return bookingResponse(booking, reader, zone, readerName);
  }
}
