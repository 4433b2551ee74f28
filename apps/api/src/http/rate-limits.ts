import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { RATE_LIMITED } from '@birlik/kernel';

/** Limits sign-ins, against guessing, and booking writes. Each API process counts alone. */
@Injectable()
export class RateLimits {
  private readonly addresses: RateLimiterMemory;
  private readonly accounts: RateLimiterMemory;
  private readonly bookings: RateLimiterMemory;

  constructor(settings: { signInPerMinute: number; bookingsPerMinute: number }) {
    this.addresses = new RateLimiterMemory({ points: settings.signInPerMinute, duration: 60 });
    this.accounts = new RateLimiterMemory({ points: settings.signInPerMinute * 3, duration: 3600 });
    this.bookings = new RateLimiterMemory({ points: settings.bookingsPerMinute, duration: 60 });
  }

  /** @throws DomainError `rate_limited` */
  async countSignIn(address: string, login: string): Promise<void> {
    await count(this.addresses, address);
    await count(this.accounts, login.toLowerCase());
  }

  /** Clears the count of an account after a correct password. The count of the address stays. */
  async forgetSignIns(login: string): Promise<void> {
    await this.accounts.delete(login.toLowerCase());
  }

  /** @param who a person, or a person whose link in a mail is used @throws DomainError `rate_limited` */
  countBooking(who: string): Promise<void> {
    return count(this.bookings, who);
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (stopped) {
    if (stopped instanceof Error) throw stopped;
    const retryAfterSeconds = Math.max(1, Math.ceil((stopped as RateLimiterRes).msBeforeNext / 1000));
    throw RATE_LIMITED.create({ retryAfterSeconds });
  }
}
