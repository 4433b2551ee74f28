import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApproveBooking,
  Book,
  CancelBooking,
  ChangeBooking,
  DeclineBooking,
  ReadBooking,
  UndoCancelBooking,
} from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { Operation } from '../http/operation.js';
import {
  IdempotencyKeyHeader,
  IdParam,
  IfMatch,
  Reader,
  ReaderName,
  RequiredIfMatch,
} from '../http/request-context.js';
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
    private readonly presenter: BookingPresenter,
  ) {}

  @Operation('POST', {
    id: 'createBooking',
    summary: 'Take spaces for a slot: all or none, for the first who asks',
    answer: BookingResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409, 422, 429],
    isCounted: true,
  })
  async createBooking(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Body() body: CreateBookingRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.book.execute(reader, body, { idempotencyKey }), reader, name);
  }

  @Operation('GET :bookingId', {
    id: 'getBooking',
    summary: 'One booking',
    answer: BookingResponse,
    problems: [400, 401, 404],
    link: 'visit',
  })
  async getBooking(@Reader() reader: Person, @IdParam('bookingId') id: string): Promise<BookingResponse> {
    return this.presenter.present(await this.read.read(reader, id), reader);
  }

  @Operation('PATCH :bookingId', {
    id: 'changeBooking',
    summary: 'Move, lengthen, shorten or rename: wholly or not at all',
    answer: BookingResponse,
    problems: [400, 401, 404, 409, 412, 422, 428, 429],
    isCounted: true,
    ifMatch: 'required',
  })
  async changeBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ChangeBookingRequest,
    @RequiredIfMatch() version: number,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const changed = await this.change.execute(reader, id, body, { version, idempotencyKey });
    return this.presenter.present(changed, reader);
  }

  @Operation('POST :bookingId/cancel', {
    id: 'cancelBooking',
    summary: 'Give a booking up; its spaces are free at once',
    answer: BookingResponse,
    problems: [400, 401, 404, 409, 412, 429],
    link: 'visit',
    isCounted: true,
    ifMatch: 'optional',
  })
  async cancelBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() { reason }: CancelBookingRequest,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const cancelled = await this.cancel.execute(reader, id, { version, reason, idempotencyKey });
    return this.presenter.present(cancelled, reader);
  }

  @Operation('POST :bookingId/undo-cancel', {
    id: 'undoCancelBooking',
    summary: 'Take a cancellation back while the time to undo runs',
    answer: BookingResponse,
    problems: [400, 401, 404, 409],
    link: 'visit',
  })
  async undoCancelBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.undoCancel.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('POST :bookingId/approve', {
    id: 'approveBooking',
    summary: 'Say yes to a request; front desk and managers',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409, 412],
    ifMatch: 'optional',
  })
  async approveBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(
      await this.approve.execute(reader, id, { version, idempotencyKey }),
      reader,
    );
  }

  @Operation('POST :bookingId/decline', {
    id: 'declineBooking',
    summary: 'Say no to a request, and why; front desk and managers',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409, 412],
    ifMatch: 'optional',
  })
  async declineBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() { reason }: DeclineBookingRequest,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const declined = await this.decline.execute(reader, id, reason, { version, idempotencyKey });
    return this.presenter.present(declined, reader);
  }
}
