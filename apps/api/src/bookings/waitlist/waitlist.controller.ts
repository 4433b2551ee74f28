import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerOffer,
  JoinWaitlist,
  LeaveWaitlist,
  type WaitingEntry,
  WaitlistReadModel,
} from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../booking-presenter.js';
import { BookingResponse } from '../bookings.responses.js';
import { Operation } from '../../http/operation.js';
import { IdParam, Reader, IdempotencyKeyHeader } from '../../http/request-context.js';
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
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('POST waitlist', {
    id: 'joinWaitlist',
    summary: 'Wait for a slot that is taken: it is offered to the first who fits',
    answer: WaitlistEntryResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409, 422, 429],
    isCounted: true,
  })
  async joinWaitlist(
    @Reader() reader: Person,
    @Body() body: JoinWaitlistRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitlistEntryResponse> {
    const { spaceIds = [], features = [], people = 1, ...rest } = body;
    const command = { ...rest, spaceIds, features, people };
    return this.present(await this.join.execute(reader, command, idempotencyKey), reader);
  }

  @Operation('GET me/waitlist', {
    id: 'listMyWaitlist',
    summary: 'What I wait for, and my place in each line',
    answer: WaitlistResponse,
    problems: [401],
  })
  async listMyWaitlist(@Reader() reader: Person): Promise<WaitlistResponse> {
    const waiting = await this.waitlist.listOfPerson(reader.personId);
    return { items: await Promise.all(waiting.map((one) => this.present(one, reader))) };
  }

  @Operation('POST waitlist/:entryId/leave', {
    id: 'leaveWaitlist',
    summary: 'Wait no longer',
    answer: WaitlistEntryResponse,
    problems: [400, 401, 404, 409],
  })
  async leaveWaitlist(
    @Reader() reader: Person,
    @IdParam('entryId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitlistEntryResponse> {
    return this.present(await this.leave.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('GET offers/:offerId', {
    id: 'getOffer',
    summary: 'A freed slot that is held for me; reading it answers nothing',
    answer: OfferResponse,
    problems: [400, 401, 404],
    link: 'offer',
  })
  async getOffer(@Reader() reader: Person, @IdParam('offerId') id: string): Promise<OfferResponse> {
    const offered = await this.offers.find(reader, id);
    const { zone } = await this.centres.get(offered.offer.centreId);
    return offerResponse(offered, reader, zone);
  }

  @Operation('POST offers/:offerId/accept', {
    id: 'acceptOffer',
    summary: 'Say yes: the hold becomes my booking',
    answer: BookingResponse,
    problems: [400, 401, 404, 409, 422],
    link: 'offer',
  })
  async acceptOffer(
    @Reader() reader: Person,
    @IdParam('offerId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.offers.accept(reader, id, idempotencyKey), reader);
  }

  @Operation('POST offers/:offerId/decline', {
    id: 'declineOffer',
    summary: 'Say no: the next in line is asked',
    answer: BookingResponse,
    problems: [400, 401, 404, 409],
    link: 'offer',
  })
  async declineOffer(
    @Reader() reader: Person,
    @IdParam('offerId') id: string,
    @Body() { stay = false }: DeclineOfferRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    const declined = await this.offers.decline(reader, id, { keepWaiting: stay, idempotencyKey });
    return this.presenter.present(declined, reader);
  }

  private async present(waiting: WaitingEntry, reader: Person): Promise<WaitlistEntryResponse> {
    const { zone } = await this.centres.get(waiting.entry.centreId);
    return waitlistEntryResponse(waiting, reader, zone);
  }
}
