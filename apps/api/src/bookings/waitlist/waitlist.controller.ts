import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerOffer,
  JoinWaitlist,
  LeaveWaitlist,
  type WaitingEntry,
  WaitlistReadModel,
} from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../booking-presenter.js';
import { BookingResponse, responseForLink } from '../bookings.responses.js';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
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

  @Operation('POST waitlist', 'Wait for a slot that is taken: it is offered to the first who fits', {
    answer: WaitlistEntryResponse,
    problems: [403, 404, 409, 422, 429],
    status: 201,
    isCounted: true,
  })
  async joinWaitlist(@Called() { reader, idempotencyKey }: Call, @Body() body: JoinWaitlistRequest) {
    const { spaceIds = [], features = [], people = 1, ...rest } = body;
    const command = { ...rest, spaceIds, features, people };
    return this.present(await this.join.execute(reader, command, idempotencyKey), reader);
  }

  @Operation('GET me/waitlist', 'What I wait for, and my position in each queue', {
    answer: WaitlistResponse,
  })
  async listMyWaitlist(@Called() { reader }: Call) {
    const waiting = await this.waitlist.listOfPerson(reader.personId);
    return { items: await Promise.all(waiting.map((one) => this.present(one, reader))) };
  }

  @Operation('POST waitlist/:entryId/leave', 'Wait no longer', {
    answer: WaitlistEntryResponse,
    problems: [409],
  })
  async leaveWaitlist(@Called() { reader, idempotencyKey, id }: Call) {
    return this.present(await this.leave.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('GET offers/:offerId', 'A freed slot that is held for me; reading it answers nothing', {
    answer: OfferResponse,
    link: 'offer',
  })
  async getOffer(@Called() { reader, id, isByLink }: Call) {
    const offered = await this.offers.find(reader, id);
    const { zone } = await this.centres.get(offered.offer.centreId);
    const response = offerResponse(offered, reader, zone);
    return isByLink ? { ...response, booking: responseForLink(response.booking) } : response;
  }

  @Operation('POST offers/:offerId/accept', 'Say yes: the hold becomes my booking', {
    answer: BookingResponse,
    problems: [409, 422],
    link: 'offer',
  })
  async acceptOffer(@Called() { reader, isByLink, idempotencyKey, id }: Call) {
    const accepted = await this.offers.acceptOffer(reader, id, idempotencyKey);
    return this.presenter.presentToCaller(accepted, { reader, isByLink });
  }

  @Operation('POST offers/:offerId/decline', 'Say no: the next in the queue is asked', {
    answer: BookingResponse,
    problems: [409],
    link: 'offer',
  })
  async declineOffer(
    @Called() { reader, isByLink, idempotencyKey, id }: Call,
    @Body() { stay = false }: DeclineOfferRequest,
  ) {
    const declined = await this.offers.declineOffer(reader, id, { keepWaiting: stay, idempotencyKey });
    return this.presenter.presentToCaller(declined, { reader, isByLink });
  }

  private async present(waiting: WaitingEntry, reader: Person): Promise<WaitlistEntryResponse> {
    const { zone } = await this.centres.get(waiting.entry.centreId);
    return waitlistEntryResponse(waiting, reader, zone);
  }
}
