import type { AffectedBooking, AffectedPreview, Resolution } from '@birlik/bookings';
import { formatInstant, type Person, Turns } from '@birlik/kernel';
import { IntervalResponse, Out } from '../../http/responses.js';
import { BookingResponse, bookingResponse } from '../bookings.responses.js';

class ProposalResponse extends IntervalResponse {
  @Out([String]) spaceIds: string[];
}

class AffectedResponse {
  @Out(BookingResponse) booking: BookingResponse;
  @Out(ProposalResponse, {
    nullable: true,
    description: 'Where it would move; null when no like space is free',
  })
  proposal: ProposalResponse | null;
}

export class AffectedPreviewResponse {
  @Out([AffectedResponse], { description: 'Bookings in the way, soonest first' }) touched: AffectedResponse[];
  @Out(String, { description: 'Send it along to carry out exactly this' }) token: string;
}

export class ResolutionResponse {
  @Out([BookingResponse]) moved: BookingResponse[];
  @Out([BookingResponse]) cancelled: BookingResponse[];
  @Out([BookingResponse]) kept: BookingResponse[];
}

/** Builds the response of a preview. Thousands of bookings are written in turns with the answers of others. */
export async function affectedPreviewResponse(
  { affected, token }: AffectedPreview,
  reader: Person,
  zone: string,
): Promise<AffectedPreviewResponse> {
  const turns = new Turns();
  const touched: AffectedResponse[] = [];
  for (const one of affected) {
    await turns.takeTurn();
    touched.push(affectedResponse(one, reader, zone));
  }
  return { token, touched };
}

function affectedResponse(
  { booking, proposal }: AffectedBooking,
  reader: Person,
  zone: string,
): AffectedResponse {
  return {
    booking: bookingResponse(booking, reader, zone),
    proposal: proposal && {
      spaceIds: [...proposal.spaceIds],
      start: formatInstant(proposal.start, zone),
      end: formatInstant(proposal.end, zone),
    },
  };
}

export function resolutionResponse(resolution: Resolution, reader: Person, zone: string): ResolutionResponse {
  const shown = (list: Resolution['moved']) => list.map((booking) => bookingResponse(booking, reader, zone));
  return {
    moved: shown(resolution.moved),
    cancelled: shown(resolution.cancelled),
    kept: shown(resolution.kept),
  };
}
