import { HOUR, MINUTE } from '@birlik/kernel';
import { type ClockReading, judgeClock } from './judge-clock.js';

const NOON = Date.parse('2027-03-02T12:00:00Z');
const TOLERANCE = 2 * MINUTE;
const SECOND = 1_000;

/** A reading of clocks that agree, some time after noon. */
const readAfter = (passed: number, odd: Partial<ClockReading> = {}): ClockReading => ({
  database: NOON + passed,
  machine: NOON + passed,
  uptime: 5 * HOUR + passed,
  took: 0,
  ...odd,
});
const FIRST = readAfter(0);

describe('the clock of the database', () => {
  it('is believed while it shows what the machine shows and goes on as time does', () => {
    expect(judgeClock(FIRST, null, TOLERANCE)).toBeNull();
    expect(judgeClock(readAfter(20 * SECOND), FIRST, TOLERANCE)).toBeNull();
    // The worker did nothing for a night, or the machine slept: that is no leap.
    expect(judgeClock(readAfter(9 * HOUR), FIRST, TOLERANCE)).toBeNull();
  });

  it.each([
    [3 * HOUR, 'ahead'],
    [-3 * HOUR, 'behind'],
  ])('is doubted when it differs from the machine by %d: %s', (by) => {
    expect(judgeClock(readAfter(0, { database: NOON + by }), null, TOLERANCE)).toEqual({
      kind: 'differs',
      by,
    });
  });

  it('is doubted from just beyond the tolerance', () => {
    const at = (by: number) => judgeClock(readAfter(0, { database: NOON + by }), null, TOLERANCE);
    expect(at(TOLERANCE)).toBeNull();
    expect(at(TOLERANCE + 1)).not.toBeNull();
    expect(at(-TOLERANCE)).toBeNull();
    expect(at(-TOLERANCE - 1)).not.toBeNull();
  });

  it('is doubted when it leaps, though the clock of the machine leaps with it', () => {
    const both = NOON + 20 * SECOND + 3 * HOUR;
    const leapt = readAfter(20 * SECOND, { database: both, machine: both });
    expect(judgeClock(leapt, FIRST, TOLERANCE)).toEqual({ kind: 'leapt', by: 3 * HOUR });
    const back = readAfter(20 * SECOND, { database: NOON - HOUR, machine: NOON - HOUR });
    expect(judgeClock(back, FIRST, TOLERANCE)).toEqual({ kind: 'leapt', by: -HOUR - 20 * SECOND });
    // A worker that has just started knows of no leap.
    expect(judgeClock(leapt, null, TOLERANCE)).toBeNull();
  });

  it('is not doubted for an answer that was long on its way', () => {
    const late = { took: 4 * MINUTE };
    expect(judgeClock(readAfter(0, { machine: NOON + 5 * MINUTE, ...late }), null, TOLERANCE)).toBeNull();
    expect(judgeClock(readAfter(MINUTE, { uptime: 5 * HOUR + 5 * MINUTE }), FIRST, TOLERANCE)).not.toBeNull();
    expect(
      judgeClock(readAfter(MINUTE, { uptime: 5 * HOUR + 5 * MINUTE, ...late }), FIRST, TOLERANCE),
    ).toBeNull();
  });
});
