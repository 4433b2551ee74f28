import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { ProblemResponses } from '../../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  CountsAsBooking,
  HasId,
  IdParam,
  Lang,
  Reader,
  ReaderName,
  IdempotencyKeyHeader,
} from '../../http/request-context.js';
import {
  CancelSeriesRequest,
  ChangeSeriesRequest,
  CreateSeriesRequest,
  PreviewSeriesChangeRequest,
  PreviewSeriesRequest,
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

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewSeries',
    summary: 'Each date of a rule: free, a clash with what and what instead, or ruled out',
  })
  @ApiResponse({ status: 200, type: SeriesPreviewResponse })
  @ProblemResponses(400, 401, 403, 404)
  async previewSeries(
    @Reader() reader: Person,
    @Lang() language: Language,
    @Body() body: PreviewSeriesRequest,
  ): Promise<SeriesPreviewResponse> {
    return seriesPreviewResponse(await this.book.preview(reader, commandOf(body)), language);
  }

  @Post()
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createSeries',
    summary: 'Save a series exactly as previewed, or nothing and the difference',
  })
  @ApiResponse({ status: 201, type: SeriesResponse })
  @ProblemResponses(400, 401, 403, 404, 409, 429)
  async createSeries(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Lang() language: Language,
    @Body() body: CreateSeriesRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<SeriesResponse> {
    return seriesResponse(
      await this.book.execute(reader, commandOf(body), body.token, idempotencyKey),
      reader,
      name,
      language,
    );
  }

  @Get(':seriesId')
  @HasId('seriesId')
  @ApiOperation({ operationId: 'getSeries', summary: 'A series with every date of it' })
  @ApiResponse({ status: 200, type: SeriesDetailResponse })
  @ProblemResponses(400, 401, 404)
  async getSeries(@Reader() reader: Person, @IdParam('seriesId') id: string): Promise<SeriesDetailResponse> {
    const found = await this.read.execute(reader, id);
    return seriesDetailResponse(found, reader, (await this.centres.get(found.series.centreId)).zone);
  }

  @Post(':seriesId/preview-change')
  @HttpCode(200)
  @HasId('seriesId')
  @ApiOperation({
    operationId: 'previewSeriesChange',
    summary: 'Other times or another place for a date and all later ones, date by date',
  })
  @ApiResponse({ status: 200, type: SeriesChangeResponse })
  @ProblemResponses(400, 401, 404)
  async previewSeriesChange(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('seriesId') seriesId: string,
    @Body() body: PreviewSeriesChangeRequest,
  ): Promise<SeriesChangeResponse> {
    return seriesChangeResponse(await this.change.preview(reader, changeOf(seriesId, body)), language);
  }

  @Post(':seriesId/change')
  @HttpCode(200)
  @HasId('seriesId')
  @CountsAsBooking()
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'changeSeries',
    summary: 'Move the dates exactly as previewed, or nothing and the difference',
  })
  @ApiResponse({ status: 200, type: SeriesChangeResponse })
  @ProblemResponses(400, 401, 404, 409, 429)
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

  @Post(':seriesId/preview-cancel')
  @HttpCode(200)
  @HasId('seriesId')
  @ApiOperation({ operationId: 'previewCancelSeries', summary: 'The bookings that would be given up' })
  @ApiResponse({ status: 200, type: CancelledSeriesResponse })
  @ProblemResponses(400, 401, 404)
  async previewCancelSeries(
    @Reader() reader: Person,
    @IdParam('seriesId') id: string,
    @Body() body: CancelSeriesRequest,
  ): Promise<CancelledSeriesResponse> {
    return this.list(await this.cancel.preview(reader, id, body.from), reader);
  }

  @Post(':seriesId/cancel')
  @HttpCode(200)
  @HasId('seriesId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'cancelSeries', summary: 'Give up a date and all later ones' })
  @ApiResponse({ status: 200, type: CancelledSeriesResponse })
  @ProblemResponses(400, 401, 404)
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
  const { rule } = body;
  return {
    centreId: body.centreId,
    spaceIds: body.spaceIds,
    recurrence: {
      from: rule.from,
      startTime: rule.startTime,
      endTime: rule.endTime,
      frequency: rule.frequency,
      interval: rule.interval ?? 1,
      weekdays: rule.weekdays ?? [],
      count: rule.count ?? null,
      until: rule.until ?? null,
      skipDaysOff: rule.skipDaysOff ?? false,
      workingDaysOnly: rule.workingDaysOnly ?? false,
    },
    exceptions: body.exceptions ?? [],
    title: body.title ?? null,
    organisationId: body.organisationId ?? null,
    onBehalfOf: body.onBehalfOf ?? null,
    people: body.people ?? 1,
    equipment: body.equipment ?? [],
    replaces: body.replaces ?? null,
  };
}
