import type { AffectedBooking, AffectedPreview, Resolution } from '@birlik/bookings';
import { addDays, formatInstant, type Person } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Closure } from '@birlik/slots';
import { BookingResponse, bookingResponse } from '../bookings.responses.js';
import { openOn } from '../../rooms/centres.responses.js';
import { IntervalResponse, LocalizedResponse, Out, OutId } from '../../http/responses.js';

export class ClosureResponse extends IntervalResponse {
  @OutId() id: string;
  @Out([String]) spaceIds: string[];
  @Out(LocalizedResponse) reason: LocalizedResponse;
}

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

export class CreatedClosureResponse extends ClosureResponse {
  @Out(ResolutionResponse, { description: 'What became of bookings that were in the way' })
  settled: ResolutionResponse;
}

export class ClosureListResponse {
  @Out([ClosureResponse]) items: ClosureResponse[];
}

class CalendarDayResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String, {
    enum: ['usual', 'holiday', 'day_off_moved', 'working_day_moved', 'special'],
  })
  kind: string;
  @Out(LocalizedResponse, { nullable: true }) names: LocalizedResponse | null;
  @Out(Boolean, { description: 'The centre’s own word, not that of the working calendar' }) own: boolean;
  @Out([IntervalResponse], { description: 'When the centre itself opens on that day' })
  open: IntervalResponse[];
}

export class CalendarResponse {
  @Out('object', {
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Opening hours by weekday',
  })
  hours: object;
  @Out([String], { description: 'Hours on holidays and moved days off; empty when closed' })
  holidayHours: string[];
  @Out([CalendarDayResponse]) days: CalendarDayResponse[];
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

export function affectedPreviewResponse(
  { affected, token }: AffectedPreview,
  reader: Person,
  zone: string,
): AffectedPreviewResponse {
  return { token, touched: affected.map((one) => affectedResponse(one, reader, zone)) };
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

export function resolutionResponse(settled: Resolution, reader: Person, zone: string): ResolutionResponse {
  const shown = (list: Resolution['moved']) => list.map((booking) => bookingResponse(booking, reader, zone));
  return { moved: shown(settled.moved), cancelled: shown(settled.cancelled), kept: shown(settled.kept) };
}

/** The days from one date to another, both included. */
export function calendarResponse(centre: Centre, from: string, to: string): CalendarResponse {
  const days: CalendarDayResponse[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = centre.calendar.get(date);
    const own = day !== undefined && day !== centre.commonDays.get(date);
    days.push({
      date,
      kind: day?.kind ?? 'usual',
      names: day?.names ?? null,
      own,
      open: openOn(centre, date),
    });
  }
  return { hours: centre.hours, holidayHours: [...centre.holidayHours], days };
}
