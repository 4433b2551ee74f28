import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import {
  AnswerSeatOffer,
  CancelRegistration,
  ReadRegistrations,
  Register,
  type RegisteredActivity,
} from '@birlik/programmes';
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
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import { RegisterForEventRequest } from './events.requests.js';
import { RegistrationListResponse, RegistrationResponse, registrationResponse } from './events.responses.js';

@ApiTags('events')
@Controller('api/v1')
export class RegistrationsController {
  constructor(
    private readonly register: Register,
    private readonly answer: AnswerSeatOffer,
    private readonly cancel: CancelRegistration,
    private readonly read: ReadRegistrations,
    private readonly centres: CentreDirectory,
  ) {}

  @Post('events/:eventId/registrations')
  @HasId('eventId')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'registerForEvent',
    summary: 'Take places of an event, all or none; or wait in line for them',
  })
  @ApiResponse({ status: 201, type: RegistrationResponse })
  @ProblemResponses(400, 401, 404, 409, 422, 429)
  async registerForEvent(
    @Reader() reader: Person,
    @IdParam('eventId') eventId: string,
    @Body() { people = 1, wait = false }: RegisterForEventRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    return this.show(
      await this.register.execute(reader, { activityId: eventId, people, wait }, idempotencyKey),
      reply,
    );
  }

  @Get('me/registrations')
  @ApiOperation({
    operationId: 'listMyRegistrations',
    summary: 'Events that I am registered for or wait for, soonest first',
  })
  @ApiResponse({ status: 200, type: RegistrationListResponse })
  @ProblemResponses(401)
  async listMyRegistrations(@Reader() reader: Person): Promise<RegistrationListResponse> {
    const found = await this.read.listOwn(reader);
    return { items: await Promise.all(found.map((one) => this.show(one))) };
  }

  @Get('registrations/:registrationId')
  @HasId('registrationId')
  @AllowsLink('place', 'registrationId')
  @ApiOperation({
    operationId: 'getRegistration',
    summary: 'One registration; reading an offer answers nothing',
  })
  @ApiResponse({ status: 200, type: RegistrationResponse })
  @ProblemResponses(400, 401, 404)
  async getRegistration(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    return this.show(await this.read.read(reader, id), reply);
  }

  @Post('registrations/:registrationId/accept')
  @HttpCode(200)
  @HasId('registrationId')
  @AllowsLink('place', 'registrationId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'acceptPlace', summary: 'Say yes: the places that are held become mine' })
  @ApiResponse({ status: 200, type: RegistrationResponse })
  @ProblemResponses(400, 401, 404, 409, 422)
  async acceptPlace(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    return this.show(await this.answer.accept(reader, id, idempotencyKey), reply);
  }

  @Post('registrations/:registrationId/decline')
  @HttpCode(200)
  @HasId('registrationId')
  @AllowsLink('place', 'registrationId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'declinePlace', summary: 'Say no: the next in line is asked' })
  @ApiResponse({ status: 200, type: RegistrationResponse })
  @ProblemResponses(400, 401, 404, 409, 422)
  async declinePlace(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    return this.show(await this.answer.decline(reader, id, idempotencyKey), reply);
  }

  @Post('registrations/:registrationId/cancel')
  @HttpCode(200)
  @HasId('registrationId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({
    operationId: 'cancelRegistration',
    summary: 'Give the places, or the place in the line, up; its person and the staff',
  })
  @ApiResponse({ status: 200, type: RegistrationResponse })
  @ProblemResponses(400, 401, 404, 409, 412, 422)
  async cancelRegistration(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    return this.show(await this.cancel.execute(reader, id, { version, idempotencyKey }), reply);
  }

  private async show(registered: RegisteredActivity, reply?: FastifyReply): Promise<RegistrationResponse> {
    const { zone } = await this.centres.get(registered.activity.centreId);
    void reply?.header('etag', `"${registered.registration.version}"`);
    return registrationResponse(registered, zone);
  }
}
