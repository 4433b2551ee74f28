import type { Absence, Appeal, Outage } from '@birlik/attendance';
import { formatInstant } from '@birlik/kernel';
import { IntervalResponse, LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

export class AbsenceResponse {
  @OutId() bookingId: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @OutInstant() missedAt: string;
  @Out(String, {
    enum: ['counts', 'appealed', 'forgiven', 'upheld'],
    description: 'Only a forgiven one does not count',
  })
  state: string;
  @OutInstant({ description: 'When it is forgotten by itself' }) fadesAt: string;
  @Out(String, { nullable: true, description: 'What its person says' }) appeal: string | null;
  @Out(String, { nullable: true, description: 'What the manager answered' }) answer: string | null;
}

export class AbsenceListResponse {
  @Out([AbsenceResponse]) items: AbsenceResponse[];
}

export class AppealResponse extends AbsenceResponse {
  @Out(String) fullName: string;
  @Out([String]) spaceIds: string[];
  @Out(IntervalResponse) slot: IntervalResponse;
  @Out('integer', { description: 'Attempts to check in that were refused: they may have been there' })
  refusedScans: number;
}

export class AppealListResponse {
  @Out([AppealResponse]) items: AppealResponse[];
}

export class OutageResponse {
  @OutId() id: string;
  @OutInstant() start: string;
  @OutInstant({ nullable: true, description: 'Null while it lasts' }) end: string | null;
  @Out(LocalizedResponse) reason: LocalizedResponse;
}

export class OutageStateResponse {
  @Out(OutageResponse, { nullable: true, description: 'Null when the clocks run' })
  outage: OutageResponse | null;
}

const DAY = 86_400_000;

export function absenceResponse(absence: Absence, fadeDays: number, zone: string): AbsenceResponse {
  const { bookingId, kind, missedAt, state, appeal, answer } = absence;
  return {
    bookingId,
    kind,
    state,
    appeal,
    answer,
    missedAt: formatInstant(missedAt, zone),
    fadesAt: formatInstant(missedAt + fadeDays * DAY, zone),
  };
}

export function appealResponse({ absence, booking }: Appeal, fadeDays: number, zone: string): AppealResponse {
  const { fullName, refusedScans } = absence;
  return {
    ...absenceResponse(absence, fadeDays, zone),
    fullName,
    refusedScans,
    spaceIds: [...booking.spaceIds],
    slot: { start: formatInstant(booking.start, zone), end: formatInstant(booking.end, zone) },
  };
}

export function outageResponse({ id, start, end, reason }: Outage, zone: string): OutageResponse {
  return {
    id,
    reason,
    start: formatInstant(start, zone),
    end: end === null ? null : formatInstant(end, zone),
  };
}
