import type { Refusal } from '../../../../api/types';
import { nextAllowed } from './next-allowed';

const refusal = (next: string | null) =>
  ({ rule: 'x', message: '', value: 0, limit: 0, liftedBy: 'nobody', nextAllowed: next }) as Refusal;
const at = (clock: string) => `2026-11-24T${clock}+05:00`;

it('waits for the last of all that is in the way', () => {
  const answer = nextAllowed(
    { refusals: [refusal(at('12:30:00')), refusal(at('11:00:00'))], busyUntil: at('12:00:00') },
    5,
  );
  expect(answer).toBe(Date.parse(at('12:30:00')));
});

it('offers a time of the grid that is still to come', () => {
  expect(nextAllowed({ refusals: [refusal(at('11:01:20'))], busyUntil: null }, 5)).toBe(
    Date.parse(at('11:05:00')),
  );
  expect(nextAllowed({ refusals: [], busyUntil: at('11:15:00.020') }, 5)).toBe(Date.parse(at('11:20:00')));
});

it('offers none when a rule knows none, and none when nothing is in the way', () => {
  expect(nextAllowed({ refusals: [refusal(null)], busyUntil: at('12:00:00') }, 5)).toBeNull();
  expect(nextAllowed({ refusals: [], busyUntil: null }, 5)).toBeNull();
});
