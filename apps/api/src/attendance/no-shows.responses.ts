import type { Absence, Appeal } from '@birlik/attendance';
import { DAY, formatInstant } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { IntervalResponse, Out, OutId, OutInstant } from '../http/responses.js';

export class AbsenceResponse {
  @OutId() bookingId: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @OutInstant() missedAt: string;
  @Out(String, {
    enum: ['counts', 'appealed', 'forgiven', 'upheld'],
    description: 'Only a forgiven one does not count',
  })
  state: string;
  @OutInstant({ description: 'When it stops counting by itself' }) fadesAt: string;
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

export function absenceResponse(absence: Absence, { zone, rules }: Centre): AbsenceResponse {
  const { bookingId, kind, missedAt, state, appeal, answer } = absence;
  return {
    bookingId,
    kind,
    state,
    appeal,
    answer,
    missedAt: formatInstant(missedAt, zone),
    fadesAt: formatInstant(missedAt + rules.absenceFadeDays * DAY, zone),
  };
}

export function appealResponse({ absence, booking }: Appeal, centre: Centre): AppealResponse {
  const { fullName, refusedScans } = absence;
  const { zone } = centre;
  return {
    ...absenceResponse(absence, centre),
    fullName,
    refusedScans,
    spaceIds: [...booking.spaceIds],
    slot: { start: formatInstant(booking.start, zone), end: formatInstant(booking.end, zone) },
  };
}
