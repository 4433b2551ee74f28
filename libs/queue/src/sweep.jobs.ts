import { defineJob } from './job.js';

/** Looks for rows that fall due before the sweep after the next one and queues a job for each. */
export const SWEEP_DUE = defineJob('sweep.due', 'sweeps');
/** Runs every maintenance task. */
export const SWEEP_MAINTENANCE = defineJob('sweep.maintenance', 'sweeps');
