import fc from 'fast-check';
import { clip, contains, type Interval, merge, minutesOf, overlaps, subtract } from './interval.js';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const intervals = fc.array(interval, { maxLength: 12 });
const covers = (list: readonly Interval[], at: number) => list.some((i) => i.start <= at && at < i.end);
const everyMoment = Array.from({ length: 270 }, (_, at) => at);

describe('half-open intervals', () => {
  it('overlap themselves and each other both ways, but not where they only touch', () => {
    fc.assert(fc.property(interval, interval, (a, b) => overlaps(a, b) === overlaps(b, a) && overlaps(a, a)));
    expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false);
    expect(overlaps({ start: 0, end: 10 }, { start: 9, end: 20 })).toBe(true);
  });

  it('overlap exactly when they share a moment', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(overlaps(a, b)).toBe(everyMoment.some((at) => covers([a], at) && covers([b], at)));
      }),
    );
  });

  it('overlap nothing when they have no length', () => {
    expect(overlaps({ start: 5, end: 5 }, { start: 0, end: 10 })).toBe(false);
    expect(overlaps({ start: 0, end: 10 }, { start: 5, end: 4 })).toBe(false);
  });

  it('merge into sorted, separate stretches that cover the same moments', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const merged = merge(list);
        expect(everyMoment.filter((at) => covers(merged, at))).toEqual(
          everyMoment.filter((at) => covers(list, at)),
        );
        for (let i = 1; i < merged.length; i++) expect(merged[i - 1]!.end).toBeLessThan(merged[i]!.start);
        expect(merge(merged)).toEqual(merged);
      }),
    );
  });

  it('lose exactly what is taken when it is subtracted', () => {
    fc.assert(
      fc.property(interval, intervals, (whole, taken) => {
        const left = subtract(whole, taken);
        for (const at of everyMoment)
          expect(covers(left, at)).toBe(covers([whole], at) && !covers(taken, at));
        expect(left.every((part) => part.start < part.end)).toBe(true);
      }),
    );
  });

  it('are clipped to the part inside the bounds, or to nothing', () => {
    fc.assert(
      fc.property(interval, interval, (a, bounds) => {
        const part = clip(a, bounds);
        expect(part !== null).toBe(overlaps(a, bounds));
        if (part) expect(contains(a, part) && contains(bounds, part)).toBe(true);
      }),
    );
  });

  it('count their minutes', () => expect(minutesOf({ start: 0, end: 90_000 })).toBe(1.5));
});
