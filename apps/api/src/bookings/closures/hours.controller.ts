import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangeHours, type ChangeHoursCommand } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import { addDays, invalid, type Person } from '@birlik/kernel';
import { CentreDirectory, type NamedDay } from '@birlik/rooms';
import { ProblemResponses } from '../../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  Reader,
  IdempotencyKeyHeader,
} from '../../http/request-context.js';
import { DaysQuery, decisionsOf, PreviewHoursRequest, UpdateHoursRequest } from './closures.requests.js';
import {
  CalendarResponse,
  calendarResponse,
  ResolutionResponse,
  resolutionResponse,
  AffectedPreviewResponse,
  affectedPreviewResponse,
} from './closures.responses.js';

const MOST_DAYS = 400;

@ApiTags('hours')
@Controller('api/v1/centres/:centreId')
export class HoursController {
  constructor(
    private readonly change: ChangeHours,
    private readonly centres: CentreDirectory,
  ) {}

  @Get('calendar')
  @HasId('centreId')
  @ApiOperation({
    operationId: 'getCalendar',
    summary: 'Opening hours, and every day of a stretch with what it is',
  })
  @ApiResponse({ status: 200, type: CalendarResponse })
  @ProblemResponses(400, 401, 404)
  async getCalendar(
    @IdParam('centreId') centreId: string,
    @Query() query: DaysQuery,
  ): Promise<CalendarResponse> {
    const { from, to } = query;
    if (to < from) throw invalid('/to', 'not_after_start');
    if (to > addDays(from, MOST_DAYS)) throw invalid('/to', 'too_large');
    return calendarResponse(await this.centres.get(centreId), from, to);
  }

  @Post('hours/preview')
  @HttpCode(200)
  @HasId('centreId')
  @ApiOperation({
    operationId: 'previewHours',
    summary: 'Which bookings would lie outside other hours or days, and where each could move; managers',
  })
  @ApiResponse({ status: 200, type: AffectedPreviewResponse })
  @ProblemResponses(400, 401, 403, 404)
  async previewHours(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: PreviewHoursRequest,
  ): Promise<AffectedPreviewResponse> {
    const { zone } = await this.centres.get(centreId);
    return affectedPreviewResponse(
      await this.change.preview(reader, commandOf(centreId, body)),
      reader,
      zone,
    );
  }

  @Post('hours')
  @HttpCode(200)
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'updateHours',
    summary: 'Change opening hours or days, in one go with notices; managers',
  })
  @ApiResponse({ status: 200, type: ResolutionResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async updateHours(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: UpdateHoursRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<ResolutionResponse> {
    const { zone } = await this.centres.get(centreId);
    const resolution = await this.change.execute(
      reader,
      commandOf(centreId, body),
      { token: body.token, idempotencyKey },
    );
    return resolutionResponse(resolution, reader, zone);
  }
}

function commandOf(centreId: string, body: PreviewHoursRequest): ChangeHoursCommand {
  const { reason, bookings = 'keep', hours, holidayHours } = body;
  const days = body.days?.map(({ date, kind, hours: ofDay, names }, i): [string, NamedDay | null] => {
    if (kind === 'usual') return [date, null];
    if (!names) throw invalid(`/days/${i}/names`, 'required');
    return [date, { kind, names, hours: ofDay ?? null }];
  });
  return {
    centreId,
    reason,
    bookings,
    decisions: decisionsOf(body),
    hours: hours && { ...hours },
    holidayHours,
    ...(days && { days: Object.fromEntries(days) }),
  };
}
