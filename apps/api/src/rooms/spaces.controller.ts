import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { PrintSticker } from '@birlik/attendance';
import { SpaceStatus } from '@birlik/bookings';
import { Database, readNow, type IdempotencyKey } from '@birlik/database';
import { notFound, type Person } from '@birlik/kernel';
import { CentreDirectory, ChangeSpace } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { PublicAddress } from '../http/public-address.js';
import { IdParam, Reader, IdempotencyKeyHeader } from '../http/request-context.js';
import { ListSpacesQuery, UpdateSpaceRequest } from './spaces.requests.js';
import {
  DeskNowResponse,
  deskNowResponse,
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
    private readonly printSticker: PrintSticker,
    private readonly address: PublicAddress,
    private readonly database: Database,
  ) {}

  @Operation('GET centres/:centreId/spaces', {
    id: 'listSpaces',
    summary: 'Desks and rooms in the order of their codes',
    answer: SpaceListResponse,
    problems: [400, 404],
    isPublic: true,
  })
  async listSpaces(
    @IdParam('centreId') centreId: string,
    @Query() { kind }: ListSpacesQuery,
  ): Promise<SpaceListResponse> {
    const centre = await this.centres.get(centreId);
    const spaces = [...centre.spaces.values()].filter((space) => !kind || space.kind === kind);
    return { items: spaces.map(spaceResponse) };
  }

  @Operation('PATCH centres/:centreId/spaces/:spaceId', {
    id: 'updateSpace',
    summary: 'Approval, set-up and clear-up time, sticker of a space; managers',
    answer: SpaceResponse,
    problems: [400, 401, 403, 404],
  })
  async updateSpace(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdParam('spaceId') spaceId: string,
    @Body() body: UpdateSpaceRequest,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<SpaceResponse> {
    return spaceResponse(await this.changeSpace.execute(reader, centreId, spaceId, body, idempotencyKey));
  }

  @Operation('GET centres/:centreId/spaces/:spaceId/sticker', {
    id: 'getSticker',
    summary: 'What to print on the sticker of a desk; front desk and managers',
    answer: StickerResponse,
    problems: [400, 401, 403, 404],
  })
  async getSticker(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdParam('spaceId') spaceId: string,
  ): Promise<StickerResponse> {
    const path = await this.printSticker.execute(reader, centreId, spaceId);
    return { spaceId, path, svg: renderSVG(`${this.address.url}${path}`, { ecc: 'M', border: 2 }) };
  }

  @Operation('GET centres/:centreId/desks/:code', {
    id: 'getDeskNow',
    summary: '«Is this one free?»: what the sticker on a desk tells anybody',
    answer: DeskNowResponse,
    problems: [400, 404],
    isPublic: true,
  })
  async getDeskNow(
    @IdParam('centreId') centreId: string,
    @Param('code') code: string,
  ): Promise<DeskNowResponse> {
    const centre = await this.centres.get(centreId);
    const space = [...centre.spaces.values()].find((one) => one.code.toLowerCase() === code.toLowerCase());
    if (!space) throw notFound();
    const status = await this.spaceStatus.read(centre, space, await readNow(this.database));
    return deskNowResponse(space, status, centre.zone);
  }
}
