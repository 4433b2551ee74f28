export { type Availability, availabilityOf, spacesOf } from './availability.js';
export {
  AllocationsRepository,
  claimParameters,
  LIVE_NOW,
  TAKE_CLAIMS,
  type Taken,
} from './allocations.repository.js';
export { BOOKING_CHECKS } from './checks/booking-checks.js';
export { COUNTING_RULES, type CheckResult, type RuleKey } from './checks/check-result.js';
export { advanceAfterAbsences } from './checks/time-checks.js';
export { openAround } from './centre-calendar.js';
export { type Claim, claimsOf, type Leg, LONGEST_CLAIM, occupiedRange, occupiedRangeOfAll } from './claim.js';
export { decide, decideEach, type Decision, refused } from './decide.js';
export { isFree, type Occupancy, OccupancyReadModel } from './occupancy.read-model.js';
export { refusalOf, sentenceOf } from './refusal-sentences.js';
export { type FactsNeeded, factsNeeded } from './facts-needed.js';
export {
  type CountedClaim,
  kindOf,
  noFacts,
  type QuestionLeg,
  type PersonFacts,
  type SlotQuestion,
} from './slot-question.js';
export { SlotsModule } from './slots.module.js';
