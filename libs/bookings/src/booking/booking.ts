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

/** The allowed state changes. Every change is one guarded UPDATE that names its `from` state. */
export const TRANSITIONS: Readonly<Record<BookingState, readonly BookingState[]>> = {
  held: ['confirmed', 'requested', 'expired', 'cancelled'],
  requested: ['confirmed', 'declined', 'cancelled', 'expired'],
  // Back to requested: the booking was moved to a space that needs approval, or an answer was undone.
  // Expired: an outage took its time.
  // Completed: nobody checked in a room in which other people were expected, and its time is over or they are called off.
  confirmed: ['checked_in', 'cancelled', 'no_show', 'requested', 'expired', 'completed'],
  // Back to confirmed: a mistaken check-in was undone. Cancelled: a mistaken walk-in was undone.
  checked_in: ['completed', 'confirmed', 'cancelled'],
  // Back to confirmed: a cancellation was undone in time.
  cancelled: ['confirmed'],
  // Back to checked in: a mistaken check-out was undone in time.
  completed: ['checked_in'],
  // Back to requested: a mistaken answer was undone in time.
  declined: ['requested'],
  no_show: [],
  expired: [],
};

/** States in which the claims of the booking are live. */
export const LIVE_STATES: readonly BookingState[] = ['held', 'requested', 'confirmed', 'checked_in'];

/** States in which nobody was to come any more, and the slot went to others. */
export const DROPPED_STATES: readonly BookingState[] = ['cancelled', 'declined', 'expired'];

export function canMove(from: BookingState, to: BookingState): boolean {
  return TRANSITIONS[from].includes(to);
}

/**
 * Check-in times by the rules that were valid when the booking was made. Later changes of the rules do not
 * affect it.
 */
export interface CheckInTimes {
  readonly checkInOpensAt: Instant;
  readonly noShowDueAt: Instant;
  readonly warnAt: Instant | null;
  readonly remindAt: readonly { readonly kind: string; readonly at: Instant }[];
}

/** A number of units of one kind of equipment. */
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
  /** Names it to the front desk. */
  readonly passCode: string;
  readonly centreId: string;
  readonly kind: SpaceKind;
  readonly state: BookingState;
  /** Increases with every change; `If-Match` compares it. */
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly spaceIds: readonly string[];
  readonly personId: string | null;
  /** Display name of the owner, or the name of a walk-in without an account. */
  readonly personName: string | null;
  readonly organisationId: string | null;
  readonly title: string | null;
  /** Consecutive parts in different places; empty when the booking stays in one place. */
  readonly legs: readonly Leg[];
  /** Number of people. */
  readonly people: number;
  /** Equipment and staff that are booked with the spaces. */
  readonly equipment: readonly EquipmentCount[];
  /** For a hold: the instant at which it expires. */
  readonly heldUntil: Instant | null;
  /** When the owner asked for more grace. */
  readonly onMyWayAt: Instant | null;
  /** Its grace lay in an outage, so that nobody misses it. */
  readonly excused: boolean;
  /** As it was when it was last agreed to, where a change has made it something else since. */
  readonly approved: ApprovedShape | null;
  /** The series it is a date of. */
  readonly seriesId: string | null;
  /** A date of a series that was given times of its own: a change of the series does not take them away. */
  readonly hasOwnTimes: boolean;
  readonly checkInOpensAt: Instant;
  readonly noShowDueAt: Instant;
  readonly checkedInAt: Instant | null;
  readonly checkedOutAt: Instant | null;
  readonly undoUntil: Instant | null;
  /** Who cancelled it, as the audit names them. */
  readonly cancelledBy: string | null;
  readonly walkIn: boolean;
  readonly createdAt: Instant;
}
