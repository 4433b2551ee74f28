import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Book, type Booking, ConfirmHold, ReleaseHold } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  CountsAsBooking,
  HasId,
  IdParam,
  Reader,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import { ConfirmHoldRequest, CreateBookingRequest } from './bookings.requests.js';
import { BookingResponse, bookingResponse } from './bookings.responses.js';

@ApiTags('holds')
@Controller('api/v1/holds')
export class HoldsController {
  constructor(
    private readonly book: Book,
    private readonly confirm: ConfirmHold,
    private readonly release: ReleaseHold,
    private readonly centres: CentreDirectory,
  ) {}

  @Post()
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createHold',
    summary: 'Keep a slot for some minutes, while a form is filled',
  })
  @ApiResponse({ status: 201, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async createHold(
    @Reader() reader: Person,
    @Body() body: CreateBookingRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.book.execute(reader, body, { idempotencyKey, hold: true }), reader, reply);
  }

  @Post(':bookingId/confirm')
  @HttpCode(200)
  @HasId('bookingId')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'confirmHold', summary: 'Make a hold a booking' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async confirmHold(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ConfirmHoldRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.confirm.execute(reader, { bookingId: id, ...body }, idempotencyKey), reader, reply);
  }

  @Post(':bookingId/release')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'releaseHold', summary: 'Give a hold back before its time is over' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409)
  async releaseHold(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.release.execute(reader, id, { idempotencyKey }), reader, reply);
  }

  private async answer(booking: Booking, reader: Person, reply: FastifyReply): Promise<BookingResponse> {
    const { zone } = await this.centres.get(booking.centreId);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, zone);
  }
}
