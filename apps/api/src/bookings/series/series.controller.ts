import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Booking,
  BookSeries,
  CancelSeries,
  ChangeSeries,
  countDatesAtMost,
  type ChangeSeriesCommand,
  ReadSeries,
  type SeriesCommand,
} from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { bookingResponse } from '../bookings.responses.js';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
import { RateLimits } from '../../http/rate-limits.js';
import {
  CancelSeriesRequest,
  ChangeSeriesRequest,
  CreateSeriesRequest,
  PreviewSeriesChangeRequest,
  PreviewSeriesRequest,
  type RecurrenceRequest,
} from './series.requests.js';
import {
  CancelledSeriesResponse,
  SeriesChangeResponse,
  seriesChangeResponse,
  SeriesDetailResponse,
  seriesDetailResponse,
  SeriesPreviewResponse,
  seriesPreviewResponse,
  SeriesResponse,
  seriesResponse,
} from './series.responses.js';

@ApiTags('series')
@Controller('api/v1/series')
export class SeriesController {
  constructor(
    private readonly book: BookSeries,
    private readonly change: ChangeSeries,
    private readonly cancel: CancelSeries,
    private readonly read: ReadSeries,
    private readonly centres: CentreDirectory,
    private readonly limits: RateLimits,
  ) {}

  @Operation('POST preview', 'Each date of a rule: free, a clash with what and what instead, or ruled out', {
    answer: SeriesPreviewResponse,
    problems: [403, 404],
    hasIdempotencyKey: false,
    cost: 50,
  })
  async previewSeries(@Called() { reader, language }: Call, @Body() body: PreviewSeriesRequest) {
    return seriesPreviewResponse(await this.book.preview(reader, commandOf(body)), language);
  }

  @Operation('POST', 'Save a series exactly as previewed, or nothing and the difference', {
    answer: SeriesResponse,
    problems: [403, 404, 409, 429],
    status: 201,
    isCounted: true,
    cost: 50,
  })
  async createSeries(
    @Called() { reader, name, language, idempotencyKey }: Call,
    @Body() body: CreateSeriesRequest,
  ) {
    const command = commandOf(body);
    const expected = countDatesAtMost(command.recurrence);
    const booked = await this.limits.countDates(reader.personId, expected, async () => {
      const answer = await this.book.execute(reader, command, body.token, idempotencyKey);
      return { answer, booked: answer.bookings.length };
    });
    return seriesResponse(booked, { reader, name, language });
  }

  @Operation('GET :seriesId', 'A series with every date of it', { answer: SeriesDetailResponse })
  async getSeries(@Called() { reader, id }: Call) {
    const found = await this.read.execute(reader, id);
    return seriesDetailResponse(found, reader, (await this.centres.get(found.series.centreId)).zone);
  }

  @Operation(
    'POST :seriesId/preview-change',
    'Other times or another place for a date and all later ones, date by date',
    { answer: SeriesChangeResponse, hasIdempotencyKey: false, cost: 50 },
  )
  async previewSeriesChange(
    @Called() { reader, language, id: seriesId }: Call,
    @Body() body: PreviewSeriesChangeRequest,
  ) {
    return seriesChangeResponse(await this.change.preview(reader, changeOf(seriesId, body)), language);
  }

  @Operation('POST :seriesId/change', 'Move the dates exactly as previewed, or nothing and the difference', {
    answer: SeriesChangeResponse,
    problems: [409, 429],
    isCounted: true,
    cost: 50,
  })
  async changeSeries(
    @Called() { reader, language, idempotencyKey, id: seriesId }: Call,
    @Body() body: ChangeSeriesRequest,
  ) {
    const changed = await this.change.execute(reader, changeOf(seriesId, body), body.token, idempotencyKey);
    return seriesChangeResponse(changed, language);
  }

  @Operation('POST :seriesId/preview-cancel', 'The bookings that would be given up', {
    answer: CancelledSeriesResponse,
    hasIdempotencyKey: false,
  })
  async previewCancelSeries(@Called() { reader, id }: Call, @Body() body: CancelSeriesRequest) {
    return this.list(await this.cancel.preview(reader, id, body.from), reader);
  }

  @Operation('POST :seriesId/cancel', 'Give up a date and all later ones', {
    answer: CancelledSeriesResponse,
  })
  async cancelSeries(@Called() { reader, idempotencyKey, id }: Call, @Body() body: CancelSeriesRequest) {
    return this.list(await this.cancel.execute(reader, id, body.from, idempotencyKey), reader);
  }

  private async list(bookings: readonly Booking[], reader: Person): Promise<CancelledSeriesResponse> {
    const zone = bookings[0] ? (await this.centres.get(bookings[0].centreId)).zone : 'UTC';
    return { items: bookings.map((booking) => bookingResponse(booking, reader, zone)) };
  }
}

function changeOf(seriesId: string, body: PreviewSeriesChangeRequest): ChangeSeriesCommand {
  const { from, startTime, endTime, spaceIds, title } = body;
  return { seriesId, from, startTime, endTime, spaceIds, title };
}

function commandOf(body: PreviewSeriesRequest): SeriesCommand {
  const { centreId, spaceIds, rule, exceptions = [], people = 1, equipment = [] } = body;
  const { title = null, organisationId = null, onBehalfOf = null, replaces = null } = body;
  const recurrence = recurrenceOf(rule);
  return {
    centreId,
    spaceIds,
    recurrence,
    exceptions,
    title,
    organisationId,
    onBehalfOf,
    people,
    equipment,
    replaces,
  };
}

function recurrenceOf(rule: RecurrenceRequest): SeriesCommand['recurrence'] {
  const { from, startTime, endTime, frequency, interval = 1, weekdays = [] } = rule;
  const { count = null, until = null, skipDaysOff = false, workingDaysOnly = false } = rule;
  return {
    from,
    startTime,
    endTime,
    frequency,
    interval,
    weekdays,
    count,
    until,
    skipDaysOff,
    workingDaysOnly,
  };
}
