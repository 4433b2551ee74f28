import type { Interval, LocalizedText } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import { makePreviewToken } from '../booking/preview-token.js';
import type { WithdrawnHold } from '../waitlist/end-waiting.js';

/** Spaces that a booking could move to, at the same time. */
export interface Proposal extends Interval {
  readonly spaceIds: readonly string[];
}

/** A booking that conflicts with a closure or a change of hours. */
export interface AffectedBooking {
  readonly booking: Booking;
  /** Null when no similar space is free at the time. */
  readonly proposal: Proposal | null;
}

export const ACTIONS = ['move', 'cancel', 'keep'] as const;
/**
 * What happens to an affected booking. `move` acts as `keep` when there is no proposal or when the person is
 * here already.
 */
export type Action = (typeof ACTIONS)[number];

/** What happens to a booking that was to move and has no proposal. */
export type UnmovableAction = Exclude<Action, 'move'>;

/** The action for one booking. All other bookings get the action for all. */
export interface Decision {
  readonly bookingId: string;
  readonly action: Action;
  /** Sent to the owner. */
  readonly note?: LocalizedText | null | undefined;
}

/** The actions for all affected bookings, and the reason. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  /** The action for bookings without a decision. */
  readonly bookings: Action;
  /** The action for bookings without a decision that were to move and cannot; `keep` when absent. */
  readonly unmovable?: UnmovableAction | undefined;
  readonly reason: LocalizedText;
}

/** What happened to the affected bookings. */
export interface Resolution {
  readonly moved: readonly Booking[];
  readonly cancelled: readonly Booking[];
  readonly kept: readonly Booking[];
}

/** What happened, with the holds whose people have to be told. */
export interface CarriedOut extends Resolution {
  readonly withdrawn: readonly WithdrawnHold[];
}

export interface AffectedPreview {
  /** Affected bookings, ordered by start. */
  readonly affected: readonly AffectedBooking[];
  /** Identifies the content of the preview: the bookings and their proposals. */
  readonly token: string;
}

/** Builds the preview of affected bookings with its token. */
export function buildAffectedPreview(affected: readonly AffectedBooking[]): AffectedPreview {
  const rows = affected.map(({ booking, proposal }) => [booking.id, booking.version, proposal?.spaceIds]);
  return { affected, token: makePreviewToken(rows) };
}

/** Returns the booking ids of a resolution, for the audit. */
export function listResolutionIds({ moved, cancelled, kept }: Resolution) {
  const ids = (bookings: readonly Booking[]) => bookings.map(({ id }) => id);
  return { moved: ids(moved), cancelled: ids(cancelled), kept: ids(kept) };
}

/** Returns the action for one affected booking: its own decision, or the action for all. */
export function chooseAction(
  { booking, proposal }: AffectedBooking,
  decision: Decision | undefined,
  { bookings, unmovable = 'keep' }: Pick<Decisions, 'bookings' | 'unmovable'>,
): Action {
  // Bookings of people who are here are never moved or cancelled: staff talk to them instead.
  if (booking.state === 'checked_in') return 'keep';
  if (decision) return decision.action === 'move' && !proposal ? 'keep' : decision.action;
  return bookings === 'move' && !proposal ? unmovable : bookings;
}
