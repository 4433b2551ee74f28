import { Body, Controller, Get, Patch, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DayPlanReadModel, ExplainSlot, FindAvailability } from '@birlik/bookings';
import { Database } from '@birlik/database';
import { dayOf, formatInstant, type Instant, type Language, localDateOf, type Person } from '@birlik/kernel';
import { CentreDirectory, ChangeRules, ChangeSpace } from '@birlik/rooms';
import { refusalOf } from '@birlik/slots';
import { ProblemResponses } from '../http/problem-responses.js';
import type { RefusalResponse } from '../http/responses.js';
import { HasId, IdParam, Lang, Public, Reader } from '../http/request-context.js';
import {
  AvailabilityRequest,
  DayPlanQuery,
  ExplainSlotQuery,
  ListSpacesQuery,
  UpdateSpaceRequest,
} from './centres.requests.js';
import {
  availabilityResponse,
  AvailabilityListResponse,
  centreDetailResponse,
  CentreDetailResponse,
  CentreListResponse,
  centreResponse,
  DayPlanResponse,
  openOn,
  ExplanationResponse,
  SpaceListResponse,
  SpaceResponse,
  spaceResponse,
} from './centres.responses.js';

@ApiTags('centres')
@Controller('api/v1')
export class CentresController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly changeRules: ChangeRules,
    private readonly changeSpace: ChangeSpace,
    private readonly explain: ExplainSlot,
    private readonly findAvailability: FindAvailability,
    private readonly dayPlan: DayPlanReadModel,
    private readonly database: Database,
  ) {}

  @Get('centres')
  @Public()
  @ApiOperation({ operationId: 'listCentres', summary: 'All centres' })
  @ApiResponse({ status: 200, type: CentreListResponse })
  async listCentres(): Promise<CentreListResponse> {
    const now = await this.now();
    const centres = await Promise.all((await this.centres.ids()).map((id) => this.centres.get(id)));
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
  async getCentre(@IdParam('centreId') centreId: string): Promise<CentreDetailResponse> {
    return centreDetailResponse(await this.centres.get(centreId), await this.now());
  }

  @Patch('centres/:centreId/rules')
  @HasId('centreId')
  @ApiOperation({ operationId: 'updateCentreRules', summary: 'Change policy values; those not named stay' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, example: { deskGraceMinutes: 20 } } })
  @ApiResponse({ status: 200, type: CentreDetailResponse })
  @ProblemResponses(400, 401, 403, 404)
  async updateCentreRules(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Body() changes: Record<string, unknown>,
  ): Promise<CentreDetailResponse> {
    return centreDetailResponse(await this.changeRules.execute(reader, centreId, changes), await this.now());
  }

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

  @Get('availability')
  @ApiOperation({
    operationId: 'listAvailability',
    summary: 'Which spaces the reader could take for a slot, and why not the others',
  })
  @ApiResponse({ status: 200, type: AvailabilityListResponse })
  @ProblemResponses(400, 401, 404)
  async listAvailability(
    @Reader() reader: Person,
    @Lang() language: Language,
    @Query() query: AvailabilityRequest,
  ): Promise<AvailabilityListResponse> {
    const { centre, items } = await this.findAvailability.execute(reader, {
      ...query,
      features: query.features ?? [],
    });
    return {
      start: formatInstant(query.start, centre.zone),
      end: formatInstant(query.end, centre.zone),
      items: items.map((item) => availabilityResponse(item, language, centre.zone)),
    };
  }

  @Get('centres/:centreId/explain')
  @HasId('centreId')
  @ApiOperation({
    operationId: 'explainSlot',
    summary:
      'May this person take this space for this time, and why not? Every rule with its value and limit',
  })
  @ApiResponse({ status: 200, type: ExplanationResponse })
  @ProblemResponses(400, 401, 403, 404)
  async explainSlot(
    @Reader() reader: Person,
    @Lang() language: Language,
    @IdParam('centreId') centreId: string,
    @Query() query: ExplainSlotQuery,
  ): Promise<ExplanationResponse> {
    const { centre, findings, refusals, ...rest } = await this.explain.execute(reader, {
      ...query,
      centreId,
    });
    const { zone } = centre;
    return {
      spaceId: query.spaceId,
      start: formatInstant(query.start, zone),
      end: formatInstant(query.end, zone),
      allowed: rest.allowed,
      free: rest.free,
      busyUntil: rest.busyUntil === null ? null : formatInstant(rest.busyUntil, zone),
      findings: findings.map((finding) => ({
        ok: finding.ok,
        ...(refusalOf(finding, language, zone) as RefusalResponse),
      })),
      refusals: refusals.map((finding) => refusalOf(finding, language, zone) as RefusalResponse),
    };
  }

  @Patch('centres/:centreId/spaces/:spaceId')
  @HasId('centreId')
  @HasId('spaceId')
  @ApiOperation({
    operationId: 'updateSpace',
    summary: 'Say whether bookings of a space wait for staff; managers',
  })
  @ApiResponse({ status: 200, type: SpaceResponse })
  @ProblemResponses(400, 401, 403, 404)
  async updateSpace(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @IdParam('spaceId') spaceId: string,
    @Body() body: UpdateSpaceRequest,
  ): Promise<SpaceResponse> {
    return spaceResponse(await this.changeSpace.execute(reader, centreId, spaceId, body));
  }

  @Get('centres/:centreId/day-plan')
  @HasId('centreId')
  @ApiOperation({ operationId: 'getDayPlan', summary: 'One day of all rooms, or of all desks' })
  @ApiResponse({ status: 200, type: DayPlanResponse })
  @ProblemResponses(400, 401, 404)
  async getDayPlan(
    @Reader() reader: Person,
    @IdParam('centreId') centreId: string,
    @Query() query: DayPlanQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const centre = await this.centres.get(centreId);
    const date = query.date ?? localDateOf(await this.now(), centre.zone);
    const day = dayOf(date, centre.zone);
    const head = {
      date,
      zone: centre.zone,
      start: formatInstant(day.start, centre.zone),
      end: formatInstant(day.end, centre.zone),
      open: openOn(centre, date),
    };
    const rooms = await this.dayPlan.roomsJson(reader, centre, date, query.kind ?? 'room');
    // The rooms are JSON already, made by the database; parsing them here to write them again would be waste.
    const json = `${JSON.stringify(head).slice(0, -1)},"rooms":${rooms}}`;
    await reply.header('content-type', 'application/json; charset=utf-8').send(json);
  }

  private async now(): Promise<Instant> {
    const [row] = await this.database.query<{ now: string }>(
      'SELECT extract(epoch FROM birlik_now()) * 1000 AS now',
    );
    return Number(row?.now);
  }
}
