import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { HashQueues, type Lane } from './hash-queues.js';

// OWASP's minimum for Argon2id; algorithm 2 is Argon2id.
const ARGON2_OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Verified for unknown accounts, so that both cases take the same time.
let decoy: Promise<string> | undefined;

/** Hashes and checks passwords with Argon2id, in turn: many sign-ins must not take the processor from bookings. */
@Injectable()
export class Passwords {
  private readonly queues = new HashQueues();

  /** Raises the number of waiting requests when the sign-in limit is raised, for load tests. */
  allowWaiting(many: number): void {
    this.queues.allowWaiting(many);
  }

  /** Hashes a password that is set, in Unicode normal form: the same letters may be typed in several ways. */
  hashPassword(password: string, lane: Lane = 'known'): Promise<string> {
    return this.queues.run(lane, () => hash(password.normalize('NFC'), ARGON2_OPTIONS));
  }

  /**
   * Returns true if the password is correct. A null hash is compared with a decoy and is never correct.
   * @param lane whether a device asks that has signed in to this account before
   * @throws TOO_BUSY `too_busy` when more than twenty requests of the lane wait already
   */
  async checkPassword(password: string, stored: string | null, lane: Lane = 'stranger'): Promise<boolean> {
    return this.queues.run(lane, async () => {
      decoy ??= hash('no such account', ARGON2_OPTIONS);
      const right = await verify(stored ?? (await decoy), password.normalize('NFC')).catch(() => false);
      return right && stored !== null;
    });
  }
}
