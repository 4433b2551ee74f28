import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestsReadModel } from '@birlik/bookings';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { buildPage, readCursor } from '../http/page-cursor.js';

import { RequestsQuery } from './bookings.requests.js';
import { RequestListResponse, requestResponse } from './bookings.responses.js';

const DEFAULT_PAGE_SIZE = 50;

@ApiTags('bookings')
@Controller('api/v1/centres')
export class RequestsController {
  constructor(
    private readonly requests: RequestsReadModel,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation(
    'GET :centreId/requests',
    'Bookings that wait for a yes or a no, however far ahead, soonest first; front desk and managers',
    { answer: RequestListResponse, problems: [403] },
  )
  async listRequests(
    @Called() { reader, id: centreId }: Call,
    @Query() { limit = DEFAULT_PAGE_SIZE, after, ...filters }: RequestsQuery,
  ) {
    const { zone } = await this.centres.get(centreId);
    const query = { ...filters, limit: limit + 1, after: readCursor(after, 'after') };
    const found = await this.requests.listPage(reader, centreId, query);
    const { items, next } = buildPage(found, limit, ({ booking }) => booking);
    return { items: items.map((request) => requestResponse(request, reader, zone)), next };
  }
}
