import type { Interval, LocalizedText } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import { makePreviewToken } from '../booking/preview-token.js';

/** Where a booking could go instead, at the same time. */
export interface Proposal extends Interval {
  readonly spaceIds: readonly string[];
}

/** A booking that a closure or a change of hours gets in the way of. */
export interface AffectedBooking {
  readonly booking: Booking;
  /** Null when no similar space is free at that time. */
  readonly proposal: Proposal | null;
}

export const ACTIONS = ['move', 'cancel', 'keep'] as const;
/** What becomes of an affected booking. To `move` one without a proposal, or of somebody who is here, is to `keep` it. */
export type Action = (typeof ACTIONS)[number];

/** What a manager decided about one booking. The others get the action for all. */
export interface Decision {
  readonly bookingId: string;
  readonly action: Action;
  /** Told to its people. */
  readonly note?: LocalizedText | null | undefined;
}

/** What a manager decided about all affected bookings, and why. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  /** For the bookings that no decision names. */
  readonly bookings: Action;
  readonly reason: LocalizedText;
}

/** What became of the affected bookings. */
export interface Resolution {
  readonly moved: readonly Booking[];
  readonly cancelled: readonly Booking[];
  readonly kept: readonly Booking[];
}

export interface AffectedPreview {
  /** Affected bookings, soonest first. */
  readonly affected: readonly AffectedBooking[];
  /** Names what the manager saw: the bookings as they are, and where each could go. */
  readonly token: string;
}

/** The preview of affected bookings with its token. */
export function buildAffectedPreview(affected: readonly AffectedBooking[]): AffectedPreview {
  const rows = affected.map(({ booking, proposal }) => [booking.id, booking.version, proposal?.spaceIds]);
  return { affected, token: makePreviewToken(rows) };
}

/** The ids of a resolution, for the audit. */
export function listResolutionIds({ moved, cancelled, kept }: Resolution) {
  const ids = (bookings: readonly Booking[]) => bookings.map(({ id }) => id);
  return { moved: ids(moved), cancelled: ids(cancelled), kept: ids(kept) };
}
