import { formatInstant, type Person } from '@birlik/kernel';
import {
  type Activity,
  findMainSession,
  mayChange,
  type RegisteredActivity,
  type Registration,
  REGISTRATION_STATES,
  STANDINGS,
} from '@birlik/programmes';
import { IntervalResponse, LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

/** An event as everybody may see it. */
export class EventResponse extends IntervalResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(String, { description: 'Key of a programme of the centre' }) programme: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out([String], { description: 'Rooms' }) spaceIds: string[];
  @Out('integer') places: number;
  @Out('integer', { description: 'Not taken and not held for somebody who was asked' }) placesLeft: number;
  @Out(String, { enum: [...STANDINGS], description: 'Nobody can register unless it is open' }) state: string;
  @Out('integer', { description: 'For If-Match' }) version: number;
}

export class EventListResponse {
  @Out([EventResponse]) items: EventResponse[];
}

class OwnRegistrationResponse {
  @OutId() id: string;
  @Out('integer') people: number;
  @Out(String, { enum: [...REGISTRATION_STATES] }) state: string;
  @Out('integer', { nullable: true, description: 'Position in the queue while it waits; 1 is next' })
  position: number | null;
  @OutInstant({ nullable: true, description: 'Of an offer: until when the places are held' }) deadline:
    string | null;
  @Out('integer', { description: 'For If-Match' }) version: number;
  @OutInstant() createdAt: string;
}

export class RegistrationResponse extends OwnRegistrationResponse {
  @Out(EventResponse) event: EventResponse;
}

export class RegistrationListResponse {
  @Out([RegistrationResponse]) items: RegistrationResponse[];
}

export class EventDetailResponse extends EventResponse {
  @Out(Boolean, { description: 'The reader may change it or call it off' }) canChange: boolean;
  @OutId({ nullable: true, description: 'Only for those who may change it' }) bookingId: string | null;
  @Out(OwnRegistrationResponse, { nullable: true, description: 'What the reader has or hopes for' })
  mine: OwnRegistrationResponse | null;
}

/**
 * Builds the response of an activity as an event, with wall times of `zone`. Its time is that of its next
 * session.
 */
export function eventResponse(activity: Activity, zone: string): EventResponse {
  const { standing, id, centreId, programme, names, seats, seatsLeft, version } = activity;
  const { spaceIds, start, end } = findMainSession(activity);
  return {
    id,
    centreId,
    programme,
    names,
    spaceIds: [...spaceIds],
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    places: seats,
    placesLeft: seatsLeft,
    state: standing,
    version,
  };
}

/** Builds the same response with the reader's own registration and permissions. */
export function eventDetailResponse(
  activity: Activity,
  own: Registration | null,
  reader: Person,
  zone: string,
): EventDetailResponse {
  const canChange = mayChange(reader, activity);
  return {
    ...eventResponse(activity, zone),
    canChange,
    bookingId: canChange ? findMainSession(activity).bookingId : null,
    mine: own === null ? null : ownRegistrationResponse(own, zone),
  };
}

function ownRegistrationResponse(registration: Registration, zone: string): OwnRegistrationResponse {
  const { id, people, state, position, deadline, version, createdAt } = registration;
  return {
    id,
    people,
    state,
    position,
    deadline: deadline === null ? null : formatInstant(deadline, zone),
    version,
    createdAt: formatInstant(createdAt, zone),
  };
}

export function registrationResponse(
  { registration, activity }: RegisteredActivity,
  zone: string,
): RegistrationResponse {
  return { ...ownRegistrationResponse(registration, zone), event: eventResponse(activity, zone) };
}
