import type { Actor, Instant, Interval, LocalDate } from '@birlik/kernel';
import type { Centre, Space, SpaceKind } from '@birlik/rooms';

/** A booking that counts against allowances: live or used, not cancelled and not missed. */
export interface CountedClaim extends Interval {
  readonly kind: SpaceKind;
  readonly spaceIds: readonly string[];
  readonly organisationId: string | null;
  /** Number of desks taken at the same time; 1 for a room. */
  readonly desks: number;
  readonly people: number;
}

/** A claim of a person who has visited the centre before. */
export interface RegularClaim extends Interval {
  readonly spaceId: string;
}

/** What the database knows about the person and the organisation of a request. */
export interface PersonFacts {
  /** The database's time. */
  readonly now: Instant;
  /** The person's own bookings in the periods that the rules count. */
  readonly claims: readonly CountedClaim[];
  /** Bookings of the organisation, whoever made them. */
  readonly organisationClaims: readonly CountedClaim[];
  readonly organisation: { readonly key: string; readonly type: string } | null;
  /** True when the person has never visited the centre. */
  readonly newcomer: boolean;
  /** Why and until which day the person may not book in the centre; null for everybody else. */
  readonly block: {
    readonly reason: string;
    readonly until: LocalDate | null;
    /** Their account is closed for good. */
    readonly isClosed?: boolean;
  } | null;
  /** Instants of missed bookings that still count, oldest first. */
  readonly absences: readonly Instant[];
  /**
   * Claims of people who have visited before, during the slots in question; read only where a policy reserves
   * places for newcomers.
   */
  readonly takenByRegulars: readonly RegularClaim[];
}

/** Returns the facts of a new person at `now`. */
export function makeEmptyFacts(now: Instant): PersonFacts {
  return {
    now,
    claims: [],
    organisationClaims: [],
    organisation: null,
    newcomer: false,
    block: null,
    absences: [],
    takenByRegulars: [],
  };
}

/** "May this person book these spaces for this time?" with all data for an answer. */
export interface SlotQuestion {
  readonly centre: Centre;
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  /** The person who asks; staff may ask for others. */
  readonly actor: Actor;
  /** Id of the future owner. */
  readonly personId: string;
  readonly organisationId: string | null;
  readonly people: number;
  readonly facts: PersonFacts;
  /** True for a date of a series, which may be further ahead. */
  readonly series?: boolean;
  /** Consecutive parts in different places; absent when it stays in one place. */
  readonly legs?: readonly QuestionLeg[] | undefined;
}

/** Spaces that are booked together for a part of the slot. */
export interface QuestionLeg extends Interval {
  readonly spaces: readonly Space[];
}

/** Returns the legs of a question, or the whole slot as one leg. */
export function listLegs({ legs, spaces, slot }: SlotQuestion): readonly QuestionLeg[] {
  return legs && legs.length > 0 ? legs : [{ spaces, ...slot }];
}

/**
 * Returns the kind of the requested spaces. Desks and rooms have separate rules, and a question is about one
 * kind.
 */
export function findKind(question: Pick<SlotQuestion, 'spaces'>): SpaceKind {
  return question.spaces[0]?.kind ?? 'desk';
}

/** Returns the number of desks at the same time; a room counts as one. */
export function countDesks(question: SlotQuestion): number {
  return findKind(question) === 'desk' ? Math.max(...listLegs(question).map((leg) => leg.spaces.length)) : 1;
}
