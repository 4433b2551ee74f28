import type { Explanation } from '../../../../api/types';
import { allowancesLeft } from './allowances-left';

const result = (rule: string, value: number | null, limit: number | null, ok = true) =>
  ({ rule, value, limit, ok }) as Explanation['results'][number];

it('says what each allowance leaves, the shortest period first', () => {
  expect(
    allowancesLeft([
      result('bookings_per_month', 3, 10),
      result('minutes_per_week', 600, 1200),
      result('minutes_per_day', 240, 240),
      result('maximum_length', 120, 240),
    ]),
  ).toEqual([
    { period: 'day', unit: 'minutes', left: 0 },
    { period: 'week', unit: 'minutes', left: 600 },
    { period: 'month', unit: 'bookings', left: 7 },
  ]);
});

it('says nothing where the rules have no allowance, or the booking passes it', () => {
  expect(
    allowancesLeft([result('minutes_per_day', null, null), result('minutes_per_week', 1300, 1200, false)]),
  ).toEqual([]);
});
