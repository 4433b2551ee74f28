import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Book, type Booking, ConfirmHold, ReleaseHold } from '@birlik/bookings';
import type { Receipt } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsRetry,
  CountsAsBooking,
  HasId,
  IdParam,
  Reader,
  RetryReceipt,
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
  @AcceptsRetry()
  @ApiOperation({
    operationId: 'createHold',
    summary: 'Keep a slot for some minutes, while a form is filled',
  })
  @ApiResponse({ status: 201, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async createHold(
    @Reader() reader: Person,
    @Body() body: CreateBookingRequest,
    @RetryReceipt() receipt: Receipt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.book.execute(reader, body, { receipt, hold: true }), reader, reply);
  }

  @Post(':bookingId/confirm')
  @HttpCode(200)
  @HasId('bookingId')
  @CountsAsBooking()
  @AcceptsRetry()
  @ApiOperation({ operationId: 'confirmHold', summary: 'Make a hold a booking' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async confirmHold(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ConfirmHoldRequest,
    @RetryReceipt() receipt: Receipt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.confirm.execute(reader, id, body, receipt), reader, reply);
  }

  @Post(':bookingId/release')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsRetry()
  @ApiOperation({ operationId: 'releaseHold', summary: 'Give a hold back before its time is over' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409)
  async releaseHold(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @RetryReceipt() receipt: Receipt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.release.execute(reader, id, receipt), reader, reply);
  }

  private async answer(booking: Booking, reader: Person, reply: FastifyReply): Promise<BookingResponse> {
    const { zone } = await this.centres.get(booking.centreId);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, zone);
  }
}
