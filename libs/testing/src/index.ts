export { aCentre, type CentreOptions, type TestCentre } from './centre-builder.js';
export { ask, deadlocksOf, overlapsIn } from './database-counters.js';
export { openLibraries } from './libraries.js';
export { freezeClock, installMovableClock, moveClock, setClock, stepClock } from './movable-clock.js';
export { openTestLibraries, type TestLibraries } from './test-libraries.js';
export {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  aPersonWith,
  aSession,
  type TestPerson,
} from './people-builders.js';
export { SeededChoices } from './seeded-choices.js';
export { createTemplate, createTestDatabase, type TestDatabase } from './test-database.js';
export { anUnstoredCentre, anUnstoredPerson, aSpace, type UnstoredOptions } from './unstored-centre.js';
