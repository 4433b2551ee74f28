import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { stickerKeyOf } from '@birlik/attendance';
import { SpaceStatus } from '@birlik/bookings';
import { Database, readNow, type IdempotencyKey, Signer } from '@birlik/database';
import { forbidden, formatInstant, isStaff, notFound, type Person } from '@birlik/kernel';
import { CentreDirectory, ChangeSpace } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import { PublicAddress } from '../http/public-address.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  Public,
  Reader,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import { ListSpacesQuery, UpdateSpaceRequest } from './spaces.requests.js';
import {
  DeskNowResponse,
  SpaceListResponse,
  SpaceResponse,
  spaceResponse,
  StickerResponse,
} from './spaces.responses.js';

@ApiTags('spaces')
@Controller('api/v1')
export class SpacesController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly changeSpace: ChangeSpace,
    private readonly spaceStatus: SpaceStatus,
    private readonly signer: Signer,
    private readonly address: PublicAddress,
    private readonly database: Database,
  ) {}

  @Get('centres/:centreId/spaces')
  @Public()
  @HasId('centreId')
  @ApiOperation({ operationId: 'listSpaces', summary: 'Desks and rooms in the order of their codes' })
  @ApiResponse({ status: 200, type: SpaceListResponse })
  @ProblemResponses(400, 404)
  async listSpaces(
    @IdParam('centreId') centreId: string,
    @Query() query: ListSpacesQuery,
  ): Promise<SpaceListResponse> {
    const centre = await this.centres.get(centreId);
    const spaces = [...centre.spaces.values()].filter((space) => !query.kind || space.kind === query.kind);
    return { items: spaces.map(spaceResponse) };
  }

  @Patch('centres/:centreId/spaces/:spaceId')
  @HasId('centreId')
  @HasId('spaceId')
  @AcceptsIdempotencyKey()
  @ApiOperation({
    operationId: 'updateSpace',
    summary: 'Approval, set-up and clear-up time, sticker of a space; managers',
  })
  @ApiResponse({ status: 200, type: SpaceResponse })
  @ProblemResponses(400, 401, 403, 404)
  async updateSpace(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdParam('spaceId') spaceId: string,
    @Body() body: UpdateSpaceRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<SpaceResponse> {
    return spaceResponse(await this.changeSpace.execute(reader, centreId, spaceId, body, idempotencyKey));
  }

  @Get('centres/:centreId/spaces/:spaceId/sticker')
  @HasId('centreId')
  @HasId('spaceId')
  @ApiOperation({
    operationId: 'getSticker',
    summary: 'What to print on the sticker of a desk; front desk and managers',
  })
  @ApiResponse({ status: 200, type: StickerResponse })
  @ProblemResponses(400, 401, 403, 404)
  async getSticker(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdParam('spaceId') spaceId: string,
  ): Promise<StickerResponse> {
    const centre = await this.centres.get(centreId);
    if (!isStaff(reader, centreId)) throw forbidden();
    const space = centre.spaces.get(spaceId);
    if (!space) throw notFound();
    const path = `/d/${encodeURIComponent(space.code)}#${await stickerKeyOf(this.signer, space)}`;
    return { spaceId, path, svg: renderSVG(`${this.address.url}${path}`, { ecc: 'M', border: 2 }) };
  }

  @Get('centres/:centreId/desks/:code')
  @Public()
  @HasId('centreId')
  @ApiOperation({
    operationId: 'getDeskNow',
    summary: '«Is this one free?»: what the sticker on a desk tells anybody',
  })
  @ApiResponse({ status: 200, type: DeskNowResponse })
  @ProblemResponses(400, 404)
  async getDeskNow(
    @IdParam('centreId') centreId: string,
    @Param('code') code: string,
  ): Promise<DeskNowResponse> {
    const centre = await this.centres.get(centreId);
    const space = [...centre.spaces.values()].find((one) => one.code.toLowerCase() === code.toLowerCase());
    if (!space) throw notFound();
    const { free, freeUntil, busyUntil } = await this.spaceStatus.read(
      centre,
      space,
      await readNow(this.database),
    );
    const orNull = (instant: number | null) =>
      instant === null ? null : formatInstant(instant, centre.zone);
    return { space: spaceResponse(space), free, freeUntil: orNull(freeUntil), busyUntil: orNull(busyUntil) };
  }
}
