import { Body, Controller, Get, Patch, Put, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database, readNow, type IdempotencyKey } from '@birlik/database';
import { invalid, type Person } from '@birlik/kernel';
import { CentreDirectory, ChangeRules, ReplacePolicies } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import {
  AcceptsIdempotencyKey,
  HasId,
  IdParam,
  IfMatch,
  Public,
  Reader,
  IdempotencyKeyHeader,
} from '../http/request-context.js';
import {
  CentreDetailResponse,
  centreDetailResponse,
  CentreListResponse,
  centreResponse,
} from './centres.responses.js';
import { ReplacePoliciesRequest, RULE_CHANGES } from './settings.schema.js';

@ApiTags('centres')
@Controller('api/v1')
export class CentresController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly changeRules: ChangeRules,
    private readonly replacePolicies: ReplacePolicies,
    private readonly database: Database,
  ) {}

  @Get('centres')
  @Public()
  @ApiOperation({ operationId: 'listCentres', summary: 'All centres' })
  @ApiResponse({ status: 200, type: CentreListResponse })
  async listCentres(): Promise<CentreListResponse> {
    const now = await readNow(this.database);
    const centres = await Promise.all((await this.centres.listIds()).map((id) => this.centres.get(id)));
    return { items: centres.map((centre) => centreResponse(centre, now)) };
  }

  @Get('centres/:centreId')
  @Public()
  @HasId('centreId')
  @ApiOperation({
    operationId: 'getCentre',
    summary: 'A centre with its rules, areas, floors and today’s hours',
  })
  @ApiResponse({ status: 200, type: CentreDetailResponse })
  @ProblemResponses(400, 404)
  async getCentre(
    @IdParam('centreId') centreId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CentreDetailResponse> {
    const centre = await this.centres.get(centreId);
    void reply.header('etag', `"${centre.version}"`);
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Patch('centres/:centreId/rules')
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({ operationId: 'updateCentreRules', summary: 'Change policy values; those not named stay' })
  @ApiBody({ schema: RULE_CHANGES })
  @ApiResponse({ status: 200, type: CentreDetailResponse })
  @ProblemResponses(400, 401, 403, 404, 412)
  async updateCentreRules(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() changes: Record<string, unknown>,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CentreDetailResponse> {
    const centre = await this.changeRules.execute(reader, centreId, changes, { version, idempotencyKey });
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Put('centres/:centreId/policies')
  @HasId('centreId')
  @AcceptsIdempotencyKey()
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version that the caller saw' })
  @ApiOperation({
    operationId: 'updateCentrePolicies',
    summary: 'Write the rules for some spaces, roles or organisations anew; managers',
  })
  @ApiBody({ type: ReplacePoliciesRequest })
  @ApiResponse({ status: 200, type: CentreDetailResponse })
  @ProblemResponses(400, 401, 403, 404, 412)
  async updateCentrePolicies(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: Record<string, unknown>,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CentreDetailResponse> {
    const unknown = Object.keys(body).find((name) => name !== 'policies');
    if (unknown !== undefined) throw invalid(`/${unknown}`, 'unknown_field');
    const centre = await this.replacePolicies.execute(reader, centreId, body.policies, {
      version,
      idempotencyKey,
    });
    return centreDetailResponse(centre, await readNow(this.database));
  }
}
