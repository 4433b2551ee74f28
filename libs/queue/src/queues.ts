/** Settings of a queue. All values are required, so that a new queue cannot omit one. */
export interface QueueSettings {
  /** Number of jobs of this queue that one worker runs at once. */
  readonly concurrency: number;
  readonly attempts: number;
  /** Pause before the first retry, in milliseconds; it doubles each time. */
  readonly backoffMs: number;
  /** If a worker gives no sign for this long (ms), another one takes over its job. */
  readonly lockMs: number;
  /** How often (ms) abandoned jobs are searched. Lock and search together stay below 15 s. */
  readonly stalledMs: number;
}

export type QueueName = 'sweeps' | 'bookings' | 'messages';

const TAKEN_OVER_WITHIN_15_S = { lockMs: 8_000, stalledMs: 5_000 } as const;

export const QUEUES: Readonly<Record<QueueName, Required<QueueSettings>>> = {
  // One at a time: a second concurrent sweep would find the same rows.
  sweeps: { concurrency: 1, attempts: 1, backoffMs: 1_000, ...TAKEN_OVER_WITHIN_15_S },
  bookings: { concurrency: 4, attempts: 5, backoffMs: 500, ...TAKEN_OVER_WITHIN_15_S },
  // The ledger itself tries again, from a minute later on. The second attempt is for a database that was away.
  messages: { concurrency: 4, attempts: 2, backoffMs: 2_000, ...TAKEN_OVER_WITHIN_15_S },
};

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
