import { type Instant, type LocalDate, newId } from '@birlik/kernel';
import type { Claim, PersonFacts } from '@birlik/slots';
import type { Booking, BookingState, CheckInTimes } from './booking.js';
import { type BookingDraft, buildDraftClaims } from './booking-draft.js';
import { computeCheckInTimes } from './check-in-times.js';

/** A booking that is about to be stored, with its claims. */
export interface NewBooking {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
  readonly claims: readonly Claim[];
  /** The person has never been at the centre. */
  readonly newcomer: boolean;
  /** The name of somebody without an account. */
  readonly guestName: string | null;
  readonly checkedInVia: string | null;
  /** Which date of its series. */
  readonly seriesDate: LocalDate | null;
}

/** How a new booking differs from a confirmed one that stands alone. */
export interface NewBookingOptions {
  readonly state?: BookingState;
  /** Of a hold: until when it stands. */
  readonly heldUntil?: Instant;
  /** Whether its person can take it back for some seconds. */
  readonly undoable?: boolean;
  /** Units of equipment that it takes. */
  readonly units?: readonly string[];
  readonly series?: { readonly id: string; readonly date: LocalDate };
  /** Somebody who is here already, and the name that they gave if they have no account. */
  readonly walkIn?: { readonly guestName: string | null };
}

/** Builds the booking that a draft asks for. Every new booking is built here: single, hold, offer, walk-in, date of a series. */
export function buildBooking(
  draft: BookingDraft,
  { now, newcomer }: Pick<PersonFacts, 'now' | 'newcomer'>,
  options: NewBookingOptions = {},
): NewBooking {
  const { centre, spaces, slot } = draft;
  const { units = [], series, walkIn } = options;
  const checkInTimes = computeCheckInTimes(centre.rules, spaces[0]!.kind, slot, now);
  return {
    booking: bookingOf(draft, checkInTimes, now, options),
    checkInTimes,
    claims: buildDraftClaims(draft, units),
    newcomer,
    guestName: walkIn?.guestName ?? null,
    checkedInVia: walkIn ? 'walk_in' : null,
    seriesDate: series?.date ?? null,
  };
}

function bookingOf(
  draft: BookingDraft,
  { checkInOpensAt, noShowDueAt }: CheckInTimes,
  now: Instant,
  options: NewBookingOptions,
): Booking {
  const { centre, owner, spaces, slot, organisationId, title, legs, people, equipment } = draft;
  const { state = 'confirmed', heldUntil = null, undoable = false, series, walkIn } = options;
  return {
    id: newId(),
    centreId: centre.id,
    kind: spaces[0]!.kind,
    state,
    version: 1,
    start: slot.start,
    end: slot.end,
    spaceIds: spaces.map((space) => space.id),
    personId: owner.personId === '' ? null : owner.personId,
    personName: owner.personName,
    organisationId,
    title,
    legs,
    people,
    equipment,
    heldUntil,
    onMyWayAt: null,
    approved: null,
    seriesId: series?.id ?? null,
    checkInOpensAt,
    noShowDueAt,
    checkedInAt: walkIn ? now : null,
    checkedOutAt: null,
    undoUntil: undoable ? now + centre.rules.undoSeconds * 1_000 : null,
    walkIn: walkIn !== undefined,
    createdAt: now,
  };
}
