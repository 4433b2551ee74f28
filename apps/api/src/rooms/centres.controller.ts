import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database, readNow, type IdempotencyKey } from '@birlik/database';
import { invalid, type Person } from '@birlik/kernel';
import { CentreDirectory, ChangeRules, ReplacePolicies } from '@birlik/rooms';
import { Operation } from '../http/operation.js';
import { IdParam, IfMatch, Reader, IdempotencyKeyHeader } from '../http/request-context.js';
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

  @Operation('GET centres', {
    id: 'listCentres',
    summary: 'All centres',
    answer: CentreListResponse,
    problems: [],
    isPublic: true,
  })
  async listCentres(): Promise<CentreListResponse> {
    const now = await readNow(this.database);
    const centres = await Promise.all((await this.centres.listIds()).map((id) => this.centres.get(id)));
    return { items: centres.map((centre) => centreResponse(centre, now)) };
  }

  @Operation('GET centres/:centreId', {
    id: 'getCentre',
    summary: 'A centre with its rules, areas, floors and today’s hours',
    answer: CentreDetailResponse,
    problems: [400, 404],
    isPublic: true,
  })
  async getCentre(@IdParam('centreId') centreId: string): Promise<CentreDetailResponse> {
    const centre = await this.centres.get(centreId);
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Operation('PATCH centres/:centreId/rules', {
    id: 'updateCentreRules',
    summary: 'Change policy values; those not named stay',
    answer: CentreDetailResponse,
    problems: [400, 401, 403, 404, 412],
    ifMatch: 'optional',
    body: { schema: RULE_CHANGES },
  })
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

  @Operation('PUT centres/:centreId/policies', {
    id: 'updateCentrePolicies',
    summary: 'Write the rules for some spaces, roles or organisations anew; managers',
    answer: CentreDetailResponse,
    problems: [400, 401, 403, 404, 412],
    ifMatch: 'optional',
    body: { type: ReplacePoliciesRequest },
  })
  async updateCentrePolicies(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() body: Record<string, unknown>,
    @IfMatch() version: number | undefined,
    @IdempotencyKeyHeader() idempotencyKey: IdempotencyKey | undefined,
  ): Promise<CentreDetailResponse> {
    const unknown = Object.keys(body).find((name) => name !== 'policies');
    if (unknown !== undefined) throw invalid(`/${unknown}`, 'unknown_field');
    const options = { version, idempotencyKey };
    const centre = await this.replacePolicies.execute(reader, centreId, body.policies, options);
    return centreDetailResponse(centre, await readNow(this.database));
  }
}
