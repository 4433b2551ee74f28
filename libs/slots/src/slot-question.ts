import type { Actor, Instant, Interval } from '@birlik/kernel';
import type { Centre, Space, SpaceKind } from '@birlik/rooms';

/** What the database knows of the person who would take the slot. */
export interface PersonFacts {
  /** The database's present. */
  readonly now: Instant;
  /** Their desk bookings of the weeks in question that count: live or used, not cancelled, not missed. */
  readonly deskClaims: readonly Interval[];
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
}

/** Desks and rooms have rules of their own; a question is about one kind. */
export function kindOf(question: Pick<SlotQuestion, 'spaces'>): SpaceKind {
  return question.spaces[0]?.kind ?? 'desk';
}
