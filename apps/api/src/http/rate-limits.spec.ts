import { HOUR } from '@birlik/kernel';
import { outcomeOf } from '@birlik/testing';
import { RateLimits } from './rate-limits.js';

describe('what calls may cost', () => {
  const limits = () => new RateLimits({ bookingsPerMinute: 2, costPerMinute: 100 });

  it('is counted for each person by weight', async () => {
    const counted = limits();
    for (let n = 0; n < 2; n++) expect(await outcomeOf(counted.spendOfPerson('a', 50))).toBe('done');
    expect(await outcomeOf(counted.spendOfPerson('a', 1))).toBe('rate_limited');
    expect(await outcomeOf(counted.spendOfPerson('a', 0))).toBe('done');
    expect(await outcomeOf(counted.spendOfPerson('b', 100))).toBe('done');
  });

  it('is five times as much for an address that people share', async () => {
    const counted = limits();
    expect(await outcomeOf(counted.spendOfAddress('::1', 500))).toBe('done');
    expect(await outcomeOf(counted.spendOfAddress('::1', 1))).toBe('rate_limited');
  });

  it('counts each date of a series, and gives back what was not booked', async () => {
    const counted = limits();
    const book = (expected: number, booked: number) =>
      outcomeOf(counted.countDates('a', expected, async () => ({ answer: null, booked })));
    expect(await book(30, 10)).toBe('done');
    expect(await book(30, 30)).toBe('done');
    expect(await book(1, 1)).toBe('rate_limited');
    const failed = counted.countDates('b', 40, async () => Promise.reject(new Error('taken')));
    await expect(failed).rejects.toThrow('taken');
    expect(await outcomeOf(counted.countDates('b', 366, async () => ({ answer: null, booked: 40 })))).toBe(
      'done',
    );
  });

  it('counts the dates of a day: two hours’ worth, however long one waits between', async () => {
    jest.useFakeTimers({ now: Date.parse('2027-03-02T06:00:00Z') });
    try {
      const counted = limits();
      const book = () => outcomeOf(counted.countDates('a', 40, async () => ({ answer: null, booked: 40 })));
      const outcomes: string[] = [];
      for (let hour = 0; hour < 4; hour++) {
        outcomes.push(await book());
        await jest.advanceTimersByTimeAsync(HOUR + 1_000);
      }
      expect(outcomes).toEqual(['done', 'done', 'rate_limited', 'rate_limited']);
      await jest.advanceTimersByTimeAsync(21 * HOUR);
      expect(await book()).toBe('done');
    } finally {
      jest.useRealTimers();
    }
  });

  it('takes no dates of the day for what the hour refuses', async () => {
    jest.useFakeTimers({ now: Date.parse('2027-03-02T06:00:00Z') });
    try {
      const counted = limits();
      const book = () => outcomeOf(counted.countDates('a', 40, async () => ({ answer: null, booked: 40 })));
      expect([await book(), await book(), await book()]).toEqual(['done', 'rate_limited', 'rate_limited']);
      await jest.advanceTimersByTimeAsync(HOUR + 1_000);
      expect(await book()).toBe('done');
    } finally {
      jest.useRealTimers();
    }
  });
});
