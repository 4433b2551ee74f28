import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Booking,
  BookSeries,
  CancelSeries,
  ChangeSeries,
  type ChangeSeriesCommand,
  ReadSeries,
  type SeriesCommand,
} from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Language, Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { bookingResponse } from '../bookings.responses.js';
import { Operation } from '../../http/operation.js';
import { IdParam, Lang, Reader, ReaderName, IdempotencyKeyHeader } from '../../http/request-context.js';
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
  ) {}

  @Operation('POST preview', {
    id: 'previewSeries',
    summary: 'Each date of a rule: free, a clash with what and what instead, or ruled out',
    answer: SeriesPreviewResponse,
    problems: [400, 401, 403, 404],
    hasIdempotencyKey: false,
  })
  async previewSeries(
    @Reader() reader: Person,
    @Lang() language: Language,
    @Body() body: PreviewSeriesRequest,
  ): Promise<SeriesPreviewResponse> {
    return seriesPreviewResponse(await this.book.preview(reader, commandOf(body)), language);
  }

  @Operation('POST', {
    id: 'createSeries',
    summary: 'Save a series exactly as previewed, or nothing and the difference',
    answer: SeriesResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409, 429],
    isCounted: true,
  })
  async createSeries(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Lang() language: Language,
    @Body() body: CreateSeriesRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<SeriesResponse> {
    const booked = await this.book.execute(reader, commandOf(body), body.token, idempotencyKey);
    return seriesResponse(booked, { reader, name, language });
  }

  @Operation('GET :seriesId', {
    id: 'getSeries',
    summary: 'A series with every date of it',
    answer: SeriesDetailResponse,
    problems: [400, 401, 404],
  })
  async getSeries(@Reader() reader: Person, @IdParam('seriesId') id: string): Promise<SeriesDetailResponse> {
    const found = await this.read.execute(reader, id);
    return seriesDetailResponse(found, reader, (await this.centres.get(found.series.centreId)).zone);
  }

  @Operation('POST :seriesId/preview-change', {
    id: 'previewSeriesChange',
    summary: 'Other times or another place for a date and all later ones, date by date',
    answer: SeriesChangeResponse,
    problems: [400, 401, 404],
    hasIdempotencyKey: false,
  })
  async previewSeriesChange(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('seriesId') seriesId: string,
    @Body() body: PreviewSeriesChangeRequest,
  ): Promise<SeriesChangeResponse> {
    return seriesChangeResponse(await this.change.preview(reader, changeOf(seriesId, body)), language);
  }

  @Operation('POST :seriesId/change', {
    id: 'changeSeries',
    summary: 'Move the dates exactly as previewed, or nothing and the difference',
    answer: SeriesChangeResponse,
    problems: [400, 401, 404, 409, 429],
    isCounted: true,
  })
  async changeSeries(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('seriesId') seriesId: string,
    @Body() body: ChangeSeriesRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<SeriesChangeResponse> {
    const changed = await this.change.execute(reader, changeOf(seriesId, body), body.token, idempotencyKey);
    return seriesChangeResponse(changed, language);
  }

  @Operation('POST :seriesId/preview-cancel', {
    id: 'previewCancelSeries',
    summary: 'The bookings that would be given up',
    answer: CancelledSeriesResponse,
    problems: [400, 401, 404],
    hasIdempotencyKey: false,
  })
  async previewCancelSeries(
    @Reader() reader: Person,
    @IdParam('seriesId') id: string,
    @Body() body: CancelSeriesRequest,
  ): Promise<CancelledSeriesResponse> {
    return this.list(await this.cancel.preview(reader, id, body.from), reader);
  }

  @Operation('POST :seriesId/cancel', {
    id: 'cancelSeries',
    summary: 'Give up a date and all later ones',
    answer: CancelledSeriesResponse,
    problems: [400, 401, 404],
  })
  async cancelSeries(
    @Reader() reader: Person,
    @IdParam('seriesId') id: string,
    @Body() body: CancelSeriesRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CancelledSeriesResponse> {
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
