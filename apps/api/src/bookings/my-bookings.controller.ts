import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { MyBookingsReadModel } from '@birlik/bookings';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { buildPage, readCursor } from '../http/page-cursor.js';

import { BookingPresenter } from './booking-presenter.js';
import { CentreQuery, MyBookingsQuery } from './bookings.requests.js';
import { BookingListResponse, PassResponse } from './bookings.responses.js';

const DEFAULT_PAGE_SIZE = 50;

@ApiTags('me')
@Controller('api/v1/me')
export class MyBookingsController {
  constructor(
    private readonly myBookings: MyBookingsReadModel,
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET bookings', 'My bookings and those of my organisations', {
    answer: BookingListResponse,
    problems: [400],
  })
  async listMyBookings(
    @Called() { reader, name }: Call,
    @Query() { scope = 'upcoming', limit = DEFAULT_PAGE_SIZE, cursor }: MyBookingsQuery,
  ) {
    const after = readCursor(cursor);
    const found = await this.myBookings.listPage(reader, { scope, limit: limit + 1, after });
    const { items, next } = buildPage(found, limit, (booking) => booking);
    return {
      items: await Promise.all(items.map((one) => this.presenter.presentBooking(one, reader, name))),
      next,
    };
  }

  @Operation('GET pass', 'The pass of the booking that is on or comes next', {
    answer: PassResponse,
    problems: [400, 404],
  })
  async getPass(@Called() { reader, name }: Call, @Query() { centreId }: CentreQuery) {
    const centre = await this.centres.get(centreId);
    const booking = await this.myBookings.findNext(reader, centre.id);
    if (!booking) return { code: null, booking: null, svg: null };
    const code = booking.passCode;
    return {
      code,
      booking: await this.presenter.presentBooking(booking, reader, name),
      svg: renderSVG(code, { ecc: 'M', border: 2 }),
    };
  }
}
