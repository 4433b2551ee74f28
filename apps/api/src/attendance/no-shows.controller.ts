import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Absence,
  AbsencesRepository,
  AppealAbsence,
  ListAppeals,
  OnMyWay,
  ResolveAppeal,
} from '@birlik/attendance';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../bookings/booking-presenter.js';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { AppealRequest, ResolveAppealRequest } from './no-shows.requests.js';
import {
  AbsenceListResponse,
  AbsenceResponse,
  absenceResponse,
  AppealListResponse,
  appealResponse,
} from './no-shows.responses.js';

@ApiTags('no-shows')
@Controller('api/v1')
export class NoShowsController {
  constructor(
    private readonly onMyWay: OnMyWay,
    private readonly appeal: AppealAbsence,
    private readonly resolve: ResolveAppeal,
    private readonly appeals: ListAppeals,
    private readonly absences: AbsencesRepository,
    private readonly presenter: BookingPresenter,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('POST bookings/:bookingId/on-my-way', 'A little more grace, once', {
    answer: BookingResponse,
    problems: [403, 409],
    link: 'visit',
  })
  async sayOnMyWay(@Called() { reader, isByLink, idempotencyKey, id }: Call) {
    const expected = await this.onMyWay.execute(reader, id, idempotencyKey);
    return this.presenter.presentToCaller(expected, { reader, isByLink });
  }

  @Operation('GET me/absences', 'Bookings I missed, and what became of my appeals', {
    answer: AbsenceListResponse,
  })
  async listMyAbsences(@Called() { reader }: Call) {
    const absences = await this.absences.listOfPerson(reader.personId);
    return { items: await Promise.all(absences.map((absence) => this.present(absence))) };
  }

  @Operation('POST bookings/:bookingId/appeal', '«I was there»: a manager looks into it', {
    answer: AbsenceResponse,
    problems: [409],
  })
  async appealAbsence(@Called() { reader, idempotencyKey, id }: Call, @Body() { text }: AppealRequest) {
    return this.present(await this.appeal.execute(reader, id, text, idempotencyKey));
  }

  @Operation(
    'POST bookings/:bookingId/settle-appeal',
    'Forgive a missed booking or let it count, and say why; managers',
    { answer: AbsenceResponse, problems: [403, 409] },
  )
  async settleAppeal(@Called() { reader, idempotencyKey, id }: Call, @Body() body: ResolveAppealRequest) {
    return this.present(await this.resolve.execute(reader, id, body, idempotencyKey));
  }

  @Operation('GET centres/:centreId/appeals', 'Appeals that wait for an answer; managers', {
    answer: AppealListResponse,
    problems: [403],
  })
  async listAppeals(@Called() { reader, id: centreId }: Call) {
    const centre = await this.centres.get(centreId);
    const appeals = await this.appeals.execute(reader, centreId);
    return { items: appeals.map((appeal) => appealResponse(appeal, centre)) };
  }

  private async present(absence: Absence): Promise<AbsenceResponse> {
    return absenceResponse(absence, await this.centres.get(absence.centreId));
  }
}
