import { type BookingState } from '@birlik/bookings';
import type { Instant, Interval, LocalizedText } from '@birlik/kernel';

export const ACTIVITY_STATES = ['open', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const SESSION_STATES = ['planned', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** `closed`: it is over, or its booking is not confirmed now. */
export const STANDINGS = ['open', 'closed', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * One meeting of an activity. Its booking gives time and place; without a booking it has a time of its own
 * and no room.
 */
export interface ActivitySession extends Interval {
  readonly id: string;
  /** Numbers begin at 1 and are never reused. */
  readonly number: number;
  readonly state: SessionState;
  readonly bookingId: string | null;
  readonly bookingState: BookingState | null;
  readonly spaceIds: readonly string[];
  /** Seats that are neither taken in this session nor held for an offer. */
  readonly seatsLeft: number;
  /** The standing when the session was read. */
  readonly standing: Standing;
  /** For a cancelled booking: until then the cancellation can be undone. */
  readonly mayComeBackUntil: Instant | null;
  /** Why its booking ended, as somebody wrote. */
  readonly goneBecause: string | null;
  /** Time, rooms and standing of its booking, as its people were told; null without a booking. */
  readonly told: ToldTimeAndPlace | null;
}

/** Time and place, as people know them. */
export interface ToldTimeAndPlace extends Interval {
  readonly spaceIds: readonly string[];
  /** True when they know that these wait for an approval. */
  readonly awaits: boolean;
}

/** What people register for: a briefing, a course group, a debate, a project meeting. */
export interface Activity {
  readonly id: string;
  readonly centreId: string;
  /** Key of a programme of the centre. */
  readonly programme: string;
  readonly names: LocalizedText;
  /** Number of seats. */
  readonly seats: number;
  /** Seats that are free in all sessions. */
  readonly seatsLeft: number;
  readonly state: ActivityState;
  /**
   * The standing when the activity was read. The stored state is not enough, because its bookings can be
   * cancelled or over.
   */
  readonly standing: Standing;
  /** Increases with every change of the activity itself; `If-Match` compares it. */
  readonly version: number;
  readonly createdAt: Instant;
  /** Id of the owner. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Ordered by start; at least one. */
  readonly sessions: readonly ActivitySession[];
}

/**
 * States of a booking in which its session cannot take place. A no-show is none of them: that nobody checked the
 * room in is no reason to call an event off.
 */
export const GONE: readonly BookingState[] = ['cancelled', 'declined', 'expired'];
/** States of a booking in which its session takes place. */
export const TAKES_PLACE: readonly BookingState[] = ['confirmed', 'checked_in'];
/** States of a booking in which the people of its session are told of its time and place. */
export const IS_TOLD: readonly BookingState[] = [...TAKES_PLACE, 'requested'];

/** Returns the standing of a session at an instant. */
export function findStandingOfSession(
  { state, bookingState, end }: Pick<ActivitySession, 'state' | 'bookingState' | 'end'>,
  now: Instant,
): Standing {
  if (state === 'cancelled') return 'cancelled';
  if (bookingState !== null && GONE.includes(bookingState)) return 'cancelled';
  const takesPlace = bookingState === null || TAKES_PLACE.includes(bookingState);
  return takesPlace && end > now ? 'open' : 'closed';
}

/**
 * Returns when a session is over for its people: a booking that was shortened, or cancelled after that, ends before the
 * time that they were told.
 */
export function findBelievedEnd({ end, told }: Pick<ActivitySession, 'end' | 'told'>): Instant {
  return Math.max(end, told?.end ?? end);
}

/** Returns true if time and place of a session wait until staff approve its booking. */
export function awaitsApproval({ bookingState }: Pick<ActivitySession, 'bookingState'>): boolean {
  return bookingState === 'requested';
}

/**
 * Returns true if a session has another time or other rooms than its people know, or waits for an approval, or waits no
 * longer, and they do not know that.
 */
export function hasMoved(session: ActivitySession, now: Instant): boolean {
  const { state, bookingState, told, start, end, spaceIds } = session;
  if (state !== 'planned' || told === null || findBelievedEnd({ end, told }) <= now) return false;
  if (bookingState === null || !IS_TOLD.includes(bookingState)) return false;
  if (told.awaits !== awaitsApproval(session)) return true;
  return told.start !== start || told.end !== end || told.spaceIds.join() !== spaceIds.join();
}

/**
 * Returns the standing of an activity: open if one of its sessions is open, and cancelled if all of them are
 * cancelled.
 */
export function findStanding(
  state: ActivityState,
  sessions: readonly Pick<ActivitySession, 'standing'>[],
): Standing {
  if (state === 'cancelled') return 'cancelled';
  if (sessions.some(({ standing }) => standing === 'open')) return 'open';
  return sessions.every(({ standing }) => standing === 'cancelled') ? 'cancelled' : 'closed';
}

/**
 * Returns the session to show first: the next open one, otherwise the last that is not cancelled, otherwise
 * the last.
 */
export function findMainSession({ sessions }: Pick<Activity, 'sessions'>): ActivitySession {
  const open = sessions.find(({ standing }) => standing === 'open');
  return open ?? sessions.findLast(({ standing }) => standing === 'closed') ?? sessions[sessions.length - 1]!;
}
