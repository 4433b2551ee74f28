import type { Refusal } from '../../../../api/types';
import { findNextAllowed } from './next-allowed';

const refusal = (next: string | null) =>
  ({ rule: 'x', message: '', value: 0, limit: 0, liftedBy: 'nobody', nextAllowed: next }) as Refusal;
const at = (clock: string) => `2026-11-24T${clock}+05:00`;

it('is the latest time of everything that forbids the request', () => {
  const answer = findNextAllowed(
    { refusals: [refusal(at('12:30:00')), refusal(at('11:00:00'))], busyUntil: at('12:00:00') },
    5,
  );
  expect(answer).toBe(Date.parse(at('12:30:00')));
});

it('is rounded up to a step of the centre', () => {
  expect(findNextAllowed({ refusals: [refusal(at('11:01:20'))], busyUntil: null }, 5)).toBe(
    Date.parse(at('11:05:00')),
  );
  expect(findNextAllowed({ refusals: [], busyUntil: at('11:15:00.020') }, 5)).toBe(
    Date.parse(at('11:20:00')),
  );
});

it('is unknown when a rule knows no time or nothing forbids the request', () => {
  expect(findNextAllowed({ refusals: [refusal(null)], busyUntil: at('12:00:00') }, 5)).toBeNull();
  expect(findNextAllowed({ refusals: [], busyUntil: null }, 5)).toBeNull();
});
