import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';
import { defineQueueWords } from '@birlik/waitlists';

/** `offered`: a slot is held for the entry. All states but `waiting` and `offered` are final. */
export const WAITLIST_STATES = ['waiting', 'offered', 'served', 'left', 'lapsed'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

/** Maps the states of a queue to those of the waitlist. */
export const WAITLIST_QUEUE = defineQueueWords<WaitlistState>({
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'served',
  declined: 'left',
  left: 'left',
  lapsed: 'lapsed',
});

/** A person or a group that wants a taken slot. */
export interface WaitlistEntry {
  readonly id: string;
  readonly centreId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly kind: SpaceKind;
  /** Ids of acceptable spaces; an empty list accepts any space of the kind. */
  readonly spaceIds: readonly string[];
  /** Features that the space must have. */
  readonly features: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  /** Number of adjacent desks that a group takes, all or none; or number of seats in a room. */
  readonly people: number;
  readonly title: string | null;
  readonly state: WaitlistState;
  readonly lapses: number;
  readonly version: number;
  readonly createdAt: Instant;
}
