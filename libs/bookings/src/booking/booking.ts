import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';
import type { Leg } from '@birlik/slots';

export const BOOKING_STATES = [
  'requested',
  'held',
  'confirmed',
  'checked_in',
  'completed',
  'declined',
  'cancelled',
  'no_show',
  'expired',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Which state may follow which; every move is one guarded UPDATE that names its `from`. */
export const TRANSITIONS: Readonly<Record<BookingState, readonly BookingState[]>> = {
  held: ['confirmed', 'requested', 'expired', 'cancelled'],
  requested: ['confirmed', 'declined', 'cancelled', 'expired'],
  // Back to requested: moved to where staff has to say yes.
  confirmed: ['checked_in', 'cancelled', 'no_show', 'requested'],
  // Back to confirmed: a check-in that was a slip of the finger.
  checked_in: ['completed', 'confirmed'],
  // Back to confirmed: a cancellation that was taken back in time.
  cancelled: ['confirmed'],
  completed: [],
  declined: [],
  no_show: [],
  expired: [],
};

/** States in which the booking's allocation is live. */
export const LIVE_STATES: readonly BookingState[] = ['held', 'requested', 'confirmed', 'checked_in'];

export function canMove(from: BookingState, to: BookingState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** The policy values a booking was made under; a later change of the centre's rules does not touch it. */
export interface CheckInTimes {
  readonly checkInOpensAt: Instant;
  readonly noShowDueAt: Instant;
  readonly warnAt: Instant | null;
  readonly remindAt: readonly { readonly kind: string; readonly at: Instant }[];
}

/** So many of one kind of equipment. */
export interface EquipmentCount {
  readonly key: string;
  readonly count: number;
}

/** What of a booking staff have to agree to: when, where, how many people, with what. */
export interface ApprovedShape {
  readonly start: Instant;
  readonly end: Instant;
  readonly spaceIds: readonly string[];
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
}

/** A person's or an organisation's claim on spaces for a slot. */
export interface Booking {
  readonly id: string;
  readonly centreId: string;
  readonly kind: SpaceKind;
  readonly state: BookingState;
  /** Goes up with every change; what If-Match compares. */
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly spaceIds: readonly string[];
  readonly personId: string | null;
  /** Display name of the person, or the name a walk-in gave. */
  readonly personName: string | null;
  readonly organisationId: string | null;
  readonly title: string | null;
  /** Where it goes on when one place cannot be had for the whole time; empty when it stays in one place. */
  readonly legs: readonly Leg[];
  /** How many people come. */
  readonly people: number;
  /** Counted things and staff that come with it. */
  readonly equipment: readonly EquipmentCount[];
  /** Of a hold: until when it stands. */
  readonly heldUntil: Instant | null;
  /** When its person asked for a little more grace. */
  readonly onMyWayAt: Instant | null;
  /** As it was when it was last agreed to, where a change has made it something else since. */
  readonly approved: ApprovedShape | null;
  /** The series it is a date of. */
  readonly seriesId: string | null;
  readonly checkInOpensAt: Instant;
  readonly noShowDueAt: Instant;
  readonly checkedInAt: Instant | null;
  readonly checkedOutAt: Instant | null;
  readonly undoUntil: Instant | null;
  readonly walkIn: boolean;
  readonly createdAt: Instant;
}
