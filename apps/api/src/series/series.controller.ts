import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BookSeries, CancelSeries, type SeriesCommand } from '@birlik/bookings';
import type { Receipt } from '@birlik/database';
import type { Language, Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { bookingResponse } from '../bookings/bookings.responses.js';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsRetry,
  CountsAsBooking,
  HasId,
  IdParam,
  Lang,
  Reader,
  ReaderName,
  RetryReceipt,
} from '../http/request-context.js';
import { CancelSeriesRequest, CreateSeriesRequest, PreviewSeriesRequest } from './series.requests.js';
import {
  CancelledSeriesResponse,
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
    private readonly cancel: CancelSeries,
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
  @AcceptsRetry()
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
    @RetryReceipt() receipt: Receipt | undefined,
  ): Promise<SeriesResponse> {
    return seriesResponse(
      await this.book.execute(reader, commandOf(body), body.token, receipt),
      reader,
      name,
      language,
    );
  }

  @Post(':seriesId/cancel')
  @HttpCode(200)
  @HasId('seriesId')
  @ApiOperation({ operationId: 'cancelSeries', summary: 'Give up a date and all later ones' })
  @ApiResponse({ status: 200, type: CancelledSeriesResponse })
  @ProblemResponses(400, 401, 404)
  async cancelSeries(
    @Reader() reader: Person,
    @IdParam('seriesId') id: string,
    @Body() body: CancelSeriesRequest,
  ): Promise<CancelledSeriesResponse> {
    const cancelled = await this.cancel.execute(reader, id, body.from);
    const zone = cancelled[0] ? (await this.centres.get(cancelled[0].centreId)).zone : 'UTC';
    return { items: cancelled.map((booking) => bookingResponse(booking, reader, zone)) };
  }
}

function commandOf(body: PreviewSeriesRequest): SeriesCommand {
  const { rule } = body;
  return {
    centreId: body.centreId,
    spaceIds: body.spaceIds,
    rule: {
      from: rule.from,
      startTime: rule.startTime,
      endTime: rule.endTime,
      frequency: rule.frequency,
      interval: rule.interval ?? 1,
      weekdays: rule.weekdays ?? [],
      count: rule.count ?? null,
      until: rule.until ?? null,
      skipDaysOff: rule.skipDaysOff ?? false,
    },
    exceptions: body.exceptions ?? [],
    title: body.title ?? null,
    organisationId: body.organisationId ?? null,
    onBehalfOf: body.onBehalfOf ?? null,
    replaces: body.replaces ?? null,
  };
}
