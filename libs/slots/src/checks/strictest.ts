import type { Instant } from '@birlik/kernel';
import type { LiftedBy, PolicyLimits } from '@birlik/rooms';
import type { PolicyInForce } from './policies-in-force.js';
import { type AskedQuestion, checkResult, type CheckResult, type RuleKey } from './check-result.js';

/** What a policy's limit and a request are to each other. */
export interface Measure {
  readonly ok: boolean;
  readonly value: number;
  /** How much is left below the limit, or above it: the least left is the strictest. */
  readonly left: number;
  readonly nextAllowed?: Instant | null;
  /** In the unit of the value, where the policy's own number is in another. */
  readonly limit?: number;
}

/** Who may lift a limit, those with the least power first: what nobody lifts is the strictest of all. */
const LIFTING: readonly LiftedBy[] = ['front_desk', 'manager', 'nobody'];

/** The result for one policy, and how much it leaves. */
export interface Kept {
  readonly found: CheckResult;
  readonly left: number;
}

/**
 * The stricter of two results: a broken one before one that holds; of broken ones the one that fewer may lift, so that
 * whoever lifts it lifts all; else the one with the least left.
 */
export function stricter(a: Kept, b: Kept): Kept {
  if (a.found.ok !== b.found.ok) return a.found.ok ? b : a;
  const power = a.found.ok ? 0 : LIFTING.indexOf(b.found.liftedBy) - LIFTING.indexOf(a.found.liftedBy);
  return power > 0 || (power === 0 && b.left < a.left) ? b : a;
}

/** Asks every policy that sets a limit; the result is that of the strictest. */
export function strictest(
  rule: RuleKey,
  { policies }: AskedQuestion,
  limitOf: (limits: PolicyLimits) => number | undefined,
  measure: (limit: number, policy: PolicyInForce) => Measure,
): CheckResult {
  let kept: Kept | null = null;
  let nextAllowed: Instant | null = 0;
  for (const policy of policies) {
    const limit = limitOf(policy.limits);
    if (limit === undefined) continue;
    const { ok, value, left, nextAllowed: next = null, limit: shown = limit } = measure(limit, policy);
    const found = checkResult(rule, ok, {
      value,
      limit: shown,
      liftedBy: policy.liftedBy,
      policy: policy.names,
    });
    // The request passes when it passes them all.
    if (!ok) nextAllowed = next === null || nextAllowed === null ? null : Math.max(next, nextAllowed);
    kept = kept === null ? { found, left } : stricter(kept, { found, left });
  }
  if (kept === null) return checkResult(rule, true);
  return kept.found.ok ? kept.found : { ...kept.found, nextAllowed };
}
