import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
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
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  Public,
  Reader,
  RequiredIfMatch,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
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

  @Get('centres/:centreId/events')
  @Public()
  @HasId('centreId')
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'Events to come, soonest first; anybody may know of them',
  })
  @ApiResponse({ status: 200, type: EventListResponse })
  @ProblemResponses(400, 404)
  async listEvents(
    @IdParam('centreId') centreId: string,
    @Query() { from, to }: ListEventsQuery,
  ): Promise<EventListResponse> {
    const seen = await this.read.list(centreId, from, to);
    const { zone } = await this.centres.get(centreId);
    return { items: seen.map((one) => eventResponse(one, zone)) };
  }

  @Post('events')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createEvent',
    summary: 'Open a booked room for registration; who may change the booking',
  })
  @ApiResponse({ status: 201, type: EventDetailResponse })
  @ProblemResponses(400, 401, 404, 409, 422)
  async createEvent(
    @Reader() reader: Person,
    @Body() body: CreateEventRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventDetailResponse> {
    const { bookingId, programme, names, places } = body;
    const command = { programme, names, seats: places, sessions: [{ bookingId }] };
    return this.show(await this.create.execute(reader, command, idempotencyKey), reader, reply);
  }

  @Get('events/:eventId')
  @HasId('eventId')
  @ApiOperation({
    operationId: 'getEvent',
    summary: 'One event, its places left, and my registration with its place in the line',
  })
  @ApiResponse({ status: 200, type: EventDetailResponse })
  @ProblemResponses(400, 401, 404)
  async getEvent(
    @Reader() reader: Person,
    @IdParam('eventId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventDetailResponse> {
    return this.show(await this.read.read(id), reader, reply);
  }

  @Patch('events/:eventId')
  @HasId('eventId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that the caller saw' })
  @ApiOperation({
    operationId: 'updateEvent',
    summary: 'Other names, more or fewer places, or call it off; who may change the booking',
  })
  @ApiResponse({ status: 200, type: EventDetailResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 412, 422, 428)
  async updateEvent(
    @Reader() reader: Person,
    @IdParam('eventId') id: string,
    @Body() body: UpdateEventRequest,
    @RequiredIfMatch() version: number,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventDetailResponse> {
    const { places, ...rest } = body;
    const changed = await this.change.execute(
      reader,
      id,
      { ...rest, seats: places },
      { version, idempotencyKey },
    );
    return this.show(changed, reader, reply);
  }

  private async show(activity: Activity, reader: Person, reply: FastifyReply): Promise<EventDetailResponse> {
    const own = await this.registrations.findOwn(reader, activity.id);
    const { zone } = await this.centres.get(activity.centreId);
    void reply.header('etag', `"${activity.version}"`);
    return eventDetailResponse(activity, own, reader, zone);
  }
}
