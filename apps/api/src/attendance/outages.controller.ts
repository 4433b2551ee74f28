import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OutagesRepository, ReportOutage } from '@birlik/attendance';
import { Database, type IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { IdempotencyKeyHeader, IdParam, Reader } from '../http/request-context.js';
import { BeginOutageRequest } from './outages.requests.js';
import { OutageResponse, outageResponse, OutageStateResponse } from './outages.responses.js';

@ApiTags('no-shows')
@Controller('api/v1/centres')
export class OutagesController {
  constructor(
    private readonly report: ReportOutage,
    private readonly outages: OutagesRepository,
    private readonly centres: CentreDirectory,
    private readonly database: Database,
  ) {}

  @Operation('GET :centreId/outage', {
    id: 'getOutage',
    summary: 'Whether the clocks of grace stand still',
    answer: OutageStateResponse,
    problems: [400, 401, 404],
  })
  async getOutage(@IdParam('centreId') centreId: string): Promise<OutageStateResponse> {
    const { zone } = await this.centres.get(centreId);
    const outage = await this.outages.findOpen(this.database, centreId);
    return { outage: outage && outageResponse(outage, zone) };
  }

  @Operation('POST :centreId/outage', {
    id: 'beginOutage',
    summary: 'Nobody can prove that they came: grace clocks stand still; front desk and managers',
    answer: OutageResponse,
    problems: [400, 401, 403, 404, 409],
  })
  async beginOutage(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() { reason }: BeginOutageRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<OutageResponse> {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.begin(reader, centreId, reason, idempotencyKey), zone);
  }

  @Operation('POST :centreId/outage/end', {
    id: 'endOutage',
    summary: 'The clocks run on, each with the time it stood still; front desk and managers',
    answer: OutageResponse,
    problems: [400, 401, 403, 404, 409],
  })
  async endOutage(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<OutageResponse> {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.end(reader, centreId, idempotencyKey), zone);
  }
}
