import { type BookingState } from '@birlik/bookings';
import type { Instant, Interval, LocalizedText } from '@birlik/kernel';

export const ACTIVITY_STATES = ['open', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const SESSION_STATES = ['planned', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** `closed`: it is over, or its booking is not confirmed at this moment. */
export const STANDINGS = ['open', 'closed', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One meeting of an activity. Its booking says when and where; without one it has a time of its own and no room. */
export interface ActivitySession extends Interval {
  readonly id: string;
  /** 1 for the first that was planned. A number is never given twice. */
  readonly number: number;
  readonly state: SessionState;
  readonly bookingId: string | null;
  readonly bookingState: BookingState | null;
  readonly spaceIds: readonly string[];
  /** Seats that nobody has in this session, and that are not held for somebody. */
  readonly seatsLeft: number;
  /** How it stood when it was read. */
  readonly standing: Standing;
  /** When its booking was cancelled: until then that can be undone. */
  readonly mayComeBackUntil: Instant | null;
}

/** What people register for: a briefing, a course group, a debate, a project meeting. */
export interface Activity {
  readonly id: string;
  readonly centreId: string;
  /** Key of a programme of the centre. */
  readonly programme: string;
  readonly names: LocalizedText;
  /** So many people fit. */
  readonly seats: number;
  /** Seats that nobody has in any session. */
  readonly seatsLeft: number;
  readonly state: ActivityState;
  /** How it stood when it was read: its own state is not enough, for its bookings may be cancelled or over. */
  readonly standing: Standing;
  /** Goes up with every change of the activity itself; If-Match compares it. */
  readonly version: number;
  readonly createdAt: Instant;
  /** Whose it is. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** In the order of their start; at least one. */
  readonly sessions: readonly ActivitySession[];
}

/** States of a booking after which nothing takes place in it. */
export const GONE: readonly BookingState[] = ['cancelled', 'declined', 'no_show', 'expired'];
/** States of a booking in which something takes place. */
export const TAKES_PLACE: readonly BookingState[] = ['confirmed', 'checked_in'];

/** How a session stands at a moment. */
export function findStandingOfSession(
  { state, bookingState, end }: Pick<ActivitySession, 'state' | 'bookingState' | 'end'>,
  now: Instant,
): Standing {
  if (state === 'cancelled') return 'cancelled';
  if (bookingState !== null && GONE.includes(bookingState)) return 'cancelled';
  const takesPlace = bookingState === null || TAKES_PLACE.includes(bookingState);
  return takesPlace && end > now ? 'open' : 'closed';
}

/** How an activity stands: open as long as one of its sessions is, and cancelled when all of them are. */
export function findStanding(
  state: ActivityState,
  sessions: readonly Pick<ActivitySession, 'standing'>[],
): Standing {
  if (state === 'cancelled') return 'cancelled';
  if (sessions.some(({ standing }) => standing === 'open')) return 'open';
  return sessions.every(({ standing }) => standing === 'cancelled') ? 'cancelled' : 'closed';
}

/** The session that a person should know of first: the next that is open, else the last that was not cancelled, else the last. */
export function findMainSession({ sessions }: Pick<Activity, 'sessions'>): ActivitySession {
  const open = sessions.find(({ standing }) => standing === 'open');
  return open ?? sessions.findLast(({ standing }) => standing === 'closed') ?? sessions[sessions.length - 1]!;
}
