import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CloseCommand, CloseSpaces } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ClosuresRepository } from '@birlik/slots';
import { Operation } from '../../http/operation.js';
import { IdempotencyKeyHeader, IdParam, Reader } from '../../http/request-context.js';
import {
  AffectedPreviewResponse,
  affectedPreviewResponse,
  resolutionResponse,
} from './affected.responses.js';
import { decisionsOf } from './affected.requests.js';
import { CreateClosureRequest, PreviewClosureRequest } from './closures.requests.js';
import { ClosureListResponse, closureResponse, CreatedClosureResponse } from './closures.responses.js';

@ApiTags('closures')
@Controller('api/v1')
export class ClosuresController {
  constructor(
    private readonly close: CloseSpaces,
    private readonly closures: ClosuresRepository,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET centres/:centreId/closures', {
    id: 'listClosures',
    summary: 'Closures that are not over',
    answer: ClosureListResponse,
    problems: [400, 401, 404],
  })
  async listClosures(@IdParam('centreId') centreId: string): Promise<ClosureListResponse> {
    const { zone } = await this.centres.get(centreId);
    const closures = await this.closures.listUpcoming(centreId);
    return { items: closures.map((closure) => closureResponse(closure, zone)) };
  }

  @Operation('POST centres/:centreId/closures/preview', {
    id: 'previewClosure',
    summary: 'Which bookings a closure would touch, and where each could move; managers',
    answer: AffectedPreviewResponse,
    problems: [400, 401, 403, 404],
    hasIdempotencyKey: false,
  })
  async previewClosure(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: PreviewClosureRequest,
  ): Promise<AffectedPreviewResponse> {
    const { zone } = await this.centres.get(centreId);
    return affectedPreviewResponse(await this.close.preview(reader, commandOf(centreId, body)), reader, zone);
  }

  @Operation('POST centres/:centreId/closures', {
    id: 'createClosure',
    summary: 'Take spaces out of use, in one go with notices; managers',
    answer: CreatedClosureResponse,
    status: 201,
    problems: [400, 401, 403, 404, 409],
  })
  async createClosure(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: CreateClosureRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CreatedClosureResponse> {
    const { zone } = await this.centres.get(centreId);
    const options = { token: body.token, idempotencyKey };
    const { closure, resolution } = await this.close.execute(reader, commandOf(centreId, body), options);
    return { ...closureResponse(closure, zone), settled: resolutionResponse(resolution, reader, zone) };
  }

  @Operation('DELETE closures/:closureId', {
    id: 'liftClosure',
    summary: 'Open the spaces again; managers',
    problems: [400, 401, 404],
  })
  async liftClosure(
    @Reader() reader: Person,
    @IdParam('closureId') id: string,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<void> {
    await this.close.lift(reader, id, idempotencyKey);
  }
}

function commandOf(centreId: string, body: PreviewClosureRequest): CloseCommand {
  const { start, end, reason, spaceIds = [], bookings = 'keep' } = body;
  return { centreId, start, end, reason, spaceIds, bookings, decisions: decisionsOf(body) };
}
