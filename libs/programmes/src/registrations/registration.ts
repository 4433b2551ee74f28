import type { Instant } from '@birlik/kernel';
import { defineQueueWords } from '@birlik/waitlists';
import type { Activity, ActivitySession, Standing } from '../activities/activity.js';

/** `offered`: seats are held until a deadline. The last three are ends. */
export const REGISTRATION_STATES = [
  'waiting',
  'offered',
  'registered',
  'declined',
  'lapsed',
  'cancelled',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** The states of the queue in the words of registrations. */
export const REGISTRATION_QUEUE = defineQueueWords<RegistrationState>({
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'registered',
  declined: 'declined',
  left: 'cancelled',
  lapsed: 'lapsed',
});

/** States in which somebody has a seat or hopes for one. */
export const ALIVE: readonly RegistrationState[] = ['waiting', 'offered', 'registered'];
/** The largest group. */
export const MAX_PEOPLE = 20;

/** Who is registered: a person, a guest without an account, or a team with the person who answers for it. */
export interface Registrant {
  readonly personId: string | null;
  readonly guestName: string | null;
  readonly teamName: string | null;
}

/** Somebody, or a group, who has seats of an activity or waits for them. All of them have seats, or none. */
export interface Registration extends Registrant {
  readonly id: string;
  readonly activityId: string;
  readonly centreId: string;
  /** The session that it is for. Null for all sessions of the activity. */
  readonly sessionNumber: number | null;
  readonly people: number;
  readonly state: RegistrationState;
  readonly lapses: number;
  /** Of an offer: until when the seats are held. */
  readonly deadline: Instant | null;
  /** Position in the queue while it waits. 1 is next. */
  readonly position: number | null;
  readonly version: number;
  readonly createdAt: Instant;
}

/** A registration with its activity, both as they were when they were read or changed. */
export interface RegisteredActivity {
  readonly registration: Registration;
  readonly activity: Activity;
}

/** The sessions that a registration is for. */
export function listSessionsOfRegistration(
  { sessions }: Pick<Activity, 'sessions'>,
  { sessionNumber }: Pick<Registration, 'sessionNumber'>,
): readonly ActivitySession[] {
  return sessionNumber === null ? sessions : sessions.filter(({ number }) => number === sessionNumber);
}

/** How the sessions of a registration stand: open as long as one of them is. */
export function findStandingFor(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
): Standing {
  if (registration.sessionNumber === null || activity.state === 'cancelled') return activity.standing;
  return listSessionsOfRegistration(activity, registration)[0]?.standing ?? 'cancelled';
}

/** True when nothing of what a registration is for is still to come. A cancellation that can be undone is no end. */
export function isOver(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
  now: Instant,
): boolean {
  return listSessionsOfRegistration(activity, registration).every(
    ({ state, bookingState, end }) => state === 'cancelled' || bookingState === 'completed' || end <= now,
  );
}

/** Seats that are left for what a registration would be for. */
export function countSeatsLeft(
  activity: Activity,
  registration: Pick<Registration, 'sessionNumber'>,
): number {
  if (registration.sessionNumber === null) return activity.seatsLeft;
  return listSessionsOfRegistration(activity, registration)[0]?.seatsLeft ?? 0;
}
