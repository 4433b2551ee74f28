import { DomainError, type Instant, type Interval } from '@birlik/kernel';
import type { Alternative } from '@birlik/slots';

/** What is in the way of a booking. */
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

/** The booking, offer or entry is in a state in which this cannot be done. */
export function wrongState(state: string): DomainError {
  return new DomainError('wrong_state', 'conflict', { state });
}

/** Check-in is not open yet. */
export function tooEarly(opensAt: Instant, zone: string): DomainError {
  return new DomainError('too_early', 'conflict', { opensAt, zone });
}

/** The seconds to take it back are over. */
export function undoTooLate(): DomainError {
  return new DomainError('undo_too_late', 'conflict');
}

/** The caller saw an older version. */
export function staleVersion(version: number): DomainError {
  return new DomainError('stale_version', 'stale', { version });
}

/** The time of the hold is over. The slot may have gone to others. */
export function holdOver(): DomainError {
  return new DomainError('hold_over', 'conflict');
}

/** Fewer units of the equipment are free than wanted. */
export function equipmentTaken(key: string, free: number, wanted: number): DomainError {
  return new DomainError('equipment_taken', 'conflict', { key, free, wanted });
}

/** What would happen is not what the preview showed any more. `now` tells what would. */
export function previewChanged(now: object): DomainError {
  return new DomainError('preview_changed', 'conflict', { ...now });
}

/** A booking changed between the look and the action. The attempt is made again and looks anew. */
export class ConcurrentChange extends DomainError {
  constructor() {
    super('preview_changed', 'conflict');
  }
}

/** Somebody took a space between the look and the claim. The attempt is made again and looks anew. */
export class ConcurrentClaim extends DomainError {
  constructor() {
    super('slot_taken', 'conflict');
  }
}
