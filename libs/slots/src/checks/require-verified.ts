import type { Actor } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { isByVerifiedPerson } from './people-checks.js';
import { REFUSED } from './refused.error.js';

/**
 * For what is no booking, such as a registration: the same rule, and the same refusal.
 * @throws DomainError `refused` for a person who has to prove their address first
 */
export function requireVerified(actor: Actor, centre: Centre): void {
  const checkResult = isByVerifiedPerson({ actor, centre });
  if (!checkResult.ok) throw REFUSED.create({ refusals: [checkResult], zone: centre.zone });
}
