import { MINUTE } from '@birlik/kernel';
import { isWorthOffering, MIN_REMAINING_MINUTES } from './worth-offering.js';

const NOW = Date.parse('2027-03-02T12:00:00Z');

describe('what is worth offering', () => {
  it.each([
    [24 * 60, true],
    [MIN_REMAINING_MINUTES, true],
    [MIN_REMAINING_MINUTES - 1, false],
    [0, false],
    [-60, false],
  ])('with %d minutes left: %s', (minutes, worth) => {
    expect(isWorthOffering({ end: NOW + minutes * MINUTE }, NOW)).toBe(worth);
  });
});
