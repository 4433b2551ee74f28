import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerSeatOffer,
  CancelRegistration,
  ReadRegistrations,
  Register,
  type RegisteredActivity,
} from '@birlik/programmes';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
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

  @Operation(
    'POST events/:eventId/registrations',
    'Take places of an event, all or none; or wait in the queue for them',
    { answer: RegistrationResponse, problems: [409, 422, 429], status: 201, isCounted: true },
  )
  async registerForEvent(
    @Called() { reader, idempotencyKey, id: eventId }: Call,
    @Body() { people = 1, wait = false }: RegisterForEventRequest,
  ) {
    const command = { activityId: eventId, people, wait };
    return this.present(await this.register.execute(reader, command, idempotencyKey));
  }

  @Operation('GET me/registrations', 'Events that I am registered for or wait for, soonest first', {
    answer: RegistrationListResponse,
  })
  async listMyRegistrations(@Called() { reader }: Call) {
    const found = await this.read.listOwn(reader);
    return { items: await Promise.all(found.map((one) => this.present(one))) };
  }

  @Operation('GET registrations/:registrationId', 'One registration; reading an offer answers nothing', {
    answer: RegistrationResponse,
    link: 'place',
  })
  async getRegistration(@Called() { reader, id }: Call) {
    return this.present(await this.read.readRegistration(reader, id));
  }

  @Operation('POST registrations/:registrationId/accept', 'Say yes: the places that are held become mine', {
    answer: RegistrationResponse,
    problems: [409, 422],
    link: 'place',
  })
  async acceptPlace(@Called() { reader, idempotencyKey, id }: Call) {
    return this.present(await this.answer.acceptOffer(reader, id, idempotencyKey));
  }

  @Operation('POST registrations/:registrationId/decline', 'Say no: the next in the queue is asked', {
    answer: RegistrationResponse,
    problems: [409, 422],
    link: 'place',
  })
  async declinePlace(@Called() { reader, idempotencyKey, id }: Call) {
    return this.present(await this.answer.declineOffer(reader, id, idempotencyKey));
  }

  @Operation(
    'POST registrations/:registrationId/cancel',
    'Give up the places, or the position in the queue; its person and the staff',
    { answer: RegistrationResponse, problems: [409, 412, 422], ifMatch: 'optional' },
  )
  async cancelRegistration(@Called() { reader, idempotencyKey, id, version }: Call) {
    return this.present(await this.cancel.execute(reader, id, { version, idempotencyKey }));
  }

  private async present(registered: RegisteredActivity): Promise<RegistrationResponse> {
    const { zone } = await this.centres.get(registered.activity.centreId);
    return registrationResponse(registered, zone);
  }
}
