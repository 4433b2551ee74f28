import type { Instant } from '@birlik/kernel';
import type { Event } from '../events/event.js';

/** `offered`: places are held until a deadline. The last four are ends. */
export const REGISTRATION_STATES = [
  'waiting',
  'offered',
  'registered',
  'declined',
  'lapsed',
  'cancelled',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Which state may follow which; every move is one guarded UPDATE that names its `from`. */
export const REGISTRATION_TRANSITIONS: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  waiting: ['offered', 'cancelled', 'lapsed'],
  // Back to waiting: nobody answered, and they are asked once more, at the end of the line.
  offered: ['registered', 'declined', 'waiting', 'lapsed', 'cancelled'],
  registered: ['cancelled'],
  declined: [],
  lapsed: [],
  cancelled: [],
};

/** States in which somebody has a place, or hopes for one; a person has one such registration for an event. */
export const ALIVE: readonly RegistrationState[] = ['waiting', 'offered', 'registered'];
/** Who lets offers lapse this often is not asked again. */
export const MOST_LAPSES = 2;
/** The largest group. */
export const MOST_PEOPLE = 20;

/** Somebody, or a group, signed up for an event: all of them have places, or none. */
export interface Registration {
  readonly id: string;
  readonly eventId: string;
  readonly centreId: string;
  readonly personId: string;
  readonly people: number;
  readonly state: RegistrationState;
  readonly lapses: number;
  /** Of an offer: until when the places are held. */
  readonly deadline: Instant | null;
  /** Place in the line while it waits; 1 is next. */
  readonly position: number | null;
  readonly version: number;
  readonly createdAt: Instant;
}

/** A registration with the event that it is for, both as they were when it was read or changed. */
export interface RegisteredEvent {
  readonly registration: Registration;
  readonly event: Event;
}
