import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database, readNow } from '@birlik/database';
import { invalid } from '@birlik/kernel';
import {
  CentreDirectory,
  ChangeJoining,
  ChangeRules,
  ReadNetworks,
  ReplaceNetworks,
  ReplacePolicies,
} from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import {
  CentreDetailResponse,
  centreDetailResponse,
  CentreListResponse,
  centreResponse,
} from './centres.responses.js';
import { ChangeJoiningRequest } from './joining.requests.js';
import { ReplaceNetworksRequest } from './networks.requests.js';
import { NetworksResponse } from './networks.responses.js';
import { ReplacePoliciesRequest, RULE_CHANGES } from './settings.schema.js';

@ApiTags('centres')
@Controller('api/v1')
export class CentresController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly changeRules: ChangeRules,
    private readonly changeJoining: ChangeJoining,
    private readonly replacePolicies: ReplacePolicies,
    private readonly readNetworks: ReadNetworks,
    private readonly replaceNetworks: ReplaceNetworks,
    private readonly database: Database,
  ) {}

  @Operation('GET centres', 'All centres', { answer: CentreListResponse, isPublic: true })
  async listCentres() {
    const now = await readNow(this.database);
    const centres = await Promise.all((await this.centres.listIds()).map((id) => this.centres.get(id)));
    return { items: centres.map((centre) => centreResponse(centre, now)) };
  }

  @Operation('GET centres/:centreId', 'A centre with its rules, areas, floors and today’s hours', {
    answer: CentreDetailResponse,
    isPublic: true,
  })
  async getCentre(@Called() { id: centreId }: Call) {
    const centre = await this.centres.get(centreId);
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Operation('PATCH centres/:centreId/rules', 'Change policy values; those not named stay', {
    answer: CentreDetailResponse,
    problems: [403, 412],
    ifMatch: 'optional',
    body: { schema: RULE_CHANGES },
  })
  async updateCentreRules(
    @Called() { reader, idempotencyKey, id: centreId, version }: Call,
    @Body() changes: Record<string, unknown>,
  ) {
    const centre = await this.changeRules.execute(reader, centreId, changes, { version, idempotencyKey });
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Operation(
    'PUT centres/:centreId/policies',
    'Write the rules for some spaces, roles or organisations anew; managers',
    {
      answer: CentreDetailResponse,
      problems: [403, 412],
      ifMatch: 'optional',
      body: { type: ReplacePoliciesRequest },
    },
  )
  async updateCentrePolicies(
    @Called() { reader, idempotencyKey, id: centreId, version }: Call,
    @Body() body: Record<string, unknown>,
  ) {
    const unknown = Object.keys(body).find((name) => name !== 'policies');
    if (unknown !== undefined) throw invalid(`/${unknown}`, 'unknown_field');
    const options = { version, idempotencyKey };
    const centre = await this.replacePolicies.execute(reader, centreId, body.policies, options);
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Operation('PATCH centres/:centreId/joining', 'Change how people join; what is not named stays; managers', {
    answer: CentreDetailResponse,
    problems: [403, 412],
    ifMatch: 'optional',
  })
  async updateCentreJoining(
    @Called() { reader, idempotencyKey, id: centreId, version }: Call,
    @Body() body: ChangeJoiningRequest,
  ) {
    const options = { version, idempotencyKey };
    const centre = await this.changeJoining.execute(reader, centreId, { ...body }, options);
    return centreDetailResponse(centre, await readNow(this.database));
  }

  @Operation('GET centres/:centreId/networks', 'The address ranges of the centre; managers', {
    answer: NetworksResponse,
    problems: [403],
  })
  async getCentreNetworks(@Called() { reader, id: centreId, address }: Call) {
    return this.readNetworks.execute(reader, centreId, address);
  }

  @Operation(
    'PUT centres/:centreId/networks',
    'Write the address ranges of the centre anew; from there a sticker alone checks in; managers',
    { answer: CentreDetailResponse, problems: [403, 412], ifMatch: 'optional' },
  )
  async updateCentreNetworks(
    @Called() { reader, idempotencyKey, id: centreId, version }: Call,
    @Body() { networks }: ReplaceNetworksRequest,
  ) {
    const centre = await this.replaceNetworks.execute(reader, centreId, networks, {
      version,
      idempotencyKey,
    });
    return centreDetailResponse(centre, await readNow(this.database));
  }
}
