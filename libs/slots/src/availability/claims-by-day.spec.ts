import fc from 'fast-check';
import { HOUR, overlaps } from '@birlik/kernel';
import { ClaimsByDay } from './claims-by-day.js';

const interval = fc
  .record({ start: fc.integer({ min: 0, max: 200 }), hours: fc.integer({ min: 1, max: 30 }) })
  .map(({ start, hours }) => ({ start: start * HOUR, end: (start + hours) * HOUR }));

it('finds the same claims as a look at all of them, each once', () => {
  const claim = fc.record({ spaceId: fc.constantFrom('a', 'b'), slot: interval });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 40 }), interval, (made, range) => {
      const claims = made.map(({ spaceId, slot }, id) => ({ id, spaceId, ...slot }));
      const index = new ClaimsByDay(claims);
      for (const spaceId of ['a', 'b', 'c']) {
        const all = claims.filter((one) => one.spaceId === spaceId && overlaps(one, range));
        const found = index.findOverlapping(spaceId, range);
        expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }
    }),
  );
});
