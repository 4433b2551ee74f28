import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { MyBookingsReadModel } from '@birlik/bookings';
import { passCodeOf, type Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { pageOf, readCursor } from '../http/page-cursor.js';
import { Reader, ReaderName } from '../http/request-context.js';
import { BookingPresenter } from './booking-presenter.js';
import { CentreQuery, MyBookingsQuery } from './bookings.requests.js';
import { BookingListResponse, PassResponse } from './bookings.responses.js';

const DEFAULT_PAGE = 50;
/** How far ahead the next booking of a centre is looked for. */
const MAX_LOOKED_AT = 20;

@ApiTags('me')
@Controller('api/v1/me')
export class MyBookingsController {
  constructor(
    private readonly myBookings: MyBookingsReadModel,
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET bookings', {
    id: 'listMyBookings',
    summary: 'My bookings and those of my organisations',
    answer: BookingListResponse,
    problems: [400, 401],
  })
  async listMyBookings(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Query() { scope = 'upcoming', limit = DEFAULT_PAGE, cursor }: MyBookingsQuery,
  ): Promise<BookingListResponse> {
    const after = readCursor(cursor);
    const found = await this.myBookings.listPage(reader, { scope, limit: limit + 1, after });
    const { items, next } = pageOf(found, limit, (booking) => booking);
    return { items: await Promise.all(items.map((one) => this.presenter.present(one, reader, name))), next };
  }

  @Operation('GET pass', {
    id: 'getPass',
    summary: 'The pass of the booking that is on or comes next',
    answer: PassResponse,
    problems: [400, 401, 404],
  })
  async getPass(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Query() { centreId }: CentreQuery,
  ): Promise<PassResponse> {
    const centre = await this.centres.get(centreId);
    const page = { scope: 'upcoming', limit: MAX_LOOKED_AT, after: null } as const;
    const found = await this.myBookings.listPage(reader, page);
    const booking = found.find((one) => one.centreId === centre.id && one.personId === reader.personId);
    if (!booking) return { code: null, booking: null, svg: null };
    const code = passCodeOf(booking.id);
    return {
      code,
      booking: await this.presenter.present(booking, reader, name),
      svg: renderSVG(code, { ecc: 'M', border: 2 }),
    };
  }
}
