export { computeOfferDeadline } from './offer-deadline.js';
export { countAhead, type QueueTable, setLapsed } from './queue.sql.js';
export { QUEUE_STATES, type QueueState, defineQueueWords, type QueueWords } from './queue-state.js';
export { serveInOrder } from './serve-in-order.js';
export { isWorthOffering, MIN_REMAINING_MINUTES } from './worth-offering.js';
