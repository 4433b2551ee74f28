import type { Refusal } from '../api/types';
import { sortByRemedy } from './refusal';

const refusal = (rule: string, more: Partial<Refusal> = {}) =>
  ({ rule, nextAllowed: null, liftedBy: 'nobody', ...more }) as Refusal;
const order = (...refusals: Refusal[]) => sortByRemedy(refusals).map(({ rule }) => rule);

it('names first what another choice passes, then what passes by itself, then what somebody can lift', () => {
  expect(
    order(
      refusal('who_may_book'),
      refusal('absences', { liftedBy: 'manager' }),
      refusal('minutes_per_week', { nextAllowed: '2026-11-30T00:00:00+05:00', liftedBy: 'front_desk' }),
      refusal('maximum_length'),
    ),
  ).toEqual(['maximum_length', 'minutes_per_week', 'absences', 'who_may_book']);
});

it('keeps the order of the server among equals', () => {
  expect(order(refusal('opening_hours'), refusal('minimum_length'), refusal('gap'))).toEqual([
    'opening_hours',
    'minimum_length',
    'gap',
  ]);
});
