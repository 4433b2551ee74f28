import type { Arrival, PersonInside } from '@birlik/attendance';
import { listPlaceNames } from '@birlik/bookings';
import type { Language, Person } from '@birlik/kernel';
import type { EventInBooking } from '@birlik/programmes';
import type { Centre } from '@birlik/rooms';
import { BookingResponse, bookingResponse } from '../bookings/bookings.responses.js';
import { LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

class ArrivalPersonResponse {
  @OutId({ nullable: true }) id: string | null;
  @Out(String) fullName: string;
  @Out(String) displayName: string;
}

class ArrivalEventResponse {
  @OutId() id: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out('integer', { description: 'People with seats; while there are any, the room is not released' })
  registered: number;
}

export class ArrivalResponse {
  @Out(BookingResponse) booking: BookingResponse;
  @Out(ArrivalPersonResponse) person: ArrivalPersonResponse;
  @Out(String) spaceLabel: string;
  @Out(LocalizedResponse, { nullable: true }) organisation: LocalizedResponse | null;
  @Out(String, { enum: ['due', 'late', 'here', 'left', 'no_show', 'later'] }) status: string;
  @Out(ArrivalEventResponse, { nullable: true, description: 'What takes place in the room' })
  event: ArrivalEventResponse | null;
}

export class ArrivalListResponse {
  @OutInstant() now: string;
  @Out([ArrivalResponse]) items: ArrivalResponse[];
  @Out(ArrivalResponse, {
    nullable: true,
    description:
      'The booking of another day that a pass code names, or that the only person of this name has, when no booking of the day fits',
  })
  otherDay: ArrivalResponse | null;
  @Out(Boolean, { description: 'There are more than are listed here' }) isCut: boolean;
}

class PersonInsideResponse {
  @Out(BookingResponse) booking: BookingResponse;
  @Out(ArrivalPersonResponse) person: ArrivalPersonResponse;
  @Out(String) spaceLabel: string;
  @Out(LocalizedResponse, { nullable: true }) organisation: LocalizedResponse | null;
}

export class PeopleInsideResponse {
  @Out([PersonInsideResponse]) items: PersonInsideResponse[];
}

/** The reader of an answer about a centre, and their language. */
export interface CentreReader {
  readonly reader: Person;
  readonly language: Language;
  readonly centre: Centre;
}

export function arrivalResponse(
  arrival: Arrival,
  event: EventInBooking | undefined,
  view: CentreReader,
): ArrivalResponse {
  return {
    ...personInsideResponse(arrival, view),
    status: arrival.status,
    event: event ? { id: event.id, names: event.names, registered: event.registered } : null,
  };
}

export function personInsideResponse(
  { booking, fullName, organisation }: PersonInside,
  { reader, language, centre }: CentreReader,
): PersonInsideResponse {
  const spaces = listPlaceNames(centre, booking.spaceIds).map((names) => names[language]);
  return {
    booking: bookingResponse(booking, reader, centre.zone),
    person: { id: booking.personId, fullName, displayName: booking.personName ?? fullName },
    spaceLabel: spaces.join(', '),
    organisation,
  };
}
