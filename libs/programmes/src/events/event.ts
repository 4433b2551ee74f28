import type { Instant, Interval, LocalizedText } from '@birlik/kernel';
import type { BookingState } from '@birlik/bookings';

/** The lines of work of a centre. */
export const PROGRAMMES = ['briefing', 'project', 'debate', 'course'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const EVENT_STATES = ['open', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** A meeting that people register for. Where and when it is, and whose, is said by the booking that it takes place in. */
export interface Event extends Interval {
  readonly id: string;
  readonly centreId: string;
  readonly bookingId: string;
  readonly programme: Programme;
  readonly names: LocalizedText;
  /** For so many people. */
  readonly places: number;
  /** Not taken, and not held for somebody who was asked. */
  readonly placesLeft: number;
  readonly state: EventState;
  /** How it stood when it was read: its own state is not enough, for its booking may be cancelled or over. */
  readonly standing: Standing;
  /** Goes up with every change of the event itself; what If-Match compares. */
  readonly version: number;
  readonly createdAt: Instant;
  /** Of the booking. */
  readonly spaceIds: readonly string[];
  readonly bookingState: BookingState;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** `closed`: it is over, or its booking is not confirmed at this moment. */
export const STANDINGS = ['open', 'closed', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** States of a booking after which nothing takes place in it. */
export const GONE: readonly BookingState[] = ['cancelled', 'declined', 'no_show', 'expired'];
/** States in which an event can be made of it, and people may register. */
export const TAKES_PLACE: readonly BookingState[] = ['confirmed', 'checked_in'];

/** How an event stands at a moment. */
export function standingOf(event: Pick<Event, 'state' | 'bookingState' | 'end'>, now: Instant): Standing {
  if (event.state === 'cancelled' || GONE.includes(event.bookingState)) return 'cancelled';
  return TAKES_PLACE.includes(event.bookingState) && event.end > now ? 'open' : 'closed';
}
