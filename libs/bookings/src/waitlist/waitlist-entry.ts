import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';
import { defineQueueWords } from '@birlik/waitlists';

/** `offered`: a slot is held for them. The others but `waiting` are ends. */
export const WAITLIST_STATES = ['waiting', 'offered', 'served', 'left', 'lapsed'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

/** The states of the queue in the words of the waitlist. */
export const WAITLIST_QUEUE = defineQueueWords<WaitlistState>({
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'served',
  declined: 'left',
  left: 'left',
  lapsed: 'lapsed',
});

/** Somebody, or a group, who wants a slot that is taken. */
export interface WaitlistEntry {
  readonly id: string;
  readonly centreId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly kind: SpaceKind;
  /** One of these will do. Any of the kind when empty. */
  readonly spaceIds: readonly string[];
  /** What the space must have. */
  readonly features: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  /** Desks that a group takes together, all or none; or seats that a room must have. */
  readonly people: number;
  readonly title: string | null;
  readonly state: WaitlistState;
  readonly lapses: number;
  readonly version: number;
  readonly createdAt: Instant;
}
