import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AnswerOffer,
  type Booking,
  JoinWaitlist,
  LeaveWaitlist,
  type WaitingEntry,
  WaitlistReadModel,
} from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { BookingResponse, bookingResponse } from '../bookings.responses.js';
import { ProblemResponses } from '../../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  AllowsLink,
  CountsAsBooking,
  HasId,
  IdParam,
  Reader,
  IdempotencyKeyHeader,
} from '../../http/request-context.js';
import { DeclineOfferRequest, JoinWaitlistRequest } from './waitlist.requests.js';
import {
  OfferResponse,
  offerResponse,
  WaitlistEntryResponse,
  waitlistEntryResponse,
  WaitlistResponse,
} from './waitlist.responses.js';

@ApiTags('waitlist')
@Controller('api/v1')
export class WaitlistController {
  constructor(
    private readonly join: JoinWaitlist,
    private readonly leave: LeaveWaitlist,
    private readonly offers: AnswerOffer,
    private readonly waitlist: WaitlistReadModel,
    private readonly centres: CentreDirectory,
  ) {}

  @Post('waitlist')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'joinWaitlist',
    summary: 'Wait for a slot that is taken: it is offered to the first who fits',
  })
  @ApiResponse({ status: 201, type: WaitlistEntryResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 422, 429)
  async joinWaitlist(
    @Reader() reader: Person,
    @Body() body: JoinWaitlistRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitlistEntryResponse> {
    const { spaceIds = [], features = [], people = 1, ...rest } = body;
    return this.show(
      await this.join.execute(reader, { ...rest, spaceIds, features, people }, idempotencyKey),
      reader,
    );
  }

  @Get('me/waitlist')
  @ApiOperation({ operationId: 'listMyWaitlist', summary: 'What I wait for, and my place in each line' })
  @ApiResponse({ status: 200, type: WaitlistResponse })
  @ProblemResponses(401)
  async listMyWaitlist(@Reader() reader: Person): Promise<WaitlistResponse> {
    const waiting = await this.waitlist.listOfPerson(reader.personId);
    const items = waiting.map(async (one) =>
      waitlistEntryResponse(one, reader, (await this.centres.get(one.entry.centreId)).zone),
    );
    return { items: await Promise.all(items) };
  }

  @Post('waitlist/:entryId/leave')
  @HttpCode(200)
  @HasId('entryId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'leaveWaitlist', summary: 'Wait no longer' })
  @ApiResponse({ status: 200, type: WaitlistEntryResponse })
  @ProblemResponses(400, 401, 404, 409)
  async leaveWaitlist(
    @Reader() reader: Person,
    @IdParam('entryId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitlistEntryResponse> {
    return this.show(await this.leave.execute(reader, id, idempotencyKey), reader);
  }

  @Get('offers/:offerId')
  @HasId('offerId')
  @AllowsLink('offer', 'offerId')
  @ApiOperation({
    operationId: 'getOffer',
    summary: 'A freed slot that is held for me; reading it answers nothing',
  })
  @ApiResponse({ status: 200, type: OfferResponse })
  @ProblemResponses(400, 401, 404)
  async getOffer(@Reader() reader: Person, @IdParam('offerId') id: string): Promise<OfferResponse> {
    const offered = await this.offers.find(reader, id);
    const { zone } = await this.centres.get(offered.offer.centreId);
    return offerResponse(offered, reader, zone);
  }

  @Post('offers/:offerId/accept')
  @HttpCode(200)
  @HasId('offerId')
  @AllowsLink('offer', 'offerId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'acceptOffer', summary: 'Say yes: the hold becomes my booking' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409, 422)
  async acceptOffer(
    @Reader() reader: Person,
    @IdParam('offerId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.offers.accept(reader, id, idempotencyKey), reader, reply);
  }

  @Post('offers/:offerId/decline')
  @HttpCode(200)
  @HasId('offerId')
  @AllowsLink('offer', 'offerId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'declineOffer', summary: 'Say no: the next in line is asked' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409)
  async declineOffer(
    @Reader() reader: Person,
    @IdParam('offerId') id: string,
    @Body() body: DeclineOfferRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    const declined = await this.offers.decline(reader, id, { keepWaiting: body.stay ?? false, idempotencyKey });
    return this.answer(declined, reader, reply);
  }

  private async show(waiting: WaitingEntry, reader: Person): Promise<WaitlistEntryResponse> {
    return waitlistEntryResponse(waiting, reader, (await this.centres.get(waiting.entry.centreId)).zone);
  }

  private async answer(booking: Booking, reader: Person, reply: FastifyReply): Promise<BookingResponse> {
    const { zone } = await this.centres.get(booking.centreId);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, zone);
  }
}
