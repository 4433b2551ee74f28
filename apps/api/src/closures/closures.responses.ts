import type { Closure } from '@birlik/bookings';
import { formatInstant } from '@birlik/kernel';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { IntervalResponse, LocalizedResponse, Out, OutId } from '../http/responses.js';

export class ClosureResponse extends IntervalResponse {
  @OutId() id: string;
  @Out([String]) spaceIds: string[];
  @Out(LocalizedResponse) reason: LocalizedResponse;
}

export class CreatedClosureResponse extends ClosureResponse {
  @Out([BookingResponse], { description: 'Bookings that were in the way' }) touched: BookingResponse[];
}

export class ClosurePreviewResponse {
  @Out([BookingResponse], { description: 'Bookings in the way' }) touched: BookingResponse[];
  @Out(String, { description: 'Send it along to carry out exactly this' }) token: string;
}

export class ClosureListResponse {
  @Out([ClosureResponse]) items: ClosureResponse[];
}

export function closureResponse(closure: Closure, zone: string): ClosureResponse {
  const { id, spaceIds, reason } = closure;
  return {
    id,
    spaceIds: [...spaceIds],
    reason,
    start: formatInstant(closure.start, zone),
    end: formatInstant(closure.end, zone),
  };
}
