import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestsReadModel } from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { pageOf, readCursor } from '../http/page-cursor.js';
import { IdParam, Reader } from '../http/request-context.js';
import { RequestsQuery } from './bookings.requests.js';
import { RequestListResponse, requestResponse } from './bookings.responses.js';

const DEFAULT_PAGE = 50;

@ApiTags('bookings')
@Controller('api/v1/centres')
export class RequestsController {
  constructor(
    private readonly requests: RequestsReadModel,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET :centreId/requests', {
    id: 'listRequests',
    summary:
      'Bookings that wait for a yes or a no, however far ahead, soonest first; front desk and managers',
    answer: RequestListResponse,
    problems: [400, 401, 403, 404],
  })
  async listRequests(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Query() { limit = DEFAULT_PAGE, after, ...filters }: RequestsQuery,
  ): Promise<RequestListResponse> {
    const { zone } = await this.centres.get(centreId);
    const query = { ...filters, limit: limit + 1, after: readCursor(after, 'after') };
    const found = await this.requests.listPage(reader, centreId, query);
    const { items, next } = pageOf(found, limit, ({ booking }) => booking);
    return { items: items.map((request) => requestResponse(request, reader, zone)), next };
  }
}
