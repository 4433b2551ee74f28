export { type DueJob, makeDueJob, DueSource } from './due-source.js';
export { listDeclaredJobs, defineJob, type JobDefinition, UnreadableJob } from './job.js';
export { type JobOptions, JobQueue } from './job-queue.js';
export { QueueBackend } from './queue-backend.js';
export { QueueModule } from './queue.module.js';
export { QUEUE_NAMES, type QueueName, QUEUES } from './queues.js';
export { SWEEP_DUE, SWEEP_MAINTENANCE } from './sweep.jobs.js';
export { within } from './within.js';
