import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApproveBooking,
  DeclineBooking,
  Book,
  type Booking,
  CancelBooking,
  ChangeBooking,
  ReadBooking,
  UndoCancelBooking,
} from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  AllowsLink,
  CountsAsBooking,
  HasId,
  IdParam,
  IfMatch,
  Reader,
  ReaderName,
  RequiredIfMatch,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import {
  CancelBookingRequest,
  ChangeBookingRequest,
  CreateBookingRequest,
  DeclineBookingRequest,
} from './bookings.requests.js';
import { BookingResponse, bookingResponse } from './bookings.responses.js';

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
    private readonly centres: CentreDirectory,
  ) {}

  @Post()
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createBooking',
    summary: 'Take spaces for a slot: all or none, for the first who asks',
  })
  @ApiResponse({ status: 201, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async createBooking(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Body() body: CreateBookingRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.book.execute(reader, body, { idempotencyKey }), reader, reply, name);
  }

  @Get(':bookingId')
  @HasId('bookingId')
  @AllowsLink('visit', 'bookingId')
  @ApiOperation({ operationId: 'getBooking', summary: 'One booking' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404)
  async getBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.read.read(reader, id), reader, reply);
  }

  @Patch(':bookingId')
  @HasId('bookingId')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that the caller saw' })
  @ApiOperation({
    operationId: 'changeBooking',
    summary: 'Move, lengthen, shorten or rename: wholly or not at all',
  })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409, 412, 422, 428, 429)
  async changeBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ChangeBookingRequest,
    @RequiredIfMatch() version: number,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(
      await this.change.execute(reader, id, body, { version, idempotencyKey }),
      reader,
      reply,
    );
  }

  @Post(':bookingId/cancel')
  @HttpCode(200)
  @HasId('bookingId')
  @AllowsLink('visit', 'bookingId')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({ operationId: 'cancelBooking', summary: 'Give a booking up; its spaces are free at once' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409, 412, 429)
  async cancelBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: CancelBookingRequest,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(
      await this.cancel.execute(reader, id, { version, reason: body.reason, idempotencyKey }),
      reader,
      reply,
    );
  }

  @Post(':bookingId/undo-cancel')
  @HttpCode(200)
  @HasId('bookingId')
  @AllowsLink('visit', 'bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'undoCancelBooking',
    summary: 'Take a cancellation back while the time to undo runs',
  })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409)
  async undoCancelBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.undoCancel.execute(reader, id, idempotencyKey), reader, reply);
  }

  @Post(':bookingId/approve')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({ operationId: 'approveBooking', summary: 'Say yes to a request; front desk and managers' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 412)
  async approveBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.approve.execute(reader, id, { version, idempotencyKey }), reader, reply);
  }

  @Post(':bookingId/decline')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({
    operationId: 'declineBooking',
    summary: 'Say no to a request, and why; front desk and managers',
  })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 412)
  async declineBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: DeclineBookingRequest,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(
      await this.decline.execute(reader, id, body.reason, { version, idempotencyKey }),
      reader,
      reply,
    );
  }

  private async answer(
    booking: Booking,
    reader: Person,
    reply: FastifyReply,
    name: string | null = null,
  ): Promise<BookingResponse> {
    const centre = await this.centres.get(booking.centreId);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, centre.zone, name);
  }
}
