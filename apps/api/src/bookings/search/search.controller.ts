import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DayPlanReadModel, ExplainSlot, FindAvailability, FindDesksTogether } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import { dayOf, formatInstant, type Language, localDateOf, type Person } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { refusalOf } from '@birlik/slots';
import { openOn } from '../../rooms/centres.responses.js';
import { ProblemResponses } from '../../http/problem-responses.js';
import { HasId, IdParam, Lang, Reader } from '../../http/request-context.js';
import type { RefusalResponse } from '../../http/responses.js';
import { AvailabilityRequest, DayPlanQuery, ExplainSlotQuery, TogetherQuery } from './search.requests.js';
import {
  AvailabilityListResponse,
  availabilityResponse,
  DayPlanResponse,
  ExplanationResponse,
  TogetherResponse,
} from './search.responses.js';

@ApiTags('search')
@Controller('api/v1')
export class SearchController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly findAvailability: FindAvailability,
    private readonly together: FindDesksTogether,
    private readonly explain: ExplainSlot,
    private readonly dayPlan: DayPlanReadModel,
    private readonly database: Database,
  ) {}

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

  @Get('availability/together')
  @ApiOperation({
    operationId: 'listTogether',
    summary: '«Six together, quiet»: sets of free desks close to each other',
  })
  @ApiResponse({ status: 200, type: TogetherResponse })
  @ProblemResponses(400, 401, 404)
  async listTogether(@Reader() reader: Person, @Query() query: TogetherQuery): Promise<TogetherResponse> {
    const features = query.features ?? [];
    const { centre, sets } = await this.together.execute(reader, { ...query, features });
    const at = (instant: number) => formatInstant(instant, centre.zone);
    return {
      items: sets.map((set) => ({
        ...set,
        spaceIds: [...set.spaceIds],
        start: at(set.start),
        end: at(set.end),
      })),
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
    const { centre, results, refusals, ...rest } = await this.explain.execute(reader, {
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
      findings: results.map((result) => ({
        ok: result.ok,
        ...(refusalOf(result, language, zone) as RefusalResponse),
      })),
      refusals: refusals.map((result) => refusalOf(result, language, zone) as RefusalResponse),
    };
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
    const date = query.date ?? localDateOf(await readNow(this.database), centre.zone);
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
}
