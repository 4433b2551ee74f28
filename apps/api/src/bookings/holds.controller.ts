import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Book, ConfirmHold, ReleaseHold } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { Operation } from '../http/operation.js';
import { IdempotencyKeyHeader, IdParam, Reader } from '../http/request-context.js';
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

  @Operation('POST', {
    id: 'createHold',
    summary: 'Keep a slot for some minutes, while a form is filled',
    answer: BookingResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409, 422, 429],
    isCounted: true,
  })
  async createHold(
    @Reader() reader: Person,
    @Body() body: CreateBookingRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const held = await this.book.execute(reader, body, { idempotencyKey, hold: true });
    return this.presenter.present(held, reader);
  }

  @Operation('POST :bookingId/confirm', {
    id: 'confirmHold',
    summary: 'Make a hold a booking',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409, 422, 429],
    isCounted: true,
  })
  async confirmHold(
    @Reader() reader: Person,
    @IdParam('bookingId') bookingId: string,
    @Body() body: ConfirmHoldRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const confirmed = await this.confirm.execute(reader, { bookingId, ...body }, idempotencyKey);
    return this.presenter.present(confirmed, reader);
  }

  @Operation('POST :bookingId/release', {
    id: 'releaseHold',
    summary: 'Give a hold back before its time is over',
    answer: BookingResponse,
    problems: [400, 401, 404, 409],
  })
  async releaseHold(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.release.execute(reader, id, { idempotencyKey }), reader);
  }
}
