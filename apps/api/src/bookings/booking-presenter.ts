import { Injectable } from '@nestjs/common';
import type { Booking } from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import type { Call } from '../http/call.js';
import { CentreDirectory } from '@birlik/rooms';
import { type BookingResponse, bookingResponse, responseForLink } from './bookings.responses.js';

/** Builds booking responses for their reader, with wall times of the centre. */
@Injectable()
export class BookingPresenter {
  constructor(private readonly centres: CentreDirectory) {}

  /**
   * @param readerName display name of the reader; it saves a query for a booking that was just made for them
   */
  async presentBooking(
    booking: Booking,
    reader: Person,
    readerName: string | null = null,
  ): Promise<BookingResponse> {
    const { zone } = await this.centres.get(booking.centreId);
    return bookingResponse(booking, reader, zone, readerName);
  }

  /** Builds the response of an operation that the link of a mail may call. */
  async presentToCaller(
    booking: Booking,
    { reader, isByLink }: Pick<Call, 'reader' | 'isByLink'>,
  ): Promise<BookingResponse> {
    const response = await this.presentBooking(booking, reader);
    return isByLink ? responseForLink(response) : response;
  }
}
