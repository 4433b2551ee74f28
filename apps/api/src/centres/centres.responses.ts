import { addDays, dayOf, formatInstant, type Instant, localDateOf } from '@birlik/kernel';
import { type Centre, openBetween, RULE_SETTINGS, type Space } from '@birlik/rooms';
import { refusalOf } from '@birlik/slots';
import type { SpaceAnswer } from '@birlik/bookings';
import type { Language } from '@birlik/kernel';
import {
  IntervalResponse,
  LocalizedResponse,
  Out,
  OutId,
  OutInstant,
  RefusalResponse,
} from '../http/responses.js';

export class CentreResponse {
  @OutId() id: string;
  @Out(String) slug: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out(LocalizedResponse) address: LocalizedResponse;
  @Out(String, { description: 'IANA zone of all its wall times' }) zone: string;
  @OutInstant({ description: 'The present by the database’s clock' }) now: string;
}

export class CentreListResponse {
  @Out([CentreResponse]) items: CentreResponse[];
}

class NamedResponse {
  @Out(String) key: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
}

class AreaResponse extends NamedResponse {
  @Out(Boolean, { description: 'Open day and night' }) always: boolean;
}

class EquipmentResponse extends NamedResponse {
  @Out('integer') count: number;
}

class FloorResponse extends NamedResponse {
  @OutId() id: string;
  @Out('integer') level: number;
  @Out('object', {
    description: 'Width, height, outline and labelled rooms in plan units',
    additionalProperties: true,
  })
  plan: object;
}

class TodayResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out([IntervalResponse], { description: 'When the centre itself is open; areas may keep other hours' })
  open: IntervalResponse[];
  @Out(LocalizedResponse, { nullable: true }) holiday: LocalizedResponse | null;
}

export class CentreDetailResponse extends CentreResponse {
  @Out('object', {
    description: 'All policy values; `docs/rules.md` explains each',
    properties: {
      ...Object.fromEntries(
        Object.entries(RULE_SETTINGS).map(([name, s]) => [
          name,
          {
            type: 'integer',
            minimum: s.min,
            maximum: s.max,
            default: s.default,
            description: `${s.doc}, in ${s.unit}`,
          },
        ]),
      ),
      reminderMinutes: {
        type: 'array',
        items: { type: 'integer' },
        description: 'Reminders leave this many minutes before the start',
      },
    },
  })
  rules: object;
  @Out('integer') version: number;
  @Out([NamedResponse]) features: NamedResponse[];
  @Out([AreaResponse]) areas: AreaResponse[];
  @Out([FloorResponse]) floors: FloorResponse[];
  @Out([EquipmentResponse]) equipment: EquipmentResponse[];
  @Out(TodayResponse) today: TodayResponse;
}

export class SpaceResponse {
  @OutId() id: string;
  @Out(String) code: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @Out(LocalizedResponse, { nullable: true }) names: LocalizedResponse | null;
  @OutId() floorId: string;
  @Out(String) area: string;
  @Out('integer') capacity: number;
  @Out([String]) features: string[];
  @Out([String], { description: 'A divisible room is made of these' }) partIds: string[];
  @OutId({ nullable: true }) partOf: string | null;
  @Out(String, { enum: ['none', 'required'], description: 'Whether a booking waits for staff' })
  approval: string;
  @Out(['integer'] as never, {
    type: 'array',
    items: { type: 'integer' },
    description: 'x, y, width, height, rotation on the plan',
  })
  at: number[];
}

export class SpaceListResponse {
  @Out([SpaceResponse]) items: SpaceResponse[];
}

export class AvailabilityResponse {
  @OutId() spaceId: string;
  @Out(Boolean, { description: 'Nobody has it for this time' }) free: boolean;
  @OutInstant({
    nullable: true,
    description: 'For a free space: until when it could be had; null when nothing is in sight',
  })
  freeUntil: string | null;
  @OutInstant({ nullable: true, description: 'For a taken space: when it is free again' }) busyUntil:
    string | null;
  @Out(RefusalResponse, { nullable: true, description: 'The rule that forbids it to the reader' })
  refusal: RefusalResponse | null;
}

export class AvailabilityListResponse extends IntervalResponse {
  @Out([AvailabilityResponse]) items: AvailabilityResponse[];
}

class BusyResponse extends IntervalResponse {
  @OutId({ nullable: true }) bookingId: string | null;
  @Out(String) state: string;
  @Out(String, { nullable: true, description: 'Only where the reader may see it' }) title: string | null;
  @Out(LocalizedResponse, { nullable: true }) organisation: LocalizedResponse | null;
  @Out(Boolean) mine: boolean;
}

class DayPlanRoomResponse {
  @OutId() spaceId: string;
  @Out([BusyResponse]) busy: BusyResponse[];
}

export class DayPlanResponse extends IntervalResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String) zone: string;
  @Out([IntervalResponse]) open: IntervalResponse[];
  @Out([DayPlanRoomResponse]) rooms: DayPlanRoomResponse[];
}

export class FindingResponse extends RefusalResponse {
  @Out(Boolean, { description: 'The rule allows it' }) ok: boolean;
}

export class ExplanationResponse extends IntervalResponse {
  @OutId() spaceId: string;
  @Out(Boolean, { description: 'Allowed by every rule and taken by nobody' }) allowed: boolean;
  @Out(Boolean) free: boolean;
  @OutInstant({ nullable: true }) busyUntil: string | null;
  @Out([FindingResponse], { description: 'Every rule that was looked at' }) findings: FindingResponse[];
  @Out([RefusalResponse], { description: 'The rules that forbid it; empty exactly when none does' })
  refusals: RefusalResponse[];
}

export function centreResponse(centre: Centre, now: Instant): CentreResponse {
  const { id, slug, names, address, zone } = centre;
  return { id, slug, names, address, zone, now: formatInstant(now, zone) };
}

export function centreDetailResponse(centre: Centre, now: Instant): CentreDetailResponse {
  const date = localDateOf(now, centre.zone);
  return {
    ...centreResponse(centre, now),
    rules: centre.rules,
    version: centre.version,
    features: [...centre.features],
    areas: [...centre.areas.values()].map(({ key, names, hours }) => ({
      key,
      names,
      always: hours === 'always',
    })),
    floors: [...centre.floors],
    equipment: [...centre.equipment],
    today: { date, open: openOn(centre, date), holiday: centre.calendar.get(date)?.names ?? null },
  };
}

/** The centre's own hours that begin on a date. */
export function openOn(centre: Centre, date: string): IntervalResponse[] {
  const day = dayOf(date, centre.zone);
  return openBetween(centre, 'centre', date, addDays(date, 1))
    .filter((open) => open.start >= day.start && open.start < day.end)
    .map((open) => ({
      start: formatInstant(open.start, centre.zone),
      end: formatInstant(open.end, centre.zone),
    }));
}

export function spaceResponse(space: Space): SpaceResponse {
  const { id, code, kind, names, floorId, area, capacity, features, partIds, partOf, approval, at } = space;
  return {
    id,
    code,
    kind,
    names,
    floorId,
    area,
    capacity,
    features: [...features],
    partIds: [...partIds],
    partOf,
    approval,
    at: [...at],
  };
}

export function availabilityResponse(
  answer: SpaceAnswer,
  language: Language,
  zone: string,
): AvailabilityResponse {
  return {
    spaceId: answer.space.id,
    free: answer.free,
    freeUntil: answer.freeUntil === null ? null : formatInstant(answer.freeUntil, zone),
    busyUntil: answer.busyUntil === null ? null : formatInstant(answer.busyUntil, zone),
    refusal: answer.refusal === null ? null : (refusalOf(answer.refusal, language, zone) as RefusalResponse),
  };
}
