import type { DomainError } from '@birlik/kernel';
import { slotTaken } from '../booking/booking.errors.js';
import { spaceClosed } from '../booking/closed.errors.js';
import type { Surroundings } from '../search/alternatives.js';

/** Returns the error that says why a slot cannot be had: its space is closed, or somebody else has it. */
export function refuseSlot(around: Surroundings, zone: string): DomainError {
  const { closures, conflicts, alternatives } = around;
  return closures.length > 0
    ? spaceClosed(closures, zone, { conflicts, alternatives })
    : slotTaken(conflicts, alternatives, zone);
}
