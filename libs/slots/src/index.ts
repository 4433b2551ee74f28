export { type Availability, availabilityOf, spacesOf } from './availability/availability.js';
export { desksTogether } from './availability/desks-together.js';
export {
  AllocationsRepository,
  claimParameters,
  LIVE_NOW,
  TAKE_CLAIMS,
  type Taken,
} from './claims/allocations.repository.js';
export { BOOKING_CHECKS } from './checks/booking-checks.js';
export { COUNTING_RULES, type CheckResult, type RuleKey } from './checks/check-result.js';
export { advanceAfterAbsences } from './checks/time-checks.js';
export { openAround } from './checks/centre-calendar.js';
export {
  type Claim,
  claimsOf,
  type Leg,
  LONGEST_CLAIM,
  occupiedRange,
  occupiedRangeOfAll,
} from './claims/claim.js';
export { decide, decideEach, type Decision, refused } from './checks/decide.js';
export { isFree, type Occupancy, OccupancyReadModel } from './availability/occupancy.read-model.js';
export { refusalOf, sentenceOf } from './checks/refusal-sentences.js';
export { type FactsNeeded, factsNeeded } from './checks/facts-needed.js';
export {
  type CountedClaim,
  kindOf,
  noFacts,
  type QuestionLeg,
  type PersonFacts,
  type SlotQuestion,
} from './checks/slot-question.js';
export { SlotsModule } from './slots.module.js';
