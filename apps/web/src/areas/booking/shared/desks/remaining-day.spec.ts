import type { Rules } from '../../../../api/types';
import { remainingSlot } from './remaining-day';
import { roundUpToStep } from './slot';

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+05:00`);
const rules = { slotStepMinutes: 15, deskMinimumMinutes: 30 } as Rules;
const open = [{ start: '2026-11-24T09:00:00+05:00', end: '2026-11-24T21:00:00+05:00' }];
const day = (now: string) => ({ now: at(now), open, isAlwaysOpen: false });

describe('what remains of a day', () => {
  it('begins at the next step and ends at closing', () => {
    expect(remainingSlot(day('13:52'), rules)).toEqual({ start: at('14:00'), end: at('21:00') });
    expect(remainingSlot(day('14:00'), rules)?.start).toBe(at('14:00'));
  });

  it('begins at opening when it is still early', () => {
    expect(remainingSlot(day('07:10'), rules)?.start).toBe(at('09:00'));
  });

  it('is nothing when less than the shortest booking is left', () => {
    expect(remainingSlot(day('20:40'), rules)).toBeNull();
    expect(remainingSlot({ ...day('12:00'), open: [] }, rules)).toBeNull();
  });

  it('goes on through the night where an area never closes', () => {
    expect(remainingSlot({ now: at('23:10'), open: [], isAlwaysOpen: true }, rules)?.start).toBe(at('23:15'));
  });
});

it('rounds up to the steps of the centre', () => {
  expect(roundUpToStep(at('13:51'), 5)).toBe(at('13:55'));
});
