import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { RATE_LIMITED } from '@birlik/kernel';

export interface LimitSettings {
  readonly bookingsPerMinute: number;
  readonly costPerMinute: number;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** People of one centre often share an address, and all of them read what is public. */
const ADDRESS_FACTOR = 5;
/** A series is one write and many bookings: so many dates an hour for each write a minute. */
const DATES_PER_WRITE = 20;
/** Each date plans messages for later: so many dates a day for each date an hour. */
const HOURS_OF_DATES = 2;

/**
 * Limits booking writes and the dates of series, and what all calls cost. Each API process counts alone; guesses are
 * counted by all together in `SignInLimits`.
 */
@Injectable()
export class RateLimits {
  private readonly bookings: RateLimiterMemory;
  private readonly dates: RateLimiterMemory;
  private readonly datesOfDay: RateLimiterMemory;
  private readonly costs: RateLimiterMemory;
  private readonly publicCosts: RateLimiterMemory;

  constructor({ bookingsPerMinute, costPerMinute }: LimitSettings) {
    const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
    this.bookings = limiter(bookingsPerMinute, MINUTE_SECONDS);
    this.dates = limiter(bookingsPerMinute * DATES_PER_WRITE, HOUR_SECONDS);
    this.datesOfDay = limiter(this.dates.points * HOURS_OF_DATES, DAY_SECONDS);
    this.costs = limiter(costPerMinute, MINUTE_SECONDS);
    this.publicCosts = limiter(costPerMinute * ADDRESS_FACTOR, MINUTE_SECONDS);
  }

  /** @param who a person, or a person whose link in a mail is used @throws DomainError `rate_limited` */
  countBooking(who: string): Promise<void> {
    return count(this.bookings, who);
  }

  /** @param who a person, or a person whose link in a mail is used @throws DomainError `rate_limited` */
  spendOfPerson(who: string, cost: number): Promise<void> {
    return count(this.costs, who, cost);
  }

  /** For calls without a session. @throws DomainError `rate_limited` */
  spendOfAddress(address: string, cost: number): Promise<void> {
    return count(this.publicCosts, address, cost);
  }

  /**
   * Counts the dates of a series before they are booked, and gives back those that were not.
   * @param expected the largest possible number of dates
   * @param book books the series and returns the answer with the number of booked dates
   * @throws DomainError `rate_limited`, and every error of `book`
   */
  async countDates<Answer>(
    personId: string,
    expected: number,
    book: () => Promise<{ answer: Answer; booked: number }>,
  ): Promise<Answer> {
    // The longest series is allowed when nothing else was booked, however low the limit is.
    const reserved = Math.min(expected, this.dates.points);
    await count(this.datesOfDay, personId, reserved);
    try {
      await count(this.dates, personId, reserved);
    } catch (error) {
      await this.datesOfDay.reward(personId, reserved);
      throw error;
    }
    let unused = reserved;
    try {
      const { answer, booked } = await book();
      unused = Math.max(0, reserved - booked);
      return answer;
    } finally {
      if (unused > 0)
        await Promise.all([this.dates, this.datesOfDay].map((limiter) => limiter.reward(personId, unused)));
    }
  }
}

async function count(limiter: RateLimiterMemory, key: string, points = 1): Promise<void> {
  if (points === 0) return;
  try {
    await limiter.consume(key, points);
  } catch (stopped) {
    if (stopped instanceof Error) throw stopped;
    const retryAfterSeconds = Math.max(1, Math.ceil((stopped as RateLimiterRes).msBeforeNext / 1000));
    throw RATE_LIMITED.create({ retryAfterSeconds });
  }
}
