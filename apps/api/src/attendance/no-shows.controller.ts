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
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { BookingPresenter } from '../bookings/booking-presenter.js';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKeyHeader, IdParam, Reader } from '../http/request-context.js';
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

  @Operation('POST bookings/:bookingId/on-my-way', {
    id: 'sayOnMyWay',
    summary: 'A little more grace, once',
    answer: BookingResponse,
    problems: [400, 401, 403, 404, 409],
    link: 'visit',
  })
  async sayOnMyWay(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookingResponse> {
    return this.presenter.present(await this.onMyWay.execute(reader, id, idempotencyKey), reader);
  }

  @Operation('GET me/absences', {
    id: 'listMyAbsences',
    summary: 'Bookings I missed, and what became of my appeals',
    answer: AbsenceListResponse,
    problems: [401],
  })
  async listMyAbsences(@Reader() reader: Person): Promise<AbsenceListResponse> {
    const absences = await this.absences.listOfPerson(reader.personId);
    return { items: await Promise.all(absences.map((absence) => this.present(absence))) };
  }

  @Operation('POST bookings/:bookingId/appeal', {
    id: 'appealAbsence',
    summary: '«I was there»: a manager looks into it',
    answer: AbsenceResponse,
    problems: [400, 401, 404, 409],
  })
  async appealAbsence(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() { text }: AppealRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<AbsenceResponse> {
    return this.present(await this.appeal.execute(reader, id, text, idempotencyKey));
  }

  @Operation('POST bookings/:bookingId/settle-appeal', {
    id: 'settleAppeal',
    summary: 'Forgive a missed booking or let it count, and say why; managers',
    answer: AbsenceResponse,
    problems: [400, 401, 403, 404, 409],
  })
  async settleAppeal(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ResolveAppealRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<AbsenceResponse> {
    return this.present(await this.resolve.execute(reader, id, body, idempotencyKey));
  }

  @Operation('GET centres/:centreId/appeals', {
    id: 'listAppeals',
    summary: 'Appeals that wait for an answer; managers',
    answer: AppealListResponse,
    problems: [400, 401, 403, 404],
  })
  async listAppeals(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
  ): Promise<AppealListResponse> {
    const centre = await this.centres.get(centreId);
    const appeals = await this.appeals.execute(reader, centreId);
    return { items: appeals.map((appeal) => appealResponse(appeal, centre)) };
  }

  private async present(absence: Absence): Promise<AbsenceResponse> {
    return absenceResponse(absence, await this.centres.get(absence.centreId));
  }
}
