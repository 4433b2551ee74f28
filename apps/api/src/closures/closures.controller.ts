import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CloseSpaces, ClosuresRepository } from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { bookingResponse } from '../bookings/bookings.responses.js';
import { ProblemResponses } from '../http/problem-responses.js';
import { HasId, IdParam, Reader } from '../http/request-context.js';
import { CreateClosureRequest, PreviewClosureRequest } from './closures.requests.js';
import {
  ClosureListResponse,
  ClosurePreviewResponse,
  closureResponse,
  CreatedClosureResponse,
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
    return { items: (await this.closures.listOf(centreId)).map((closure) => closureResponse(closure, zone)) };
  }

  @Post('centres/:centreId/closures/preview')
  @HttpCode(200)
  @HasId('centreId')
  @ApiOperation({ operationId: 'previewClosure', summary: 'Which bookings a closure would touch; managers' })
  @ApiResponse({ status: 200, type: ClosurePreviewResponse })
  @ProblemResponses(400, 401, 403, 404)
  async previewClosure(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: PreviewClosureRequest,
  ): Promise<ClosurePreviewResponse> {
    const { zone } = await this.centres.get(centreId);
    const { touched, token } = await this.close.preview(reader, commandOf(centreId, body));
    return { token, touched: touched.map((booking) => bookingResponse(booking, reader, zone)) };
  }

  @Post('centres/:centreId/closures')
  @HasId('centreId')
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
  ): Promise<CreatedClosureResponse> {
    const { zone } = await this.centres.get(centreId);
    const { closure, touched } = await this.close.execute(reader, commandOf(centreId, body), body.token);
    return {
      ...closureResponse(closure, zone),
      touched: touched.map((booking) => bookingResponse(booking, reader, zone)),
    };
  }

  @Delete('closures/:closureId')
  @HttpCode(204)
  @HasId('closureId')
  @ApiOperation({ operationId: 'liftClosure', summary: 'Open the spaces again; managers' })
  @ApiNoContentResponse()
  @ProblemResponses(400, 401, 404)
  async liftClosure(@Reader() reader: Person, @IdParam('closureId') id: string): Promise<void> {
    await this.close.lift(reader, id);
  }
}

function commandOf(centreId: string, body: PreviewClosureRequest) {
  const { start, end, reason } = body;
  return {
    centreId,
    start,
    end,
    reason,
    spaceIds: body.spaceIds ?? [],
    bookings: body.bookings ?? ('keep' as const),
  };
}
