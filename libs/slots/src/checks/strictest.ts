import type { Instant } from '@birlik/kernel';
import type { LiftedBy, PolicyLimits } from '@birlik/rooms';
import type { PolicyInForce } from './policies-in-force.js';
import { type AskedQuestion, makeCheckResult, type CheckResult, type RuleKey } from './check-result.js';

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
export function pickStricter(a: Kept, b: Kept): Kept {
  if (a.found.ok !== b.found.ok) return a.found.ok ? b : a;
  const power = a.found.ok ? 0 : LIFTING.indexOf(b.found.liftedBy) - LIFTING.indexOf(a.found.liftedBy);
  return power > 0 || (power === 0 && b.left < a.left) ? b : a;
}

/** Asks every policy that sets a limit. The result is that of the strictest. */
export function pickStrictest(
  rule: RuleKey,
  { policies }: AskedQuestion,
  limitOf: (limits: PolicyLimits) => number | undefined,
  measure: (limit: number, policy: PolicyInForce) => Measure,
): CheckResult {
  const measured = policies.flatMap((policy) => {
    const limit = limitOf(policy.limits);
    return limit === undefined ? [] : [{ policy, limit, measured: measure(limit, policy) }];
  });
  const all = measured.map(({ policy, limit, measured: { ok, value, left, limit: shown = limit } }): Kept => {
    const { liftedBy, names } = policy;
    return { left, found: makeCheckResult(rule, ok, { value, limit: shown, liftedBy, policy: names }) };
  });
  if (all.length === 0) return makeCheckResult(rule, true);
  const { found } = all.reduce(pickStricter);
  return found.ok ? found : { ...found, nextAllowed: latest(measured.map((one) => one.measured)) };
}

/** When all of them are kept, the broken ones too: the request passes when it passes them all. Null when one never is. */
function latest(measures: readonly Measure[]): Instant | null {
  const moments = measures.filter(({ ok }) => !ok).map(({ nextAllowed = null }) => nextAllowed);
  return moments.includes(null) ? null : Math.max(0, ...(moments as Instant[]));
}
