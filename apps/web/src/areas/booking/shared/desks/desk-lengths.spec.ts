import { HOUR_MS } from '../../../../api/durations';
import { offeredEnds } from './desk-lengths';

const after = (hours: number) => hours * HOUR_MS;

describe('the ends that are offered for a desk', () => {
  it('are those of the usual lengths and the latest one', () => {
    expect(offeredEnds(0, after(8))).toEqual([1, 2, 4, 8].map(after));
    expect(offeredEnds(0, after(1.5))).toEqual([1, 1.5].map(after));
    expect(offeredEnds(0, after(0.5))).toEqual([after(0.5)]);
  });

  it('include the chosen one, and are four at most', () => {
    expect(offeredEnds(0, after(4), after(3))).toEqual([1, 2, 3, 4].map(after));
    expect(offeredEnds(0, after(8), after(3))).toEqual([2, 3, 4, 8].map(after));
  });
});
