import { type Actor, type DomainError, holdsRole, isStaff } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import { BOOKING_CHECKS } from './booking-checks.js';
import type { CheckResult } from './check-result.js';
import { tryNextAllowed } from './next-allowed.js';
import { listPoliciesInForce, listPoliciesOn } from './policies-in-force.js';
import { REFUSED } from './refused.error.js';
import type { SlotQuestion } from './slot-question.js';

/** The answer to a question. It is refused when there is at least one refusal. */
export interface Decision {
  readonly allowed: boolean;
  /** Results of all checked rules. */
  readonly results: readonly CheckResult[];
  /** Results of the rules that forbid it. */
  readonly refusals: readonly CheckResult[];
  /** Rules that this actor may override; the audit stores them. */
  readonly lifted: readonly CheckResult[];
}

/** Checks all rules. The function is pure: the same question always has the same answer. */
export function decide(question: SlotQuestion): Decision {
  const asked = { ...question, policies: listPoliciesInForce(question) };
  const results = BOOKING_CHECKS.map((check) => {
    const result = check(asked);
    return result.ok ? result : tryNextAllowed(check, asked, result);
  });
  const broken = results.filter((f) => !f.ok);
  const lifted = broken.filter((f) => mayLift(question.actor, question.centre.id, f));
  const refusals = broken.filter((f) => !lifted.includes(f));
  return { allowed: refusals.length === 0, results, refusals, lifted };
}

/**
 * Returns a function that decides for one space after the other. The rules depend on a space only through its
 * kind, area, capacity, set-up and clear-up time and policies, so spaces with equal values are decided once. The area
 * determines the opening times.
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

/** Builds the error with the reasons of a refusal. */
export function refused({ refusals }: Pick<Decision, 'refusals'>, zone: string): DomainError {
  return REFUSED.create({ refusals, zone });
}
