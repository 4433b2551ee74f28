import { Injectable } from '@nestjs/common';
import type { BookingDraft } from '../booking/booking-draft.js';

/** Older attempts say nothing about the rivals of a new request. */
const ATTEMPT_REMEMBERED_MS = 5_000;
const MAX_REMEMBERED_ATTEMPTS = 10_000;

type Subject = Pick<BookingDraft, 'spaces' | 'slot'>;

interface Attempt {
  readonly began: number;
  /** Resolves when the attempt has succeeded or failed. */
  readonly ended: Promise<void>;
}

/**
 * Remembers for five seconds which spaces and starts this process tried to book. It refuses nothing: it only
 * tells where a query costs less than another attempt.
 */
@Injectable()
export class RecentAttempts {
  private readonly attempts = new Map<string, Attempt>();

  /** Runs an attempt. Requests for the same spaces can wait for it. */
  trackAttempt<T>(subject: Subject, run: () => Promise<T>): Promise<T> {
    const running = run();
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    if (this.attempts.size >= MAX_REMEMBERED_ATTEMPTS) this.attempts.clear();
    for (const key of keysOf(subject)) this.attempts.set(key, { began: performance.now(), ended });
    return running;
  }

  /**
   * Returns true if somebody tried the same a moment ago, and returns only after those attempts have ended.
   * The caller holds no connection and no attempt waits for it, so a deadlock is impossible.
   */
  async waitForOthers(subject: Subject): Promise<boolean> {
    const recent = keysOf(subject)
      .flatMap((key) => this.attempts.get(key) ?? [])
      .filter(({ began }) => performance.now() - began < ATTEMPT_REMEMBERED_MS);
    await Promise.all(recent.map(({ ended }) => ended));
    return recent.length > 0;
  }
}

function keysOf({ spaces, slot }: Subject): string[] {
  return spaces.map(({ id }) => `${id} ${slot.start}`);
}
