import type { Instant } from '@birlik/kernel';
import type { LiftedBy, PolicyLimits } from '@birlik/rooms';
import type { PolicyInForce } from './policies-in-force.js';
import { type AskedQuestion, makeCheckResult, type CheckResult, type RuleKey } from './check-result.js';

/** A request measured against the limit of a policy. */
export interface Measure {
  readonly ok: boolean;
  readonly value: number;
  /** Distance between value and limit: the smallest distance is the strictest. */
  readonly left: number;
  readonly nextAllowed?: Instant | null;
  readonly periodEnd?: Instant;
  /** Set when the request alone exceeds the limit: the longest that it allows, in minutes. */
  readonly largest?: number;
  /** The limit in the unit of the value, when the policy uses another unit. */
  readonly limit?: number;
}

/**
 * Who may override a limit, those with the least power first. A limit that nobody may override is the
 * strictest.
 */
const LIFTING: readonly LiftedBy[] = ['front_desk', 'manager', 'nobody'];

/** The result for one policy, and the distance to its limit. */
export interface Kept {
  readonly found: CheckResult;
  readonly left: number;
}

/**
 * Returns the stricter of two results. A broken limit comes before a kept one. Of two broken limits the one
 * that fewer people may override wins, so that whoever overrides it may override both; then the one with the
 * smallest distance.
 */
export function pickStricter(a: Kept, b: Kept): Kept {
  if (a.found.ok !== b.found.ok) return a.found.ok ? b : a;
  const power = a.found.ok ? 0 : LIFTING.indexOf(b.found.liftedBy) - LIFTING.indexOf(a.found.liftedBy);
  return power > 0 || (power === 0 && b.left < a.left) ? b : a;
}

/** Measures every policy that sets the limit and returns the result of the strictest. */
export function pickStrictest(
  rule: RuleKey,
  { policies }: AskedQuestion,
  limitOf: (limits: PolicyLimits) => number | undefined,
  measure: (limit: number, policy: PolicyInForce) => Measure,
): CheckResult {
  let kept: Kept | null = null;
  const broken: Measure[] = [];
  // A loop: this runs for every rule, space and date.
  for (const policy of policies) {
    const limit = limitOf(policy.limits);
    if (limit === undefined) continue;
    const measured = measure(limit, policy);
    if (!measured.ok) broken.push(measured);
    const one = buildKept(rule, policy, limit, measured);
    kept = kept === null ? one : pickStricter(kept, one);
  }
  if (kept === null) return makeCheckResult(rule, true);
  return broken.length === 0 ? kept.found : { ...kept.found, nextAllowed: latest(broken) };
}

function buildKept(
  rule: RuleKey,
  { liftedBy, names }: PolicyInForce,
  limit: number,
  { ok, left, value, limit: shown = limit, largest, periodEnd }: Measure,
): Kept {
  const found = { value, limit: shown, largest, periodEnd, liftedBy, policy: names };
  return { left, found: makeCheckResult(rule, ok, found) };
}

/**
 * Returns the instant from which all broken limits are kept: the request passes when it passes all of them.
 * Returns null when one of them is never kept.
 */
function latest(broken: readonly Measure[]): Instant | null {
  const moments = broken.map(({ nextAllowed = null }) => nextAllowed);
  return moments.includes(null) ? null : Math.max(0, ...(moments as Instant[]));
}
