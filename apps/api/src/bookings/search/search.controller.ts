import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DayPlanReadModel, ExplainSlot, FindAvailability, FindDesksTogether } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import { dayOf, formatInstant, localDateOf } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
import { LiveHub } from '../../live/live-hub.js';
import { openOn } from '../../rooms/centres.responses.js';
import { makeDayPlanTag } from './day-plan-tag.js';
import { AvailabilityRequest, DayPlanQuery, ExplainSlotQuery, TogetherQuery } from './search.requests.js';
import {
  AvailabilityListResponse,
  availabilityListResponse,
  DayPlanResponse,
  ExplanationResponse,
  explanationResponse,
  TogetherResponse,
  togetherResponse,
} from './search.responses.js';

@ApiTags('search')
@Controller('api/v1')
export class SearchController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly findAvailability: FindAvailability,
    private readonly findTogether: FindDesksTogether,
    private readonly explain: ExplainSlot,
    private readonly dayPlan: DayPlanReadModel,
    private readonly database: Database,
    private readonly hub: LiveHub,
  ) {}

  @Operation('GET availability', 'Which spaces the reader could take for a slot, and why not the others', {
    answer: AvailabilityListResponse,
    problems: [400, 404],
    cost: 3,
  })
  async listAvailability(
    @Called() { reader, language }: Call,
    @Query() { features = [], ...query }: AvailabilityRequest,
  ) {
    const { centre, items } = await this.findAvailability.execute(reader, { ...query, features });
    return availabilityListResponse(query, items, { language, zone: centre.zone });
  }

  @Operation('GET availability/together', '«Six together, quiet»: sets of free desks close to each other', {
    answer: TogetherResponse,
    problems: [400, 404],
    cost: 10,
  })
  async listTogether(@Called() { reader }: Call, @Query() { features = [], ...query }: TogetherQuery) {
    const { centre, sets } = await this.findTogether.execute(reader, { ...query, features });
    return togetherResponse(sets, centre.zone);
  }

  @Operation(
    'GET centres/:centreId/explain',
    'May this person take this space for this time, and why not? Every rule with its value and limit',
    { answer: ExplanationResponse, problems: [403], cost: 5 },
  )
  async explainSlot(@Called() { reader, language, id: centreId }: Call, @Query() query: ExplainSlotQuery) {
    return explanationResponse(query, await this.explain.execute(reader, { ...query, centreId }), language);
  }

  @Operation('GET centres/:centreId/day-plan', 'One day of all rooms, or of all desks', {
    answer: DayPlanResponse,
    hasEtag: true,
    cost: 3,
  })
  async getDayPlan(
    @Called() { reader, id: centreId }: Call,
    @Query() query: DayPlanQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kind = query.kind ?? 'room';
    const centre = await this.centres.get(centreId);
    const date = query.date ?? localDateOf(await readNow(this.database), centre.zone);
    // Read before the plan: a change that comes between makes the next tag another one.
    const position = await this.hub.findPosition(centreId);
    const tag = position === null ? null : makeDayPlanTag({ reader, centre, date, kind, position });
    if (tag !== null) void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (tag !== null && request.headers['if-none-match'] === tag) return void (await reply.code(304).send());
    const day = dayOf(date, centre.zone);
    const head = {
      date,
      zone: centre.zone,
      start: formatInstant(day.start, centre.zone),
      end: formatInstant(day.end, centre.zone),
      open: openOn(centre, date),
    };
    const plan = await this.dayPlan.readPlanJson(reader, centre, date, kind);
    // The database returns JSON. It is inserted without parsing.
    const json = `${JSON.stringify(head).slice(0, -1)},${plan.slice(1)}`;
    await reply.header('content-type', 'application/json; charset=utf-8').send(json);
  }
}
