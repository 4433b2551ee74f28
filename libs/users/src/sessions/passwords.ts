import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { TOO_BUSY } from '@birlik/kernel';

// OWASP's minimum for Argon2id; algorithm 2 is Argon2id.
const ARGON2_OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/**
 * Hashes that run at once, and requests that may wait: many sign-ins must not take the processor from
 * bookings.
 */
const MAX_CONCURRENT_HASHES = 2;
const MAX_WAITING_HASHES = 20;
const MAX_WAITING_HASHES_EVER = 2_000;

// Verified for unknown accounts, so that both cases take the same time.
let decoy: Promise<string> | undefined;

/** Hashes and checks passwords with Argon2id, behind a semaphore. */
@Injectable()
export class Passwords {
  private running = 0;
  private mayWait = MAX_WAITING_HASHES;
  private readonly waiting: (() => void)[] = [];

  /** Raises the number of waiting requests when the sign-in limit is raised, for load tests. */
  allowWaiting(many: number): void {
    this.mayWait = Math.min(Math.max(many, MAX_WAITING_HASHES), MAX_WAITING_HASHES_EVER);
  }

  hashPassword(password: string): Promise<string> {
    return this.inTurn(() => hash(password, ARGON2_OPTIONS));
  }

  /**
   * Returns true if the password is correct. A null hash is compared with a decoy and is never correct.
   * @throws TOO_BUSY `too_busy` when more than twenty requests wait already
   */
  async checkPassword(password: string, stored: string | null): Promise<boolean> {
    return this.inTurn(async () => {
      decoy ??= hash('no such account', ARGON2_OPTIONS);
      const right = await verify(stored ?? (await decoy), password).catch(() => false);
      return right && stored !== null;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_CONCURRENT_HASHES) {
      if (this.waiting.length >= this.mayWait) throw TOO_BUSY.create({ retryAfterSeconds: 5 });
      await new Promise<void>((go) => this.waiting.push(go));
    } else this.running++;
    try {
      return await work();
    } finally {
      // The place is passed on to the next waiting request, so later requests cannot overtake it.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
