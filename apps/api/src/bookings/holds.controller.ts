import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Book, ConfirmHold, ReleaseHold } from '@birlik/bookings';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { BookingPresenter } from './booking-presenter.js';
import { ConfirmHoldRequest, CreateBookingRequest } from './bookings.requests.js';
import { BookingResponse } from './bookings.responses.js';

@ApiTags('holds')
@Controller('api/v1/holds')
export class HoldsController {
  constructor(
    private readonly book: Book,
    private readonly confirm: ConfirmHold,
    private readonly release: ReleaseHold,
    private readonly presenter: BookingPresenter,
  ) {}

  @Operation('POST', 'Keep a slot for some minutes, while a form is filled', {
    answer: BookingResponse,
    problems: [403, 404, 409, 422, 429],
    status: 201,
    isCounted: true,
  })
  async createHold(@Called() { reader, idempotencyKey }: Call, @Body() body: CreateBookingRequest) {
    const held = await this.book.execute(reader, body, { idempotencyKey, hold: true });
    return this.presenter.presentBooking(held, reader);
  }

  @Operation('POST :bookingId/confirm', 'Make a hold a booking', {
    answer: BookingResponse,
    problems: [403, 409, 422, 429],
    isCounted: true,
  })
  async confirmHold(
    @Called() { reader, idempotencyKey, id: bookingId }: Call,
    @Body() body: ConfirmHoldRequest,
  ) {
    const confirmed = await this.confirm.execute(reader, { bookingId, ...body }, idempotencyKey);
    return this.presenter.presentBooking(confirmed, reader);
  }

  @Operation('POST :bookingId/release', 'Give a hold back before its time is over', {
    answer: BookingResponse,
    problems: [409],
  })
  async releaseHold(@Called() { reader, idempotencyKey, id }: Call) {
    return this.presenter.presentBooking(await this.release.execute(reader, id, { idempotencyKey }), reader);
  }
}
