import { Injectable } from '@nestjs/common';
import type { BookingDraft } from '../booking/booking-draft.js';

/** An attempt this long ago says nothing of who asks now. */
const REMEMBERED_MS = 5_000;
const MOST = 10_000;

type Place = Pick<BookingDraft, 'spaces' | 'slot'>;

interface Attempt {
  readonly began: number;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;
}

/**
 * The attempts of this process, each remembered for some seconds by its places and its start. It decides nothing: it only
 * says where it is likely that a look costs less than an attempt.
 */
@Injectable()
export class Rush {
  private readonly attempts = new Map<string, Attempt>();

  /** Runs an attempt that others at the same place wait for. */
  attempt<T>(draft: Place, run: () => Promise<T>): Promise<T> {
    const running = run();
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    if (this.attempts.size >= MOST) this.attempts.clear();
    for (const key of keysOf(draft)) this.attempts.set(key, { began: performance.now(), ended });
    return running;
  }

  /**
   * True where somebody tried a moment ago, once those attempts have ended. Who waits here holds no connection and is
   * nobody that an attempt waits for, so it ends when they do.
   */
  async isOn(draft: Place): Promise<boolean> {
    const recent = keysOf(draft)
      .flatMap((key) => this.attempts.get(key) ?? [])
      .filter(({ began }) => performance.now() - began < REMEMBERED_MS);
    await Promise.all(recent.map(({ ended }) => ended));
    return recent.length > 0;
  }
}

function keysOf({ spaces, slot }: Place): string[] {
  return spaces.map(({ id }) => `${id} ${slot.start}`);
}
