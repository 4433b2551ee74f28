import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { renderSVG } from 'uqr';
import {
  ArrivalsReadModel,
  CheckIn,
  CheckOut,
  PeopleInsideReadModel,
  PresenceCodes,
  UndoCheckIn,
  WalkIn,
} from '@birlik/attendance';
import { type Booking, placeNames } from '@birlik/bookings';
import { Database, readNow, type IdempotencyKey } from '@birlik/database';
import { forbidden, formatInstant, isStaff, type Language, type Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ArrivalsQuery } from './visits.requests.js';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  Lang,
  Reader,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import { CheckInRequest, CreateWalkInRequest } from '../bookings/bookings.requests.js';
import {
  ArrivalListResponse,
  arrivalResponse,
  BookingResponse,
  bookingResponse,
  PresenceCodeResponse,
  PeopleInsideResponse,
  personInsideResponse,
} from '../bookings/bookings.responses.js';

@ApiTags('presence')
@Controller('api/v1')
export class PresenceController {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly undoCheckIn: UndoCheckIn,
    private readonly checkOut: CheckOut,
    private readonly walkIn: WalkIn,
    private readonly arrivals: ArrivalsReadModel,
    private readonly peopleInside: PeopleInsideReadModel,
    private readonly codes: PresenceCodes,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  @Post('bookings/:bookingId/check-in')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'checkInBooking',
    summary: 'Note that somebody came: by staff, or by its person with the code of the entrance screen',
  })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 429)
  async checkInBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: CheckInRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    const options = { via: body.via ?? 'staff', nonce: body.nonce, proof: body.proof, idempotencyKey };
    return this.answer(await this.checkIn.execute(reader, id, options), reader, reply);
  }

  @Post('bookings/:bookingId/undo-check-in')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'undoCheckInBooking', summary: 'Take a check-in back within a minute' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async undoCheckInBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.undoCheckIn.execute(reader, id, idempotencyKey), reader, reply);
  }

  @Post('bookings/:bookingId/check-out')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'checkOutBooking',
    summary: 'Note that somebody left; the rest of the slot is free at once',
  })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 404, 409)
  async checkOutBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.checkOut.execute(reader, id, { idempotencyKey }), reader, reply);
  }

  @Post('walk-ins')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createWalkIn',
    summary: 'Seat somebody who came without a booking; front desk and managers',
  })
  @ApiResponse({ status: 201, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async createWalkIn(
    @Reader() reader: Person,
    @Body() body: CreateWalkInRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    return this.answer(await this.walkIn.execute(reader, body, { idempotencyKey }), reader, reply);
  }

  @Get('centres/:centreId/arrivals')
  @HasId('centreId')
  @ApiOperation({
    operationId: 'listArrivals',
    summary: 'Who is to come, here, late or gone today; front desk and managers',
  })
  @ApiResponse({ status: 200, type: ArrivalListResponse })
  @ProblemResponses(400, 401, 403, 404)
  async listArrivals(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('centreId') centreId: string,
    @Query() query: ArrivalsQuery,
  ): Promise<ArrivalListResponse> {
    const centre = await this.centres.get(centreId);
    if (!isStaff(reader, centreId)) throw forbidden();
    const { now, items } = await this.arrivals.listArrivals(centre, query.q?.trim() || null, query.at ?? null);
    return {
      now: formatInstant(now, centre.zone),
      items: items.map((arrival) => {
        const places = placeNames(centre, arrival.booking.spaceIds).map((names) => names[language]);
        return arrivalResponse(arrival, places.join(', '), reader, centre.zone);
      }),
    };
  }

  @Get('centres/:centreId/present')
  @HasId('centreId')
  @ApiOperation({ operationId: 'listPresent', summary: 'Who is inside now; front desk and managers' })
  @ApiResponse({ status: 200, type: PeopleInsideResponse })
  @ProblemResponses(400, 401, 403, 404)
  async listPresent(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('centreId') centreId: string,
  ): Promise<PeopleInsideResponse> {
    const centre = await this.centres.get(centreId);
    if (!isStaff(reader, centreId)) throw forbidden();
    const items = (await this.peopleInside.listInside(centre)).map((peopleInside) => {
      const places = placeNames(centre, peopleInside.booking.spaceIds).map((names) => names[language]);
      return personInsideResponse(peopleInside, places.join(', '), reader, centre.zone);
    });
    return { items };
  }

  @Get('centres/:centreId/presence-code')
  @HasId('centreId')
  @ApiOperation({
    operationId: 'getPresenceCode',
    summary: 'What the entrance screen shows; it changes every 30 s; front desk and managers',
  })
  @ApiResponse({ status: 200, type: PresenceCodeResponse })
  @ProblemResponses(400, 401, 403, 404)
  async getPresenceCode(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
  ): Promise<PresenceCodeResponse> {
    const centre = await this.centres.get(centreId);
    if (!isStaff(reader, centreId)) throw forbidden();
    const { digits, token, until } = await this.codes.makeCode(centreId, await readNow(this.database));
    return {
      digits,
      token,
      svg: renderSVG(token, { ecc: 'M', border: 2 }),
      until: formatInstant(until, centre.zone),
    };
  }

  private async answer(booking: Booking, reader: Person, reply: FastifyReply): Promise<BookingResponse> {
    const centre = await this.centres.get(booking.centreId);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, centre.zone);
  }
}
