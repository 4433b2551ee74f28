import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CloseCommand, CloseSpaces } from '@birlik/bookings';
import { CentreDirectory } from '@birlik/rooms';
import { ClosuresRepository } from '@birlik/slots';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
import {
  AffectedPreviewResponse,
  affectedPreviewResponse,
  resolutionResponse,
} from './affected.responses.js';
import { readDecisions } from './affected.requests.js';
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

  @Operation('GET centres/:centreId/closures', 'Closures that are not over', { answer: ClosureListResponse })
  async listClosures(@Called() { id: centreId }: Call) {
    const { zone } = await this.centres.get(centreId);
    const closures = await this.closures.listUpcoming(centreId);
    return { items: closures.map((closure) => closureResponse(closure, zone)) };
  }

  @Operation(
    'POST centres/:centreId/closures/preview',
    'Which bookings a closure would touch, and where each could move; managers',
    { answer: AffectedPreviewResponse, problems: [403], hasIdempotencyKey: false, cost: 50 },
  )
  async previewClosure(@Called() { reader, id: centreId }: Call, @Body() body: PreviewClosureRequest) {
    const { zone } = await this.centres.get(centreId);
    return affectedPreviewResponse(await this.close.preview(reader, commandOf(centreId, body)), reader, zone);
  }

  @Operation('POST centres/:centreId/closures', 'Take spaces out of use, in one go with notices; managers', {
    answer: CreatedClosureResponse,
    cost: 50,
    problems: [403, 409],
    status: 201,
  })
  async createClosure(
    @Called() { reader, idempotencyKey, id: centreId }: Call,
    @Body() body: CreateClosureRequest,
  ) {
    const { zone } = await this.centres.get(centreId);
    const options = { token: body.token, idempotencyKey };
    const { closure, resolution } = await this.close.execute(reader, commandOf(centreId, body), options);
    return { ...closureResponse(closure, zone), settled: resolutionResponse(resolution, reader, zone) };
  }

  @Operation('DELETE closures/:closureId', 'Open the spaces again; managers')
  async liftClosure(@Called() { reader, idempotencyKey, id }: Call): Promise<void> {
    await this.close.liftClosure(reader, id, idempotencyKey);
  }
}

function commandOf(centreId: string, body: PreviewClosureRequest): CloseCommand {
  const { start, end, reason, spaceIds = [], bookings = 'keep', unmovable } = body;
  return { centreId, start, end, reason, spaceIds, bookings, unmovable, decisions: readDecisions(body) };
}
