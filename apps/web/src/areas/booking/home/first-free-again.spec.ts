import type { Availability } from '../../../api/types';
import { firstFreeAgain } from './first-free-again';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const taken = (until: string | null, refusal: object | null = null) =>
  ({ busyUntil: until && at(until), refusal }) as Availability;
const endOfDay = Date.parse(at('21:00'));

describe('the moment at which a desk is free again', () => {
  it('is the earliest end of a booking', () => {
    expect(firstFreeAgain([taken('16:00'), taken('15:00'), taken(null)], endOfDay)).toBe(
      Date.parse(at('15:00')),
    );
  });

  it('is not that of a desk that a rule refuses', () => {
    expect(firstFreeAgain([taken('15:00', { rule: 'x' })], endOfDay)).toBeNull();
  });

  it('is none when the day is over by then', () => {
    expect(firstFreeAgain([taken('21:00')], endOfDay)).toBeNull();
  });
});
