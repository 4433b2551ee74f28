/** How a queue treats its jobs. Every value is required, so that a new queue cannot forget one. */
export interface QueueSettings {
  /** Jobs of this queue that one worker runs at once. */
  readonly concurrency: number;
  readonly attempts: number;
  /** First pause before another attempt, in milliseconds; it doubles each time. */
  readonly backoffMs: number;
  /** A job whose worker gave no sign for this long is taken over by another. */
  readonly lockMs: number;
  /** How often abandoned jobs are looked for. Lock and look together stay below 15 s. */
  readonly stalledMs: number;
}

export type QueueName = 'sweeps' | 'bookings' | 'messages';

const TAKEN_OVER_WITHIN_15_S = { lockMs: 8_000, stalledMs: 5_000 } as const;

export const QUEUES: Readonly<Record<QueueName, Required<QueueSettings>>> = {
  // One at a time: two sweeps at once would only find the same rows.
  sweeps: { concurrency: 1, attempts: 1, backoffMs: 1_000, ...TAKEN_OVER_WITHIN_15_S },
  bookings: { concurrency: 4, attempts: 5, backoffMs: 500, ...TAKEN_OVER_WITHIN_15_S },
  // Providers are slow and the ledger itself tries again after a minute, so few attempts here.
  messages: { concurrency: 4, attempts: 2, backoffMs: 2_000, ...TAKEN_OVER_WITHIN_15_S },
};

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
