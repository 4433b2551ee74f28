import { type Instant, type LocalDate, newId, newPassCode } from '@birlik/kernel';
import type { Claim, PersonFacts } from '@birlik/slots';
import type { UnitClaim } from './assign-units.js';
import type { Booking, BookingState, CheckInTimes } from './booking.js';
import { type BookingDraft, buildDraftClaims } from './booking-draft.js';
import { computeCheckInTimes } from './check-in-times.js';

/** A booking to store, with its claims. */
export interface NewBooking {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
  readonly claims: readonly Claim[];
  /** True when the person has never visited the centre. */
  readonly newcomer: boolean;
  /** The name of a walk-in without an account. */
  readonly guestName: string | null;
  readonly checkedInVia: string | null;
  /** The date within its series. */
  readonly seriesDate: LocalDate | null;
}

/** How a new booking differs from a confirmed single booking. */
export interface NewBookingOptions {
  readonly state?: BookingState;
  /** For a hold: the instant at which it expires. */
  readonly heldUntil?: Instant;
  /** True when the owner can undo it for some seconds. */
  readonly undoable?: boolean;
  /** Claims of equipment units. */
  readonly units?: readonly UnitClaim[];
  readonly series?: { readonly id: string; readonly date: LocalDate; readonly hasOwnTimes: boolean };
  /** Set for a walk-in; the name is set when they have no account. */
  readonly walkIn?: { readonly guestName: string | null };
}

/**
 * Builds the booking of a draft. All new bookings are built here: single bookings, holds, offers, walk-ins
 * and dates of a series.
 */
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
    passCode: newPassCode(),
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
    excused: false,
    approved: null,
    ...partOfSeries(series),
    checkInOpensAt,
    noShowDueAt,
    checkedInAt: walkIn ? now : null,
    checkedOutAt: null,
    undoUntil: undoable ? now + centre.rules.undoSeconds * 1_000 : null,
    cancelledBy: null,
    walkIn: walkIn !== undefined,
    createdAt: now,
  };
}

function partOfSeries(series: NewBookingOptions['series']): Pick<Booking, 'seriesId' | 'hasOwnTimes'> {
  return series
    ? { seriesId: series.id, hasOwnTimes: series.hasOwnTimes }
    : { seriesId: null, hasOwnTimes: false };
}
