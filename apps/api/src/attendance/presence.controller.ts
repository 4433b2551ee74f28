import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { ShowPresenceCode } from '@birlik/attendance';
import { formatInstant, type Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { IdParam, Reader } from '../http/request-context.js';
import { PresenceCodeResponse } from './presence.responses.js';

@ApiTags('presence')
@Controller('api/v1/centres')
export class PresenceController {
  constructor(
    private readonly showCode: ShowPresenceCode,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET :centreId/presence-code', {
    id: 'getPresenceCode',
    summary: 'What the entrance screen shows; it changes every 30 s; front desk and managers',
    answer: PresenceCodeResponse,
    problems: [400, 401, 403, 404],
  })
  async getPresenceCode(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
  ): Promise<PresenceCodeResponse> {
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
