import fc from 'fast-check';
import { overlaps } from '@birlik/kernel';
import { assignUnits, countFreeUnits, type UnitClaim } from './assign-units.js';

const UNITS = ['p1', 'p2', 'p3'];
const claim = (spaceId: string, start: number, end: number): UnitClaim => ({ spaceId, start, end });

it('counts at the fullest moment: two that follow each other take one', () => {
  const taken = [claim('p1', 9, 11), claim('p2', 11, 12)];
  expect(countFreeUnits(UNITS, { start: 9, end: 12 }, taken)).toBe(2);
});

it('changes the unit within the booking where no other way is left', () => {
  const taken = [claim('p1', 9, 11), claim('p2', 11, 12)];
  expect(assignUnits(UNITS, 2, { start: 9, end: 12 }, taken)).toEqual([
    claim('p1', 11, 12),
    claim('p2', 9, 11),
    claim('p3', 9, 12),
  ]);
});

it('takes a unit that is free for the whole time where there is one', () => {
  expect(assignUnits(UNITS, 1, { start: 9, end: 12 }, [claim('p1', 10, 11)])).toEqual([claim('p2', 9, 12)]);
});

it('takes none when one moment has too few', () => {
  const taken = [claim('p1', 9, 10), claim('p2', 9, 10)];
  expect(assignUnits(UNITS, 2, { start: 9, end: 12 }, taken)).toBeNull();
});

it('assigns exactly when enough are free, never a taken unit, and always the whole time', () => {
  const claims = fc.array(
    fc
      .tuple(fc.constantFrom(...UNITS), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }))
      .map(([id, start, length]) => claim(id, start, start + length)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(claims, fc.integer({ min: 1, max: 3 }), (taken, count) => {
      const range = { start: 5, end: 15 };
      const assigned = assignUnits(UNITS, count, range, taken);
      expect(assigned === null).toBe(countFreeUnits(UNITS, range, taken) < count);
      if (!assigned) return;
      for (const own of assigned)
        expect(taken.some((one) => one.spaceId === own.spaceId && overlaps(one, own))).toBe(false);
      for (let at = range.start; at < range.end; at++)
        expect(assigned.filter(({ start, end }) => start <= at && at < end)).toHaveLength(count);
    }),
  );
});
