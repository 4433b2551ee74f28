import type { Explanation, SpaceAnswer } from '@birlik/bookings';
import { formatInstant, type Instant, type Interval, type Language } from '@birlik/kernel';
import { type Alternative, type CheckResult, buildRefusal } from '@birlik/slots';
import {
  AlternativeResponse,
  ClosedTimeResponse,
  closedTimeResponse,
  IntervalResponse,
  LocalizedResponse,
  Out,
  OutId,
  OutInstant,
  RefusalResponse,
} from '../../http/responses.js';

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

class BusyResponse {
  @Out('integer', {
    description: 'Seconds after the start of the day; negative when it began the day before',
  })
  from: number;
  @Out('integer', { description: 'Seconds after the start of the day' }) to: number;
  @Out(String, { required: false, description: 'State of the booking, or `closure`; absent for `confirmed`' })
  state?: string;
  @Out(String, { format: 'uuid', required: false, description: 'Only where the reader may see it' })
  bookingId?: string;
  @Out(String, { required: false, description: 'Only where the reader may see it' }) title?: string;
  @Out('integer', { required: false, description: 'Place of its organisation in `organisations`' })
  organisation?: number;
  @Out(LocalizedResponse, { required: false, description: 'Why it is closed' }) reason?: LocalizedResponse;
  @Out(Boolean, { required: false, description: 'True when it belongs to the reader; absent otherwise' })
  mine?: boolean;
}

class DayPlanRoomResponse {
  @OutId() spaceId: string;
  @Out([BusyResponse]) busy: BusyResponse[];
}

export class DayPlanResponse extends IntervalResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String) zone: string;
  @Out([IntervalResponse]) open: IntervalResponse[];
  @Out([LocalizedResponse], { description: 'Names of the organisations that have a booking on this day' })
  organisations: LocalizedResponse[];
  @Out([DayPlanRoomResponse]) rooms: DayPlanRoomResponse[];
}

export class TogetherResponse {
  @Out([AlternativeResponse], {
    description: 'Sets of desks that lie close to each other, the closest first',
  })
  items: AlternativeResponse[];
}

export class CheckResultResponse extends RefusalResponse {
  @Out(Boolean, { description: 'The rule allows it' }) ok: boolean;
}

export class ExplanationResponse extends IntervalResponse {
  @OutId() spaceId: string;
  @Out(Boolean, { description: 'Allowed by every rule and taken by nobody' }) allowed: boolean;
  @Out(Boolean) free: boolean;
  @OutInstant({ nullable: true }) busyUntil: string | null;
  @Out([ClosedTimeResponse], { description: 'The closures that take it, and why' })
  closures: ClosedTimeResponse[];
  @Out([CheckResultResponse], { description: 'Every rule that was looked at' })
  findings: CheckResultResponse[];
  @Out([RefusalResponse], { description: 'The rules that forbid it; empty exactly when none does' })
  refusals: RefusalResponse[];
}

/** The reader's language, and the time zone of wall times. */
interface View {
  readonly language: Language;
  readonly zone: string;
}

export function availabilityListResponse(
  { start, end }: Interval,
  answers: readonly SpaceAnswer[],
  view: View,
): AvailabilityListResponse {
  return {
    start: formatInstant(start, view.zone),
    end: formatInstant(end, view.zone),
    items: answers.map((answer) => availabilityResponse(answer, view)),
  };
}

function availabilityResponse(
  { space, free, freeUntil, busyUntil, refusal }: SpaceAnswer,
  { language, zone }: View,
): AvailabilityResponse {
  return {
    spaceId: space.id,
    free,
    freeUntil: formatOrNull(freeUntil, zone),
    busyUntil: formatOrNull(busyUntil, zone),
    refusal: refusal === null ? null : (buildRefusal(refusal, language, zone) as RefusalResponse),
  };
}

export function togetherResponse(sets: readonly Alternative[], zone: string): TogetherResponse {
  const items = sets.map((set) => ({
    ...set,
    spaceIds: [...set.spaceIds],
    start: formatInstant(set.start, zone),
    end: formatInstant(set.end, zone),
  }));
  return { items };
}

export function explanationResponse(
  { spaceId, start, end }: Interval & { readonly spaceId: string },
  { centre, results, refusals, allowed, free, busyUntil, closures }: Explanation,
  language: Language,
): ExplanationResponse {
  const { zone } = centre;
  const shown = (result: CheckResult) => buildRefusal(result, language, zone) as RefusalResponse;
  return {
    spaceId,
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    allowed,
    free,
    busyUntil: formatOrNull(busyUntil, zone),
    closures: closures.map((closure) => closedTimeResponse(closure, zone)),
    findings: results.map((result) => ({ ok: result.ok, ...shown(result) })),
    refusals: refusals.map(shown),
  };
}

function formatOrNull(instant: Instant | null, zone: string): string | null {
  return instant === null ? null : formatInstant(instant, zone);
}
