import type { OfferedBooking, WaitingEntry } from '@birlik/bookings';
import { formatInstant, type Person } from '@birlik/kernel';
import { BookingResponse, bookingResponse } from '../bookings.responses.js';
import { IntervalResponse, Out, OutId, OutInstant } from '../../http/responses.js';

export class WaitlistEntryResponse extends IntervalResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @Out([String], { description: 'One of these will do; any of the kind when empty' }) spaceIds: string[];
  @Out([String]) features: string[];
  @Out('integer') people: number;
  @Out(String, { nullable: true }) title: string | null;
  @OutId({ nullable: true }) organisationId: string | null;
  @Out(String, { enum: ['waiting', 'offered', 'served', 'left', 'lapsed'] }) state: string;
  @Out('integer', { description: 'Position in the queue; 1 is next' }) position: number;
  @Out(BookingResponse, { nullable: true, description: 'What is offered now; its id is that of the offer' })
  offer: BookingResponse | null;
  @OutInstant() createdAt: string;
}

export class WaitlistResponse {
  @Out([WaitlistEntryResponse]) items: WaitlistEntryResponse[];
}

export class OfferResponse {
  @OutId() id: string;
  @Out(String, { enum: ['open', 'accepted', 'declined', 'lapsed'] }) state: string;
  @OutInstant({ description: 'Until when it stands' }) deadline: string;
  @Out(BookingResponse, { description: 'What it becomes' }) booking: BookingResponse;
}

export function waitlistEntryResponse(
  { entry, position, offered }: WaitingEntry,
  reader: Person,
  zone: string,
): WaitlistEntryResponse {
  const { id, centreId, kind, people, title, organisationId, state } = entry;
  return {
    id,
    centreId,
    kind,
    people,
    title,
    organisationId,
    state,
    position,
    spaceIds: [...entry.spaceIds],
    features: [...entry.features],
    start: formatInstant(entry.start, zone),
    end: formatInstant(entry.end, zone),
    offer: offered === null ? null : bookingResponse(offered, reader, zone),
    createdAt: formatInstant(entry.createdAt, zone),
  };
}

export function offerResponse(
  { offer, booking }: OfferedBooking,
  reader: Person,
  zone: string,
): OfferResponse {
  return {
    id: offer.bookingId,
    state: offer.state,
    deadline: formatInstant(offer.deadline, zone),
    booking: bookingResponse(booking, reader, zone),
  };
}
