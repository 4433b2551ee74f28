export { DueWork } from './due-work.js';
export { listDeclaredJobs, defineJob, type JobDefinition } from './job.js';
export { type JobOptions, JobQueue, type JobToAdd } from './job-queue.js';
export { QueueBackend } from './queue-backend.js';
export { QueueModule } from './queue.module.js';
export { QUEUE_NAMES, type QueueName, QUEUES } from './queues.js';
export { runEach } from './run-each.js';
export { SWEEP_DUE, SWEEP_MAINTENANCE } from './sweep.jobs.js';
export { within } from './within.js';
