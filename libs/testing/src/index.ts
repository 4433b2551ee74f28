export { installMovableClock, moveClock, setClock } from './movable-clock.js';
export { createTemplate, createTestDatabase, type TestDatabase } from './test-database.js';
