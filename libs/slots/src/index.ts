export { type Alternative, buildAlternative } from './availability/alternative.js';
export { type Availability, findAvailability, listSpacesOfKind } from './availability/availability.js';
export { ClaimsByDay, IntervalsByDay } from './availability/claims-by-day.js';
export { findConflicts, findConflictsByDay, isSpaceFree, shareAtoms } from './availability/conflicts.js';
export { findDesksTogether } from './availability/desks-together.js';
export { isFree, type Occupancy, OccupancyReadModel } from './availability/occupancy.read-model.js';
export { sortBySimilarity } from './availability/similar-spaces.js';
export { BOOKING_CHECKS } from './checks/booking-checks.js';
export { listOpenAround } from './checks/centre-calendar.js';
export { type CheckResult, COUNTING_RULES, type RuleKey } from './checks/check-result.js';
export { judgeBlock } from './checks/people-checks.js';
export { decide, decideEach, type Decision, refused } from './checks/decide.js';
export { decideChange } from './checks/decide-change.js';
export { type FactsNeeded, findFactsNeeded } from './checks/facts-needed.js';
export { requireVerified } from './checks/require-verified.js';
export { buildRefusal, writeSentence } from './checks/refusal-sentences.js';
export {
  type CountedClaim,
  findKind,
  makeEmptyFacts,
  type PersonFacts,
  type QuestionLeg,
  type SlotQuestion,
} from './checks/slot-question.js';
export { shortenAdvance } from './checks/time-checks.js';
export {
  AllocationsRepository,
  type BookingClaims,
  claimsJson,
  type Freed,
  type Taken,
  takeClaims,
} from './claims/allocations.repository.js';
export { KeptClaimsRepository } from './claims/kept-claims.repository.js';
export {
  type Claim,
  buildClaims,
  type Leg,
  MAX_CLAIM_MS,
  findOccupiedRange,
  findOccupiedRangeOfAll,
} from './claims/claim.js';
export {
  areSpacesFree,
  readClaimRow,
  type ClaimRow,
  CLAIMS_DURING,
  claimsDuringValues,
  countSpacesForQueue,
  selectBookingsWithClaims,
  selectClaims,
} from './claims/claim.sql.js';
export {
  findClosuresOfClaims,
  findClosuresOfParts,
  takesAnyOf,
  type WantedPart,
} from './closures/closed-time.js';
export { selectClosureReason } from './closures/closure.sql.js';
export { type Closure, ClosuresRepository } from './closures/closures.repository.js';
export { SlotsModule } from './slots.module.js';
