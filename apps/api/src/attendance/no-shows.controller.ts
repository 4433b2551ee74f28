import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AbsencesRepository,
  AppealAbsence,
  ListAppeals,
  OnMyWay,
  OutagesRepository,
  ReportOutage,
  ResolveAppeal,
} from '@birlik/attendance';
import { Database, type IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { AppealRequest, ResolveAppealRequest } from '../bookings/bookings.requests.js';
import { BookingResponse, bookingResponse } from '../bookings/bookings.responses.js';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  AllowsLink,
  HasId,
  IdParam,
  Reader,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import { BeginOutageRequest } from './no-shows.requests.js';
import {
  AbsenceListResponse,
  AbsenceResponse,
  absenceResponse,
  AppealListResponse,
  appealResponse,
  OutageResponse,
  outageResponse,
  OutageStateResponse,
} from './no-shows.responses.js';

@ApiTags('no-shows')
@Controller('api/v1')
export class NoShowsController {
  constructor(
    private readonly coming: OnMyWay,
    private readonly appeal: AppealAbsence,
    private readonly resolve: ResolveAppeal,
    private readonly appeals: ListAppeals,
    private readonly report: ReportOutage,
    private readonly absences: AbsencesRepository,
    private readonly outages: OutagesRepository,
    private readonly centres: CentreDirectory,
    private readonly database: Database,
  ) {}

  @Post('bookings/:bookingId/on-my-way')
  @HttpCode(200)
  @HasId('bookingId')
  @AllowsLink('visit', 'bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'sayOnMyWay', summary: 'A little more grace, once' })
  @ApiResponse({ status: 200, type: BookingResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async sayOnMyWay(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    const booking = await this.coming.execute(reader, id, idempotencyKey);
    void reply.header('etag', `"${booking.version}"`);
    return bookingResponse(booking, reader, (await this.centres.get(booking.centreId)).zone);
  }

  @Get('me/absences')
  @ApiOperation({
    operationId: 'listMyAbsences',
    summary: 'Bookings I missed, and what became of my appeals',
  })
  @ApiResponse({ status: 200, type: AbsenceListResponse })
  @ProblemResponses(401)
  async listMyAbsences(@Reader() reader: Person): Promise<AbsenceListResponse> {
    const items = (await this.absences.listOfPerson(reader.personId)).map(async (absence) => {
      const { zone, rules } = await this.centres.get(absence.centreId);
      return absenceResponse(absence, rules.absenceFadeDays, zone);
    });
    return { items: await Promise.all(items) };
  }

  @Post('bookings/:bookingId/appeal')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'appealAbsence', summary: '«I was there»: a manager looks into it' })
  @ApiResponse({ status: 200, type: AbsenceResponse })
  @ProblemResponses(400, 401, 404, 409)
  async appealAbsence(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: AppealRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<AbsenceResponse> {
    const absence = await this.appeal.execute(reader, id, body.text, idempotencyKey);
    const { zone, rules } = await this.centres.get(absence.centreId);
    return absenceResponse(absence, rules.absenceFadeDays, zone);
  }

  @Post('bookings/:bookingId/settle-appeal')
  @HttpCode(200)
  @HasId('bookingId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'settleAppeal',
    summary: 'Forgive a missed booking or let it count, and say why; managers',
  })
  @ApiResponse({ status: 200, type: AbsenceResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async settleAppeal(
    @Reader() reader: Person,
    @IdParam('bookingId') id: string,
    @Body() body: ResolveAppealRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<AbsenceResponse> {
    const absence = await this.resolve.execute(reader, id, body, idempotencyKey);
    const { zone, rules } = await this.centres.get(absence.centreId);
    return absenceResponse(absence, rules.absenceFadeDays, zone);
  }

  @Get('centres/:centreId/appeals')
  @HasId('centreId')
  @ApiOperation({ operationId: 'listAppeals', summary: 'Appeals that wait for an answer; managers' })
  @ApiResponse({ status: 200, type: AppealListResponse })
  @ProblemResponses(400, 401, 403, 404)
  async listAppeals(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
  ): Promise<AppealListResponse> {
    const { zone, rules } = await this.centres.get(centreId);
    const appeals = await this.appeals.execute(reader, centreId);
    return { items: appeals.map((appeal) => appealResponse(appeal, rules.absenceFadeDays, zone)) };
  }

  @Get('centres/:centreId/outage')
  @HasId('centreId')
  @ApiOperation({ operationId: 'getOutage', summary: 'Whether the clocks of grace stand still' })
  @ApiResponse({ status: 200, type: OutageStateResponse })
  @ProblemResponses(400, 401, 404)
  async getOutage(@IdParam('centreId') centreId: string): Promise<OutageStateResponse> {
    const { zone } = await this.centres.get(centreId);
    const outage = await this.outages.findOpen(this.database, centreId);
    return { outage: outage && outageResponse(outage, zone) };
  }

  @Post('centres/:centreId/outage')
  @HttpCode(200)
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'beginOutage',
    summary: 'Nobody can prove that they came: grace clocks stand still; front desk and managers',
  })
  @ApiResponse({ status: 200, type: OutageResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async beginOutage(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: BeginOutageRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<OutageResponse> {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.begin(reader, centreId, body.reason, idempotencyKey), zone);
  }

  @Post('centres/:centreId/outage/end')
  @HttpCode(200)
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'endOutage',
    summary: 'The clocks run on, each with the time it stood still; front desk and managers',
  })
  @ApiResponse({ status: 200, type: OutageResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async endOutage(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<OutageResponse> {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.end(reader, centreId, idempotencyKey), zone);
  }
}
