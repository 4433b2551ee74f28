import type { SpaceAnswer } from '@birlik/bookings';
import { formatInstant, type Language } from '@birlik/kernel';
import { refusalOf } from '@birlik/slots';
import {
  AlternativeResponse,
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
  @Out([CheckResultResponse], { description: 'Every rule that was looked at' })
  findings: CheckResultResponse[];
  @Out([RefusalResponse], { description: 'The rules that forbid it; empty exactly when none does' })
  refusals: RefusalResponse[];
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
