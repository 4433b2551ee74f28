import type { Instant } from '@birlik/kernel';
import { defineQueueWords, isWorthOffering } from '@birlik/waitlists';
import {
  type Activity,
  type ActivitySession,
  awaitsApproval,
  type Standing,
} from '../activities/activity.js';

/** `offered`: seats are held until a deadline. The last three states are final. */
export const REGISTRATION_STATES = [
  'waiting',
  'offered',
  'registered',
  'declined',
  'lapsed',
  'cancelled',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Maps the states of a queue to those of registrations. */
export const REGISTRATION_QUEUE = defineQueueWords<RegistrationState>({
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'registered',
  declined: 'declined',
  left: 'cancelled',
  lapsed: 'lapsed',
});

/** States in which a person has a seat or waits for one. */
export const ALIVE: readonly RegistrationState[] = ['waiting', 'offered', 'registered'];
/** Largest size of a group. */
export const MAX_PEOPLE_PER_REGISTRATION = 20;

/** A registered person, a guest without an account, or a team with its contact. */
export interface Registrant {
  readonly personId: string | null;
  readonly guestName: string | null;
  readonly teamName: string | null;
}

/**
 * A person or a group with seats in an activity, or waiting for them. All of the group have seats, or none.
 */
export interface Registration extends Registrant {
  readonly id: string;
  readonly activityId: string;
  readonly centreId: string;
  /** Number of the session; null for all sessions of the activity. */
  readonly sessionNumber: number | null;
  readonly people: number;
  readonly state: RegistrationState;
  readonly lapses: number;
  /** For an offer: the seats are held until then. */
  readonly deadline: Instant | null;
  /** Position in the queue while it waits; 1 is next. */
  readonly position: number | null;
  readonly version: number;
  readonly createdAt: Instant;
}

/** A registration with its activity, as they were when they were read or changed. */
export interface RegisteredActivity {
  readonly registration: Registration;
  readonly activity: Activity;
}

/** Returns the sessions of a registration. */
export function listSessionsOfRegistration(
  { sessions }: Pick<Activity, 'sessions'>,
  { sessionNumber }: Pick<Registration, 'sessionNumber'>,
): readonly ActivitySession[] {
  return sessionNumber === null ? sessions : sessions.filter(({ number }) => number === sessionNumber);
}

/** Returns the standing of a registration's sessions: open if one of them is open. */
export function findStandingFor(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
): Standing {
  if (registration.sessionNumber === null || activity.state === 'cancelled') return activity.standing;
  return listSessionsOfRegistration(activity, registration)[0]?.standing ?? 'cancelled';
}

/**
 * Returns true if all sessions of a registration are over. A session whose room was cancelled is not over while the
 * cancellation can be undone.
 */
export function isOver(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
  now: Instant,
): boolean {
  return listSessionsOfRegistration(activity, registration).every(
    ({ state, bookingState, end }) => state === 'cancelled' || bookingState === 'completed' || end <= now,
  );
}

/**
 * Returns true while a registration that waits can still be offered seats: one of its sessions lasts long enough that
 * somebody who is asked now can come. A session whose room was cancelled counts while the cancellation can be undone.
 */
export function mayBeOffered(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
  now: Instant,
): boolean {
  return listSessionsOfRegistration(activity, registration).some(
    (session) =>
      session.state === 'planned' && session.bookingState !== 'completed' && isWorthOffering(session, now),
  );
}

/**
 * Returns true while an offer of seats may be accepted: one of its sessions is open, or waits for an approval. What was
 * offered is not taken back by a move of the room.
 */
export function mayBeAccepted(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
  now: Instant,
): boolean {
  if (findStandingFor(activity, registration) === 'open') return true;
  return listSessionsOfRegistration(activity, registration).some(
    (session) => session.state === 'planned' && awaitsApproval(session) && session.end > now,
  );
}

/** Returns the number of free seats for a registration. */
export function countSeatsLeft(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
): number {
  if (registration.sessionNumber === null) return activity.seatsLeft;
  return listSessionsOfRegistration(activity, registration)[0]?.seatsLeft ?? 0;
}
