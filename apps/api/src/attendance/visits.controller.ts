import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ArrivalsReadModel,
  CheckIn,
  CheckOut,
  PeopleInsideReadModel,
  UndoCheckIn,
  WalkIn,
} from '@birlik/attendance';
import type { IdempotencyKey } from '@birlik/database';
import { formatInstant, type Language, type Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../bookings/booking-presenter.js';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKeyHeader, IdParam, Lang, Reader } from '../http/request-context.js';
import { ArrivalsQuery, CheckInRequest, CreateWalkInRequest } from './visits.requests.js';
import {
  ArrivalListResponse,
  arrivalResponse,
  PeopleInsideResponse,
  personInsideResponse,
} from './visits.responses.js';

@ApiTags('presence')
@Controller('api/v1')
export class VisitsController {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly undoCheckIn: UndoCheckIn,
    private readonly checkOut: CheckOut,
    private readonly walkIn: WalkIn,
    private readonly arrivals: ArrivalsReadModel,
    private readonly peopleInside: PeopleInsideReadModel,
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('POST bookings/:bookingId/check-in', {
    id: 'checkInBooking',
    summary: 'Note that somebody came: by staff, or by its person with the code of the entrance screen',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409, 429],
  })
  async checkInBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() { via = 'staff', nonce, proof }: CheckInRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const arrived = await this.checkIn.execute(reader, id, { via, nonce, proof, idempotencyKey });
    return this.presenter.present(arrived, reader);
  }

  @Operation('POST bookings/:bookingId/undo-check-in', {
    id: 'undoCheckInBooking',
    summary: 'Take a check-in back within a minute',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409],
  })
  async undoCheckInBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.undoCheckIn.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('POST bookings/:bookingId/check-out', {
    id: 'checkOutBooking',
    summary: 'Note that somebody left; the rest of the slot is free at once',
    answer: BookingResponse,
    problems: [400, 401, 404, 409],
  })
  async checkOutBooking(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.checkOut.execute(reader, id, { idempotencyKey }), reader);
  }

  @Operation('POST walk-ins', {
    id: 'createWalkIn',
    summary: 'Seat somebody who came without a booking; front desk and managers',
    answer: BookingResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409],
  })
  async createWalkIn(
    @Reader() reader: Person,
    @Body() body: CreateWalkInRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.walkIn.execute(reader, body, { idempotencyKey }), reader);
  }

  @Operation('GET centres/:centreId/arrivals', {
    id: 'listArrivals',
    summary: 'Who is to come, here, late or gone today; front desk and managers',
    answer: ArrivalListResponse,
    problems: [400, 401, 403, 404],
  })
  async listArrivals(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('centreId') centreId: string,
    @Query() { q, at }: ArrivalsQuery,
  ): Promise<ArrivalListResponse> {
    const centre = await this.centres.get(centreId);
    const query = { typed: q?.trim() || null, at: at ?? null };
    const { now, items } = await this.arrivals.listArrivals(reader, centre, query);
    return {
      now: formatInstant(now, centre.zone),
      items: items.map((arrival) => arrivalResponse(arrival, { reader, language, centre })),
    };
  }

  @Operation('GET centres/:centreId/present', {
    id: 'listPresent',
    summary: 'Who is inside now; front desk and managers',
    answer: PeopleInsideResponse,
    problems: [400, 401, 403, 404],
  })
  async listPresent(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('centreId') centreId: string,
  ): Promise<PeopleInsideResponse> {
    const centre = await this.centres.get(centreId);
    const inside = await this.peopleInside.listInside(reader, centre);
    return { items: inside.map((person) => personInsideResponse(person, { reader, language, centre })) };
  }
}
