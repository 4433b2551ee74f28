import { formatInstant } from '@birlik/kernel';
import type { Closure } from '@birlik/slots';
import { IntervalResponse, LocalizedResponse, Out, OutId } from '../../http/responses.js';
import { ResolutionResponse } from './affected.responses.js';

export class ClosureResponse extends IntervalResponse {
  @OutId() id: string;
  @Out([String]) spaceIds: string[];
  @Out(LocalizedResponse) reason: LocalizedResponse;
}

export class CreatedClosureResponse extends ClosureResponse {
  @Out(ResolutionResponse, { description: 'What became of bookings that were in the way' })
  settled: ResolutionResponse;
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
