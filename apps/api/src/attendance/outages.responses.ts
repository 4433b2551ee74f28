import type { Outage } from '@birlik/bookings';
import { formatInstant } from '@birlik/kernel';
import { LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

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

export function outageResponse({ id, start, end, reason }: Outage, zone: string): OutageResponse {
  return {
    id,
    reason,
    start: formatInstant(start, zone),
    end: end === null ? null : formatInstant(end, zone),
  };
}
