import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the work takes, so that its time says nothing. */
const ANSWER_AFTER_MS = 400;

/** Runs work whose duration would tell whether an account exists, and answers, or fails, after a fixed time. */
export async function answerEvenly<T>(work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), pause(ANSWER_AFTER_MS)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
