import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeHours, type ChangeHoursCommand } from '@birlik/bookings';
import { addDays, invalid } from '@birlik/kernel';
import { CentreDirectory, type NamedDay } from '@birlik/rooms';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
import { readDecisions } from './affected.requests.js';
import {
  AffectedPreviewResponse,
  affectedPreviewResponse,
  ResolutionResponse,
  resolutionResponse,
} from './affected.responses.js';
import { DaysQuery, PreviewHoursRequest, UpdateHoursRequest } from './hours.requests.js';
import { CalendarResponse, calendarResponse } from './hours.responses.js';

const MAX_CALENDAR_DAYS = 400;

@ApiTags('hours')
@Controller('api/v1/centres')
export class HoursController {
  constructor(
    private readonly change: ChangeHours,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET :centreId/calendar', 'Opening hours, and every day of a stretch with what it is', {
    answer: CalendarResponse,
    cost: 3,
  })
  async getCalendar(@Called() { id: centreId }: Call, @Query() { from, to }: DaysQuery) {
    if (to < from) throw invalid('/to', 'not_after_start');
    if (to > addDays(from, MAX_CALENDAR_DAYS)) throw invalid('/to', 'too_large');
    return calendarResponse(await this.centres.get(centreId), from, to);
  }

  @Operation(
    'POST :centreId/hours/preview',
    'Which bookings would lie outside other hours or days, and where each could move; managers',
    { answer: AffectedPreviewResponse, problems: [403], hasIdempotencyKey: false, cost: 50 },
  )
  async previewHours(@Called() { reader, id: centreId }: Call, @Body() body: PreviewHoursRequest) {
    const { zone } = await this.centres.get(centreId);
    const preview = await this.change.preview(reader, commandOf(centreId, body));
    return affectedPreviewResponse(preview, reader, zone);
  }

  @Operation('POST :centreId/hours', 'Change opening hours or days, in one go with notices; managers', {
    answer: ResolutionResponse,
    cost: 50,
    problems: [403, 409],
  })
  async updateHours(
    @Called() { reader, idempotencyKey, id: centreId }: Call,
    @Body() body: UpdateHoursRequest,
  ) {
    const { zone } = await this.centres.get(centreId);
    const options = { token: body.token, idempotencyKey };
    const resolution = await this.change.execute(reader, commandOf(centreId, body), options);
    return resolutionResponse(resolution, reader, zone);
  }
}

function commandOf(centreId: string, body: PreviewHoursRequest): ChangeHoursCommand {
  const { reason, bookings = 'keep', unmovable, hours, holidayHours } = body;
  const days = body.days?.map(({ date, kind, hours: ofDay, names }, i): [string, NamedDay | null] => {
    if (kind === 'usual') return [date, null];
    if (!names) throw invalid(`/days/${i}/names`, 'required');
    return [date, { kind, names, hours: ofDay ?? null }];
  });
  return {
    centreId,
    reason,
    bookings,
    unmovable,
    decisions: readDecisions(body),
    hours: hours && { ...hours },
    holidayHours,
    ...(days && { days: Object.fromEntries(days) }),
  };
}
