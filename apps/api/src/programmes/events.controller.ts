import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '@birlik/kernel';
import {
  type Activity,
  ChangeActivity,
  CreateActivity,
  ReadActivities,
  ReadRegistrations,
} from '@birlik/programmes';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { CreateEventRequest, ListEventsQuery, UpdateEventRequest } from './events.requests.js';
import {
  EventDetailResponse,
  eventDetailResponse,
  EventListResponse,
  eventResponse,
} from './events.responses.js';

@ApiTags('events')
@Controller('api/v1')
export class EventsController {
  constructor(
    private readonly create: CreateActivity,
    private readonly change: ChangeActivity,
    private readonly read: ReadActivities,
    private readonly registrations: ReadRegistrations,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET centres/:centreId/events', 'Events to come, soonest first; anybody may know of them', {
    answer: EventListResponse,
    isPublic: true,
  })
  async listEvents(@Called() { id: centreId }: Call, @Query() { from, to }: ListEventsQuery) {
    const seen = await this.read.list(centreId, from, to);
    const { zone } = await this.centres.get(centreId);
    return { items: seen.map((one) => eventResponse(one, zone)) };
  }

  @Operation('POST events', 'Open a booked room for registration; who may change the booking', {
    answer: EventDetailResponse,
    problems: [404, 409, 422],
    status: 201,
  })
  async createEvent(
    @Called() { reader, idempotencyKey }: Call,
    @Body() { bookingId, programme, names, places }: CreateEventRequest,
  ) {
    const command = { programme, names, seats: places, sessions: [{ bookingId }] };
    return this.present(await this.create.execute(reader, command, idempotencyKey), reader);
  }

  @Operation(
    'GET events/:eventId',
    'One event, its places left, and my registration with its position in the queue',
    { answer: EventDetailResponse },
  )
  async getEvent(@Called() { reader, id }: Call) {
    return this.present(await this.read.readActivity(id), reader);
  }

  @Operation(
    'PATCH events/:eventId',
    'Other names, more or fewer places, or call it off; who may change the booking',
    { answer: EventDetailResponse, problems: [403, 409, 412, 422, 428], ifMatch: 'required' },
  )
  async updateEvent(
    @Called() { reader, idempotencyKey, id, seenVersion: version }: Call,
    @Body() { places, ...rest }: UpdateEventRequest,
  ) {
    const command = { ...rest, seats: places };
    return this.present(await this.change.execute(reader, id, command, { version, idempotencyKey }), reader);
  }

  private async present(activity: Activity, reader: Person): Promise<EventDetailResponse> {
    const own = await this.registrations.findOwn(reader, activity.id);
    const { zone } = await this.centres.get(activity.centreId);
    return eventDetailResponse(activity, own, reader, zone);
  }
}
