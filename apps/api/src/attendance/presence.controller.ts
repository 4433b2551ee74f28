import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { ShowPresenceCode } from '@birlik/attendance';
import { formatInstant } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { PresenceCodeResponse } from './presence.responses.js';

@ApiTags('presence')
@Controller('api/v1/centres')
export class PresenceController {
  constructor(
    private readonly showCode: ShowPresenceCode,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation(
    'GET :centreId/presence-code',
    'What the entrance screen shows; it changes every 30 s; front desk and managers',
    { answer: PresenceCodeResponse, problems: [403] },
  )
  async getPresenceCode(@Called() { reader, id: centreId }: Call) {
    const { digits, token, until } = await this.showCode.execute(reader, centreId);
    const { zone } = await this.centres.get(centreId);
    return {
      digits,
      token,
      svg: renderSVG(token, { ecc: 'M', border: 2 }),
      until: formatInstant(until, zone),
    };
  }
}
