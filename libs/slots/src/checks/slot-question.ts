import type { Actor, Instant, Interval } from '@birlik/kernel';
import type { Centre, Space, SpaceKind } from '@birlik/rooms';

/** A booking that counts against allowances: live or used, not cancelled, not missed. */
export interface CountedClaim extends Interval {
  readonly kind: SpaceKind;
  readonly spaceIds: readonly string[];
  readonly organisationId: string | null;
  /** Desks taken at the same time; 1 for a room. */
  readonly desks: number;
  readonly people: number;
}

/** A place that somebody holds who has been here before. */
export interface RegularClaim extends Interval {
  readonly spaceId: string;
}

/** What the database knows of the person, and of the organisation, who would take the slot. */
export interface PersonFacts {
  /** The database's time. */
  readonly now: Instant;
  /** The person's own bookings in the periods that the rules count. */
  readonly claims: readonly CountedClaim[];
  /** Bookings of the organisation that it is for, whoever made them. */
  readonly organisationClaims: readonly CountedClaim[];
  readonly organisation: { readonly key: string; readonly type: string } | null;
  /** Has never been here. */
  readonly newcomer: boolean;
  /** When they missed bookings that still count, oldest first. */
  readonly absences: readonly Instant[];
  /** What people who have been here before hold during the slots that are asked about; only where a policy keeps places for others. */
  readonly takenByRegulars: readonly RegularClaim[];
}

/** Nothing is known of anybody: what a fresh person's facts are at `now`. */
export function makeEmptyFacts(now: Instant): PersonFacts {
  return {
    now,
    claims: [],
    organisationClaims: [],
    organisation: null,
    newcomer: false,
    absences: [],
    takenByRegulars: [],
  };
}

/** "May this person take these spaces for this time?" with all that an answer needs. */
export interface SlotQuestion {
  readonly centre: Centre;
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  /** Who asks; staff may ask for somebody else. */
  readonly actor: Actor;
  /** Whose booking it would be. */
  readonly personId: string;
  readonly organisationId: string | null;
  readonly people: number;
  readonly facts: PersonFacts;
  /** A date of a series, which may reach further ahead. */
  readonly series?: boolean;
  /** One place after the other; absent when it stays in one place. */
  readonly legs?: readonly QuestionLeg[] | undefined;
}

/** Spaces that are taken together for a part of the slot. */
export interface QuestionLeg extends Interval {
  readonly spaces: readonly Space[];
}

/** The parts of a question: its legs, or the whole. */
export function listLegs({ legs, spaces, slot }: SlotQuestion): readonly QuestionLeg[] {
  return legs && legs.length > 0 ? legs : [{ spaces, ...slot }];
}

/** Desks and rooms have rules of their own; a question is about one kind. */
export function findKind(question: Pick<SlotQuestion, 'spaces'>): SpaceKind {
  return question.spaces[0]?.kind ?? 'desk';
}

/** How many desks it takes at once; a room counts as one. */
export function countDesks(question: SlotQuestion): number {
  return findKind(question) === 'desk' ? Math.max(...listLegs(question).map((leg) => leg.spaces.length)) : 1;
}
