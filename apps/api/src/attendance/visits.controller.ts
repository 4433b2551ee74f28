import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ArrivalsReadModel,
  CheckIn,
  CheckOut,
  PeopleInsideReadModel,
  UndoCheckIn,
  UndoCheckOut,
  WalkIn,
} from '@birlik/attendance';
import { formatInstant } from '@birlik/kernel';
import { EventsInBookingsReadModel } from '@birlik/programmes';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../bookings/booking-presenter.js';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
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
    private readonly undoCheckOut: UndoCheckOut,
    private readonly walkIn: WalkIn,
    private readonly arrivals: ArrivalsReadModel,
    private readonly peopleInside: PeopleInsideReadModel,
    private readonly events: EventsInBookingsReadModel,
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation(
    'POST bookings/:bookingId/check-in',
    'Note that somebody came: by staff, or by its person with the code of the entrance screen',
    { answer: BookingResponse, problems: [403, 409, 429] },
  )
  async checkInBooking(
    @Called() { reader, idempotencyKey, id, address }: Call,
    @Body() { via = 'staff', nonce, proof }: CheckInRequest,
  ) {
    const options = { via, nonce, proof, address, idempotencyKey };
    const arrived = await this.checkIn.execute(reader, id, options);
    return this.presenter.presentBooking(arrived, reader);
  }

  @Operation('POST bookings/:bookingId/undo-check-in', 'Take a check-in or a walk-in back within a minute', {
    answer: BookingResponse,
    problems: [403, 409],
  })
  async undoCheckInBooking(@Called() { reader, idempotencyKey, id }: Call) {
    return this.presenter.presentBooking(await this.undoCheckIn.execute(reader, id, idempotencyKey), reader);
  }

  @Operation(
    'POST bookings/:bookingId/check-out',
    'Note that somebody left; the rest of the slot is free at once',
    { answer: BookingResponse, problems: [409] },
  )
  async checkOutBooking(@Called() { reader, idempotencyKey, id }: Call) {
    return this.presenter.presentBooking(await this.checkOut.execute(reader, id, { idempotencyKey }), reader);
  }

  @Operation('POST bookings/:bookingId/undo-check-out', 'Take a check-out back within a minute', {
    answer: BookingResponse,
    problems: [409],
  })
  async undoCheckOutBooking(@Called() { reader, idempotencyKey, id }: Call) {
    return this.presenter.presentBooking(await this.undoCheckOut.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('POST walk-ins', 'Seat somebody who came without a booking; front desk and managers', {
    answer: BookingResponse,
    problems: [403, 404, 409],
    status: 201,
  })
  async createWalkIn(@Called() { reader, idempotencyKey }: Call, @Body() body: CreateWalkInRequest) {
    return this.presenter.presentBooking(await this.walkIn.execute(reader, body, { idempotencyKey }), reader);
  }

  @Operation(
    'GET centres/:centreId/arrivals',
    'Who is to come, here, late or gone today; front desk and managers',
    { answer: ArrivalListResponse, problems: [403], cost: 3 },
  )
  async listArrivals(@Called() { reader, language, id: centreId }: Call, @Query() { q, at }: ArrivalsQuery) {
    const centre = await this.centres.get(centreId);
    const query = { typed: q?.trim() || null, at: at ?? null };
    const { now, items, otherDay, isCut } = await this.arrivals.listArrivals(reader, centre, query);
    const view = { reader, language, centre };
    const rooms = items.filter(({ booking }) => booking.kind === 'room');
    const events = await this.events.listEvents(rooms.map(({ booking }) => booking.id));
    return {
      now: formatInstant(now, centre.zone),
      items: items.map((arrival) => arrivalResponse(arrival, events.get(arrival.booking.id), view)),
      otherDay: otherDay && arrivalResponse(otherDay, undefined, view),
      isCut,
    };
  }

  @Operation('GET centres/:centreId/present', 'Who is inside now; front desk and managers', {
    answer: PeopleInsideResponse,
    problems: [403],
  })
  async listPresent(@Called() { reader, language, id: centreId }: Call) {
    const centre = await this.centres.get(centreId);
    const inside = await this.peopleInside.listInside(reader, centre);
    return { items: inside.map((person) => personInsideResponse(person, { reader, language, centre })) };
  }
}
