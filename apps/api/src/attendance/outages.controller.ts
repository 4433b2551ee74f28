import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OutagesRepository, ReportOutage } from '@birlik/attendance';
import { Database } from '@birlik/database';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
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

  @Operation('GET :centreId/outage', 'Whether the clocks of grace stand still', {
    answer: OutageStateResponse,
  })
  async getOutage(@Called() { id: centreId }: Call) {
    const { zone } = await this.centres.get(centreId);
    const outage = await this.outages.findOpen(this.database, centreId);
    return { outage: outage && outageResponse(outage, zone) };
  }

  @Operation(
    'POST :centreId/outage',
    'Nobody can prove that they came: grace clocks stand still; front desk and managers',
    { answer: OutageResponse, problems: [403, 409] },
  )
  async beginOutage(
    @Called() { reader, idempotencyKey, id: centreId }: Call,
    @Body() { reason }: BeginOutageRequest,
  ) {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.beginOutage(reader, centreId, reason, idempotencyKey), zone);
  }

  @Operation(
    'POST :centreId/outage/end',
    'The clocks run on, each with the time it stood still; front desk and managers',
    { answer: OutageResponse, problems: [403, 409] },
  )
  async endOutage(@Called() { reader, idempotencyKey, id: centreId }: Call) {
    const { zone } = await this.centres.get(centreId);
    return outageResponse(await this.report.endOutage(reader, centreId, idempotencyKey), zone);
  }
}
