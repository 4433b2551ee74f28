import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { Operation } from '../http/operation.js';
import { IdParam, IfMatch, Reader, IdempotencyKeyHeader } from '../http/request-context.js';
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

  @Operation('POST events/:eventId/registrations', {
    id: 'registerForEvent',
    summary: 'Take places of an event, all or none; or wait in line for them',
    answer: RegistrationResponse,
    status: 201,
    problems: [400, 401, 404, 409, 422, 429],
    isCounted: true,
  })
  async registerForEvent(
    @Reader() reader: Person,
    @IdParam('eventId') eventId: string,
    @Body() { people = 1, wait = false }: RegisterForEventRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegistrationResponse> {
    const command = { activityId: eventId, people, wait };
    return this.present(await this.register.execute(reader, command, idempotencyKey));
  }

  @Operation('GET me/registrations', {
    id: 'listMyRegistrations',
    summary: 'Events that I am registered for or wait for, soonest first',
    answer: RegistrationListResponse,
    problems: [401],
  })
  async listMyRegistrations(@Reader() reader: Person): Promise<RegistrationListResponse> {
    const found = await this.read.listOwn(reader);
    return { items: await Promise.all(found.map((one) => this.present(one))) };
  }

  @Operation('GET registrations/:registrationId', {
    id: 'getRegistration',
    summary: 'One registration; reading an offer answers nothing',
    answer: RegistrationResponse,
    problems: [400, 401, 404],
    link: 'place',
  })
  async getRegistration(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
  ): Promise<RegistrationResponse> {
    return this.present(await this.read.read(reader, id));
  }

  @Operation('POST registrations/:registrationId/accept', {
    id: 'acceptPlace',
    summary: 'Say yes: the places that are held become mine',
    answer: RegistrationResponse,
    problems: [400, 401, 404, 409, 422],
    link: 'place',
  })
  async acceptPlace(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegistrationResponse> {
    return this.present(await this.answer.accept(reader, id, idempotencyKey));
  }

  @Operation('POST registrations/:registrationId/decline', {
    id: 'declinePlace',
    summary: 'Say no: the next in line is asked',
    answer: RegistrationResponse,
    problems: [400, 401, 404, 409, 422],
    link: 'place',
  })
  async declinePlace(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegistrationResponse> {
    return this.present(await this.answer.decline(reader, id, idempotencyKey));
  }

  @Operation('POST registrations/:registrationId/cancel', {
    id: 'cancelRegistration',
    summary: 'Give the places, or the place in the line, up; its person and the staff',
    answer: RegistrationResponse,
    problems: [400, 401, 404, 409, 412, 422],
    ifMatch: 'optional',
  })
  async cancelRegistration(
    @Reader() reader: Person,
    @IdParam('registrationId') id: string,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegistrationResponse> {
    return this.present(await this.cancel.execute(reader, id, { version, idempotencyKey }));
  }

  private async present(registered: RegisteredActivity): Promise<RegistrationResponse> {
    const { zone } = await this.centres.get(registered.activity.centreId);
    return registrationResponse(registered, zone);
  }
}
