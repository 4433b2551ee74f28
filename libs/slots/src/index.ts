export { type Alternative, alternativeOf } from './availability/alternative.js';
export { type Availability, availabilityOf, spacesOf } from './availability/availability.js';
export { conflictsOf, isSpaceFree, shareAtoms } from './availability/conflicts.js';
export { desksTogether } from './availability/desks-together.js';
export { isFree, type Occupancy, OccupancyReadModel } from './availability/occupancy.read-model.js';
export { sortBySimilarity } from './availability/similar-spaces.js';
export { BOOKING_CHECKS } from './checks/booking-checks.js';
export { openAround } from './checks/centre-calendar.js';
export { type CheckResult, COUNTING_RULES, type RuleKey } from './checks/check-result.js';
export { decide, decideEach, type Decision, refused } from './checks/decide.js';
export { decideChange } from './checks/decide-change.js';
export { type FactsNeeded, factsNeeded } from './checks/facts-needed.js';
export { refusalOf, sentenceOf } from './checks/refusal-sentences.js';
export {
  type CountedClaim,
  kindOf,
  noFacts,
  type PersonFacts,
  type QuestionLeg,
  type SlotQuestion,
} from './checks/slot-question.js';
export { advanceAfterAbsences } from './checks/time-checks.js';
export {
  AllocationsRepository,
  type BookingClaims,
  claimsJson,
  type Freed,
  type Taken,
  takeClaims,
} from './claims/allocations.repository.js';
export {
  type Claim,
  claimsOf,
  type Leg,
  LONGEST_CLAIM,
  occupiedRange,
  occupiedRangeOfAll,
} from './claims/claim.js';
export {
  areSpacesFree,
  claimOf,
  type ClaimRow,
  CLAIMS_DURING,
  claimsDuringValues,
  countFreeSpaces,
  selectBookingsWithClaims,
  selectClaims,
} from './claims/claim.sql.js';
export { type Closure, ClosuresRepository } from './closures/closures.repository.js';
export { SlotsModule } from './slots.module.js';
