import { Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DayPlanReadModel, ExplainSlot, FindAvailability, FindDesksTogether } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import { dayOf, formatInstant, localDateOf } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../../http/call.js';
import { Operation } from '../../http/operation.js';
import { openOn } from '../../rooms/centres.responses.js';
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
    cost: 3,
  })
  async getDayPlan(
    @Called() { reader, id: centreId }: Call,
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
    const rooms = await this.dayPlan.readRoomsJson(reader, centre, date, query.kind ?? 'room');
    // The database returns the rooms as JSON. They are inserted without parsing.
    const json = `${JSON.stringify(head).slice(0, -1)},"rooms":${rooms}}`;
    await reply.header('content-type', 'application/json; charset=utf-8').send(json);
  }
}
