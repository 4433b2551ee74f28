export { type Availability, availabilityOf, spacesOf } from './availability.js';
export { BOOKING_RULES, type Finding, type LiftedBy, type RuleKey } from './booking-rules.js';
export { openAround } from './centre-calendar.js';
export { decide, type Decision, refused } from './decide.js';
export { type Occupancy, OccupancyReadModel } from './occupancy.read-model.js';
export { refusalOf, sentenceOf } from './refusal-sentences.js';
export { kindOf, type PersonFacts, type SlotQuestion } from './slot-question.js';
export { SlotsModule } from './slots.module.js';
