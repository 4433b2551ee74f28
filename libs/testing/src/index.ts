export { aCentre, type CentreOptions, type TestCentre } from './centre-builder.js';
export { ask, deadlocksOf, overlapsIn } from './database-questions.js';
export { FullLife } from './full-life.js';
export { openLibraries } from './libraries.js';
export {
  freezeClock,
  installMovableClock,
  MORNING,
  moveClock,
  nowOf,
  setClock,
  stepClock,
} from './movable-clock.js';
export { outcomeOf, refusalOf } from './outcome-of.js';
export {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  aPersonWith,
  aSession,
  type TestOrganiser,
  type TestPerson,
} from './people-builders.js';
export { SeededChoices } from './seeded-choices.js';
export { createTemplate, createTestDatabase, emptyDatabase, type TestDatabase } from './test-database.js';
export { openTestLibraries, type TestDraft, type TestLibraries } from './test-libraries.js';
export { anUnstoredCentre, anUnstoredPerson, aSpace, type UnstoredOptions } from './unstored-centre.js';
export { WaitlistActions } from './waitlist-actions.js';
export { aWeeklySeries } from './weekly-series.js';
export { type RuleChanges, withRules } from './with-rules.js';
