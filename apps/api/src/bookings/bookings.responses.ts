import {
  type Booking,
  BOOKING_STATES,
  type BookingRequest,
  isOwner,
  mayCheckIn,
  mayUndoCancellation,
  type BookingState,
  DROPPED_STATES,
} from '@birlik/bookings';
import { formatInstant, type Instant, isStaff, type Person } from '@birlik/kernel';
import { IntervalResponse, LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

class PersonResponse {
  @OutId() id: string;
  @Out(String) displayName: string;
}

class CheckInWindowResponse {
  @OutInstant() opensAt: string;
  @OutInstant({ description: 'Nobody came by then: the place goes to others' }) releaseAt: string;
}

class PossibleResponse {
  @Out(Boolean) cancel: boolean;
  @Out(Boolean, { description: 'Approve or decline' }) answer: boolean;
  @Out(Boolean) change: boolean;
  @Out(Boolean) checkIn: boolean;
  @Out(Boolean) checkOut: boolean;
  @Out(Boolean, { description: 'Ask for a little more grace, once' }) onMyWay: boolean;
}

class BookedEquipmentResponse {
  @Out(String) key: string;
  @Out('integer') count: number;
}

class LegResponse extends IntervalResponse {
  @Out([String]) spaceIds: string[];
}

export class BookingResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @Out(String, { enum: [...BOOKING_STATES], description: 'More states may come' }) state: string;
  @Out('integer', { description: 'For If-Match' }) version: number;
  @OutInstant() start: string;
  @OutInstant() end: string;
  @Out([String]) spaceIds: string[];
  @Out([LegResponse], { description: 'Places one after the other; empty when it stays in one place' })
  legs: LegResponse[];
  @Out('integer') people: number;
  @OutId({ nullable: true, description: 'The series it is a date of' }) seriesId: string | null;
  @OutInstant({ nullable: true, description: 'Of a hold: until when it stands' }) heldUntil: string | null;
  @Out(String, { nullable: true }) title: string | null;
  @Out([BookedEquipmentResponse], { description: 'Counted things that come with it' })
  equipment: BookedEquipmentResponse[];
  @OutId({ nullable: true }) organisationId: string | null;
  @Out(PersonResponse, { nullable: true, description: 'Null for a walk-in without an account' })
  person: PersonResponse | null;
  @Out(String, { nullable: true, description: 'Name that a walk-in gave' }) guestName: string | null;
  @Out(CheckInWindowResponse, { nullable: true }) checkIn: CheckInWindowResponse | null;
  @OutInstant({ nullable: true }) checkedInAt: string | null;
  @OutInstant({ nullable: true }) checkedOutAt: string | null;
  @OutInstant({ nullable: true, description: 'Until when the reader can take the last step back' })
  undoUntil: string | null;
  @Out(Boolean) walkIn: boolean;
  @OutInstant() createdAt: string;
  @Out(String, {
    nullable: true,
    description:
      '8 characters for the front desk’s scanner; proves nothing by itself. Null behind the link of a mail to a booking that is cancelled, declined or expired',
  })
  passCode: string | null;
  @Out(PossibleResponse, { description: 'What the reader may do in this state' }) can: PossibleResponse;
}

export class BookingListResponse {
  @Out([BookingResponse]) items: BookingResponse[];
  @Out(String, { nullable: true, description: 'Cursor of the next page' }) next: string | null;
}

class RequestPersonResponse {
  @Out(String) fullName: string;
}

class RequestResponse {
  @Out(BookingResponse) booking: BookingResponse;
  @Out(RequestPersonResponse, { nullable: true, description: 'Null for a walk-in without an account' })
  person: RequestPersonResponse | null;
  @Out(LocalizedResponse, { nullable: true }) organisation: LocalizedResponse | null;
}

export class RequestListResponse {
  @Out([RequestResponse]) items: RequestResponse[];
  @Out(String, { nullable: true, description: 'Cursor of the next page' }) next: string | null;
}

export class PassResponse {
  @Out(String, { nullable: true }) code: string | null;
  @Out(BookingResponse, { nullable: true, description: 'The booking that is on or comes next' })
  booking: BookingResponse | null;
  @Out(String, { nullable: true, description: 'The code as a QR picture' }) svg: string | null;
}

/** Builds the response of a booking for `reader`, with wall times of `zone`. */
export function bookingResponse(
  booking: Booking,
  reader: Person,
  zone: string,
  readerName: string | null = null,
): BookingResponse {
  const { id, centreId, kind, state, version, people, seriesId, title, organisationId, walkIn } = booking;
  const at = (instant: Instant) => formatInstant(instant, zone);
  const orNull = (instant: Instant | null) => (instant === null ? null : at(instant));
  return {
    id,
    centreId,
    kind,
    state,
    version,
    start: at(booking.start),
    end: at(booking.end),
    spaceIds: [...booking.spaceIds],
    legs: booking.legs.map(({ spaceIds, start, end }) => ({
      spaceIds: [...spaceIds],
      start: at(start),
      end: at(end),
    })),
    people,
    seriesId,
    heldUntil: orNull(booking.heldUntil),
    title,
    equipment: [...booking.equipment],
    organisationId,
    person: personOf(booking, reader, readerName),
    guestName: booking.personId === null ? booking.personName : null,
    checkIn:
      state === 'confirmed'
        ? { opensAt: at(booking.checkInOpensAt), releaseAt: at(booking.noShowDueAt) }
        : null,
    checkedInAt: orNull(booking.checkedInAt),
    checkedOutAt: orNull(booking.checkedOutAt),
    undoUntil: mayUndo(reader, booking) ? orNull(booking.undoUntil) : null,
    walkIn,
    createdAt: at(booking.createdAt),
    passCode: booking.passCode,
    can: possibleFor(reader, booking),
  };
}

/**
 * Returns what the link of a mail shows of a booking. Of one that nobody comes to any more it shows only its time, its state
 * and what can be done: whoever has the mail needs no more.
 */
export function responseForLink(response: BookingResponse): BookingResponse {
  if (!DROPPED_STATES.includes(response.state as BookingState)) return response;
  return {
    ...response,
    passCode: null,
    title: null,
    spaceIds: [],
    legs: [],
    people: 1,
    equipment: [],
    organisationId: null,
    person: null,
    guestName: null,
    seriesId: null,
  };
}

/** What is made is undone by a cancellation; a cancellation only by who made it, or staff. */
function mayUndo(reader: Person, booking: Booking): boolean {
  return booking.state !== 'cancelled' || mayUndoCancellation(reader, booking);
}

/** Returns the owner of a booking. The reader's own name is known without a query. */
function personOf(
  { personId, personName }: Booking,
  reader: Person,
  readerName: string | null,
): PersonResponse | null {
  if (personId === null) return null;
  const own = personId === reader.personId ? readerName : null;
  return { id: personId, displayName: personName ?? own ?? '' };
}

const CANCELLABLE: readonly BookingState[] = ['confirmed', 'requested', 'held'];
const CHANGEABLE: readonly BookingState[] = ['confirmed', 'checked_in', 'requested'];

/** Returns the actions that the reader may take in the booking's state. */
function possibleFor(reader: Person, booking: Booking): PossibleResponse {
  const { state, centreId, onMyWayAt } = booking;
  const isStaffHere = isStaff(reader, centreId);
  const owns = isOwner(reader, booking);
  const may = owns || isStaffHere;
  return {
    cancel: may && CANCELLABLE.includes(state),
    answer: isStaffHere && state === 'requested',
    change: may && CHANGEABLE.includes(state),
    checkIn: mayCheckIn(reader, booking) && state === 'confirmed',
    checkOut: may && state === 'checked_in',
    onMyWay: owns && state === 'confirmed' && onMyWayAt === null,
  };
}

export function requestResponse(
  { booking, fullName, organisation }: BookingRequest,
  reader: Person,
  zone: string,
): RequestResponse {
  return {
    booking: bookingResponse(booking, reader, zone),
    person: fullName === null ? null : { fullName },
    organisation,
  };
}
