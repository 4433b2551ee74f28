import { DomainError, type Instant, type Interval } from '@birlik/kernel';

/** A slot that can be had instead, at the moment of asking. */
export interface Alternative extends Interval {
  /** The first of them. */
  readonly spaceId: string;
  readonly spaceIds: readonly string[];
  readonly label: string;
}

export interface Conflict extends Interval {
  readonly spaceId: string;
}

/** Somebody else has the slot. */
export function slotTaken(
  conflicts: readonly Conflict[] = [],
  alternatives: readonly Alternative[] = [],
  zone = 'UTC',
): DomainError {
  return new DomainError('slot_taken', 'conflict', { conflicts, alternatives, zone });
}

export function isSlotTaken(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'slot_taken';
}

/** True when it names who has the slot at this moment: then no hold that is over is in the way. */
export function hasLivingRival(error: DomainError): boolean {
  return ((error.params?.conflicts ?? []) as readonly Conflict[]).length > 0;
}

/** The booking, offer or entry is past the point where this can be done. */
export function wrongState(state: string): DomainError {
  return new DomainError('wrong_state', 'conflict', { state });
}

export function tooEarly(opensAt: Instant, zone: string): DomainError {
  return new DomainError('too_early', 'conflict', { opensAt, zone });
}

export function undoTooLate(): DomainError {
  return new DomainError('undo_too_late', 'conflict');
}

/** The caller saw an older version. */
export function staleVersion(version: number): DomainError {
  return new DomainError('stale_version', 'stale', { version });
}

/** A booking changed between the look and the action: the transaction runs again and looks anew. */
export class ChangedMeanwhile extends DomainError {
  readonly runAgain = true;

  constructor() {
    super('preview_changed', 'conflict');
  }
}

/** Somebody took a place between the look and the claim: the transaction runs again and looks anew. */
export class RivalClaim extends DomainError {
  readonly runAgain = true;

  constructor() {
    super('slot_taken', 'conflict');
  }
}
