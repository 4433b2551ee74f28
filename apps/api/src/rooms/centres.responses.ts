import { addDays, dayOf, formatInstant, type Instant, localDateOf } from '@birlik/kernel';
import { type Centre, listOpenHours } from '@birlik/rooms';
import { IntervalResponse, LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';
import { PolicyResponse, RULES } from './settings.schema.js';

class JoiningResponse {
  @Out(Boolean, { description: 'Whether anybody may make an account' }) signUp: boolean;
  @Out(Boolean, { description: 'Whether people must prove their address before they book' })
  verifiedOnly: boolean;
  @Out(String, { description: 'Names the text about personal data that people agree to' })
  consentVersion: string;
}

export class CentreResponse {
  @OutId() id: string;
  @Out(String) slug: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out(LocalizedResponse) address: LocalizedResponse;
  @Out(String, { description: 'IANA zone of all its wall times' }) zone: string;
  @OutInstant({ description: 'Now by the database’s clock' }) now: string;
  @Out(JoiningResponse) joining: JoiningResponse;
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
  @Out(String, { enum: ['thing', 'staff'], description: 'A thing, or somebody of the staff: an interpreter' })
  kind: string;
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
    properties: RULES,
  })
  rules: object;
  @Out([PolicyResponse], { description: 'Rules for some spaces, roles or organisations' })
  policies: readonly object[];
  @Out('integer', { description: 'For If-Match' }) version: number;
  @Out([NamedResponse]) features: NamedResponse[];
  @Out([AreaResponse]) areas: AreaResponse[];
  @Out([FloorResponse]) floors: FloorResponse[];
  @Out([EquipmentResponse]) equipment: EquipmentResponse[];
  @Out([NamedResponse], { description: 'Lines of work; an event belongs to one of them' })
  programmes: NamedResponse[];
  @Out(TodayResponse) today: TodayResponse;
}

export function centreResponse(centre: Centre, now: Instant): CentreResponse {
  const { id, slug, names, address, zone, joining } = centre;
  return { id, slug, names, address, zone, joining, now: formatInstant(now, zone) };
}

export function centreDetailResponse(centre: Centre, now: Instant): CentreDetailResponse {
  const date = localDateOf(now, centre.zone);
  return {
    ...centreResponse(centre, now),
    rules: centre.rules,
    policies: centre.policies,
    version: centre.version,
    features: [...centre.features],
    areas: [...centre.areas.values()].map(({ key, names, hours }) => ({
      key,
      names,
      always: hours === 'always',
    })),
    floors: [...centre.floors],
    equipment: [...centre.equipment],
    programmes: [...centre.programmes],
    today: { date, open: openOn(centre, date), holiday: centre.calendar.get(date)?.names ?? null },
  };
}

/** Returns the centre's opening hours that begin on a date. */
export function openOn(centre: Centre, date: string): IntervalResponse[] {
  const day = dayOf(date, centre.zone);
  return listOpenHours(centre, 'centre', date, addDays(date, 1))
    .filter((open) => open.start >= day.start && open.start < day.end)
    .map((open) => ({
      start: formatInstant(open.start, centre.zone),
      end: formatInstant(open.end, centre.zone),
    }));
}
