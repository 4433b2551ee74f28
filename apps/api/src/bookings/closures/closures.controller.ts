import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type CloseCommand, CloseSpaces } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ClosuresRepository } from '@birlik/slots';
import { ProblemResponses } from '../../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  Reader,
  IdempotencyKeyHeader,
} from '../../http/request-context.js';
import { CreateClosureRequest, decisionsOf, PreviewClosureRequest } from './closures.requests.js';
import {
  ClosureListResponse,
  closureResponse,
  CreatedClosureResponse,
  resolutionResponse,
  AffectedPreviewResponse,
  affectedPreviewResponse,
} from './closures.responses.js';

@ApiTags('closures')
@Controller('api/v1')
export class ClosuresController {
  constructor(
    private readonly close: CloseSpaces,
    private readonly closures: ClosuresRepository,
    private readonly centres: CentreDirectory,
  ) {}

  @Get('centres/:centreId/closures')
  @HasId('centreId')
  @ApiOperation({ operationId: 'listClosures', summary: 'Closures that are not over' })
  @ApiResponse({ status: 200, type: ClosureListResponse })
  @ProblemResponses(400, 401, 404)
  async listClosures(@IdParam('centreId') centreId: string): Promise<ClosureListResponse> {
    const { zone } = await this.centres.get(centreId);
    return { items: (await this.closures.listUpcoming(centreId)).map((closure) => closureResponse(closure, zone)) };
  }

  @Post('centres/:centreId/closures/preview')
  @HttpCode(200)
  @HasId('centreId')
  @ApiOperation({
    operationId: 'previewClosure',
    summary: 'Which bookings a closure would touch, and where each could move; managers',
  })
  @ApiResponse({ status: 200, type: AffectedPreviewResponse })
  @ProblemResponses(400, 401, 403, 404)
  async previewClosure(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: PreviewClosureRequest,
  ): Promise<AffectedPreviewResponse> {
    const { zone } = await this.centres.get(centreId);
    return affectedPreviewResponse(await this.close.preview(reader, commandOf(centreId, body)), reader, zone);
  }

  @Post('centres/:centreId/closures')
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'createClosure',
    summary: 'Take spaces out of use, in one go with notices; managers',
  })
  @ApiResponse({ status: 201, type: CreatedClosureResponse })
  @ProblemResponses(400, 401, 403, 404, 409)
  async createClosure(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: CreateClosureRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CreatedClosureResponse> {
    const { zone } = await this.centres.get(centreId);
    const { closure, resolution } = await this.close.execute(
      reader,
      commandOf(centreId, body),
      { token: body.token, idempotencyKey },
    );
    return { ...closureResponse(closure, zone), settled: resolutionResponse(resolution, reader, zone) };
  }

  @Delete('closures/:closureId')
  @HttpCode(204)
  @HasId('closureId')
  @AcceptsIdempotencyKey()
  @ApiOperation({ operationId: 'liftClosure', summary: 'Open the spaces again; managers' })
  @ApiNoContentResponse()
  @ProblemResponses(400, 401, 404)
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
