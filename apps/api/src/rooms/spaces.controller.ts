import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { PrintSticker } from '@birlik/attendance';
import { SpaceStatus } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import { notFound, toLatinCode } from '@birlik/kernel';
import { CentreDirectory, ChangeSpace } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { PublicAddress } from '../http/public-address.js';

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

  @Operation('GET centres/:centreId/spaces', 'Desks and rooms in the order of their codes', {
    answer: SpaceListResponse,
    isPublic: true,
  })
  async listSpaces(@Called() { id: centreId }: Call, @Query() { kind }: ListSpacesQuery) {
    const centre = await this.centres.get(centreId);
    const spaces = [...centre.spaces.values()].filter((space) => !kind || space.kind === kind);
    return { items: spaces.map(spaceResponse) };
  }

  @Operation(
    'PATCH centres/:centreId/spaces/:spaceId',
    'Approval, set-up and clear-up time, sticker of a space; managers',
    { answer: SpaceResponse, problems: [403] },
  )
  async updateSpace(
    @Called() { reader, idempotencyKey, id: centreId, spaceId }: Call,
    @Body() body: UpdateSpaceRequest,
  ) {
    return spaceResponse(
      await this.changeSpace.execute(reader, { centreId, spaceId, ...body }, idempotencyKey),
    );
  }

  @Operation(
    'GET centres/:centreId/spaces/:spaceId/sticker',
    'What to print on the sticker of a desk; front desk and managers',
    { answer: StickerResponse, problems: [403] },
  )
  async getSticker(@Called() { reader, id: centreId, spaceId }: Call) {
    const path = await this.printSticker.execute(reader, centreId, spaceId);
    return { spaceId, path, svg: renderSVG(`${this.address.url}${path}`, { ecc: 'M', border: 2 }) };
  }

  @Operation(
    'GET centres/:centreId/desks/:code',
    '«Is this one free?»: what the sticker on a desk tells anybody',
    { answer: DeskNowResponse, isPublic: true },
  )
  async getDeskNow(@Called() { id: centreId }: Call, @Param('code') code: string) {
    const centre = await this.centres.get(centreId);
    const space = [...centre.spaces.values()].find((one) => toLatinCode(one.code) === toLatinCode(code));
    if (!space) throw notFound();
    const status = await this.spaceStatus.readStatus(centre, space, await readNow(this.database));
    return deskNowResponse(space, status, centre.zone);
  }
}
