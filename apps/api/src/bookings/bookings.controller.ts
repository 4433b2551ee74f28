import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApproveBooking,
  Book,
  CancelBooking,
  ChangeBooking,
  DeclineBooking,
  ReadBooking,
  UndoAnswer,
  UndoCancelBooking,
} from '@birlik/bookings';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { BookingPresenter } from './booking-presenter.js';
import {
  CancelBookingRequest,
  ChangeBookingRequest,
  CreateBookingRequest,
  DeclineBookingRequest,
} from './bookings.requests.js';
import { BookingResponse } from './bookings.responses.js';

@ApiTags('bookings')
@Controller('api/v1/bookings')
export class BookingsController {
  constructor(
    private readonly book: Book,
    private readonly read: ReadBooking,
    private readonly change: ChangeBooking,
    private readonly cancel: CancelBooking,
    private readonly undoCancel: UndoCancelBooking,
    private readonly approve: ApproveBooking,
    private readonly decline: DeclineBooking,
    private readonly undoAnswer: UndoAnswer,
    private readonly presenter: BookingPresenter,
  ) {}

  @Operation('POST', 'Take spaces for a slot: all or none, for the first who asks', {
    answer: BookingResponse,
    problems: [403, 404, 409, 422, 429],
    status: 201,
    isCounted: true,
  })
  async createBooking(@Called() { reader, name, idempotencyKey }: Call, @Body() body: CreateBookingRequest) {
    return this.presenter.presentBooking(
      await this.book.execute(reader, body, { idempotencyKey }),
      reader,
      name,
    );
  }

  @Operation('GET :bookingId', 'One booking', { answer: BookingResponse, link: 'visit' })
  async getBooking(@Called() { reader, id, isByLink }: Call) {
    return this.presenter.presentToCaller(await this.read.readBooking(reader, id), { reader, isByLink });
  }

  @Operation('PATCH :bookingId', 'Move, lengthen, shorten or rename: wholly or not at all', {
    answer: BookingResponse,
    problems: [409, 412, 422, 428, 429],
    isCounted: true,
    ifMatch: 'required',
  })
  async changeBooking(
    @Called() { reader, idempotencyKey, id, seenVersion: version }: Call,
    @Body() body: ChangeBookingRequest,
  ) {
    const changed = await this.change.execute(reader, id, body, { version, idempotencyKey });
    return this.presenter.presentBooking(changed, reader);
  }

  @Operation('POST :bookingId/cancel', 'Give a booking up; its spaces are free at once', {
    answer: BookingResponse,
    problems: [409, 412, 429],
    link: 'visit',
    isCounted: true,
    ifMatch: 'optional',
  })
  async cancelBooking(
    @Called() { reader, isByLink, idempotencyKey, id, version }: Call,
    @Body() { reason }: CancelBookingRequest,
  ) {
    const cancelled = await this.cancel.execute(reader, id, { version, reason, idempotencyKey });
    return this.presenter.presentToCaller(cancelled, { reader, isByLink });
  }

  @Operation('POST :bookingId/undo-cancel', 'Take a cancellation back while the time to undo runs', {
    answer: BookingResponse,
    problems: [403, 409],
    link: 'visit',
  })
  async undoCancelBooking(@Called() { reader, isByLink, idempotencyKey, id }: Call) {
    const restored = await this.undoCancel.execute(reader, id, idempotencyKey);
    return this.presenter.presentToCaller(restored, { reader, isByLink });
  }

  @Operation('POST :bookingId/approve', 'Say yes to a request; front desk and managers', {
    answer: BookingResponse,
    problems: [403, 409, 412],
    ifMatch: 'optional',
  })
  async approveBooking(@Called() { reader, idempotencyKey, id, version }: Call) {
    return this.presenter.presentBooking(
      await this.approve.execute(reader, id, { version, idempotencyKey }),
      reader,
    );
  }

  @Operation('POST :bookingId/decline', 'Say no to a request, and why; front desk and managers', {
    answer: BookingResponse,
    problems: [403, 409, 412],
    ifMatch: 'optional',
  })
  async declineBooking(
    @Called() { reader, idempotencyKey, id, version }: Call,
    @Body() { reason }: DeclineBookingRequest,
  ) {
    const declined = await this.decline.execute(reader, id, reason, { version, idempotencyKey });
    return this.presenter.presentBooking(declined, reader);
  }

  @Operation('POST :bookingId/undo-answer', 'Take a yes or a no back while the time to undo runs', {
    answer: BookingResponse,
    problems: [403, 409],
  })
  async undoAnswerOfBooking(@Called() { reader, idempotencyKey, id }: Call) {
    return this.presenter.presentBooking(await this.undoAnswer.execute(reader, id, idempotencyKey), reader);
  }
}
