import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import {
  type Activity,
  ChangeActivity,
  CreateActivity,
  ReadActivities,
  ReadRegistrations,
} from '@birlik/programmes';
import { CentreDirectory } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { IdParam, Reader, RequiredIfMatch, IdempotencyKeyHeader } from '../http/request-context.js';
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

  @Operation('GET centres/:centreId/events', {
    id: 'listEvents',
    summary: 'Events to come, soonest first; anybody may know of them',
    answer: EventListResponse,
    problems: [400, 404],
    isPublic: true,
  })
  async listEvents(
    @IdParam('centreId') centreId: string,
    @Query() { from, to }: ListEventsQuery,
  ): Promise<EventListResponse> {
    const seen = await this.read.list(centreId, from, to);
    const { zone } = await this.centres.get(centreId);
    return { items: seen.map((one) => eventResponse(one, zone)) };
  }

  @Operation('POST events', {
    id: 'createEvent',
    summary: 'Open a booked room for registration; who may change the booking',
    answer: EventDetailResponse,
    status: 201,
    problems: [400, 401, 404, 409, 422],
  })
  async createEvent(
    @Reader() reader: Person,
    @Body() { bookingId, programme, names, places }: CreateEventRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<EventDetailResponse> {
    const command = { programme, names, seats: places, sessions: [{ bookingId }] };
    return this.present(await this.create.execute(reader, command, idempotencyKey), reader);
  }

  @Operation('GET events/:eventId', {
    id: 'getEvent',
    summary: 'One event, its places left, and my registration with its place in the line',
    answer: EventDetailResponse,
    problems: [400, 401, 404],
  })
  async getEvent(@Reader() reader: Person, @IdParam('eventId') id: string): Promise<EventDetailResponse> {
    return this.present(await this.read.read(id), reader);
  }

  @Operation('PATCH events/:eventId', {
    id: 'updateEvent',
    summary: 'Other names, more or fewer places, or call it off; who may change the booking',
    answer: EventDetailResponse,
    problems: [400, 401, 403, 404, 409, 412, 422, 428],
    ifMatch: 'required',
  })
  async updateEvent(
    @Reader() reader: Person,
    @IdParam('eventId') id: string,
    @Body() { places, ...rest }: UpdateEventRequest,
    @RequiredIfMatch() version: number,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<EventDetailResponse> {
    const command = { ...rest, seats: places };
    return this.present(await this.change.execute(reader, id, command, { version, idempotencyKey }), reader);
  }

  private async present(activity: Activity, reader: Person): Promise<EventDetailResponse> {
    const own = await this.registrations.findOwn(reader, activity.id);
    const { zone } = await this.centres.get(activity.centreId);
    return eventDetailResponse(activity, own, reader, zone);
  }
}
