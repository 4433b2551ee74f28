import { type Actor, type DomainError, holdsRole, isStaff } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import { BOOKING_CHECKS } from './booking-checks.js';
import type { CheckResult } from './check-result.js';
import { listPoliciesInForce, listPoliciesOn } from './policies-in-force.js';
import { REFUSED } from './refused.error.js';
import type { SlotQuestion } from './slot-question.js';

/** The answer to a question: refused exactly when there are refusals. */
export interface Decision {
  readonly allowed: boolean;
  /** Every rule that was looked at. */
  readonly results: readonly CheckResult[];
  /** The rules that forbid it. */
  readonly refusals: readonly CheckResult[];
  /** Rules that forbid it to others and that this actor may lift; the audit keeps them. */
  readonly lifted: readonly CheckResult[];
}

/** Looks at every rule. Pure: the same question always has the same answer. */
export function decide(question: SlotQuestion): Decision {
  const asked = { ...question, policies: listPoliciesInForce(question) };
  const results = BOOKING_CHECKS.map((rule) => rule(asked));
  const broken = results.filter((f) => !f.ok);
  const lifted = broken.filter((f) => mayLift(question.actor, question.centre.id, f));
  const refusals = broken.filter((f) => !lifted.includes(f));
  return { allowed: refusals.length === 0, results, refusals, lifted };
}

/**
 * Answers for one space after the other. What the rules say depends on a space only through its kind, its area, its size, the time
 * around a booking and the policies that speak of it, so spaces that are alike in these are decided once.
 */
export function decideEach(question: Omit<SlotQuestion, 'spaces' | 'legs'>): (space: Space) => Decision {
  const decided = new Map<string, Decision>();
  return (space) => {
    const { kind, area, capacity, setupMinutes, clearMinutes } = space;
    const like = [
      kind,
      area,
      capacity,
      setupMinutes,
      clearMinutes,
      listPoliciesOn(question.centre, space),
    ].join(' ');
    let decision = decided.get(like);
    if (!decision) decided.set(like, (decision = decide({ ...question, spaces: [space] })));
    return decision;
  };
}

function mayLift(actor: Actor, centreId: string, { liftedBy }: CheckResult): boolean {
  if (liftedBy === 'nobody') return false;
  if (actor.kind === 'system') return true;
  return liftedBy === 'front_desk' ? isStaff(actor, centreId) : holdsRole(actor, centreId, 'manager');
}

/** The error that carries why a slot is refused. */
export function refused({ refusals }: Pick<Decision, 'refusals'>, zone: string): DomainError {
  return REFUSED.create({ refusals, zone });
}
