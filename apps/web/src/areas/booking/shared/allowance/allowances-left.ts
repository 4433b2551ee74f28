import type { Explanation } from '../../../../api/types';

/** The periods that allowances count, the shortest first. */
const PERIODS = ['day', 'week', 'month', 'term'] as const;

/** What an allowance leaves to somebody after a booking. */
export interface AllowanceLeft {
  period: (typeof PERIODS)[number];
  unit: 'minutes' | 'bookings';
  left: number;
}

/** What the allowances of the rules leave after the booking that was asked about; empty when the rules have none. */
export function allowancesLeft(results: Explanation['results']): AllowanceLeft[] {
  return PERIODS.flatMap((period) =>
    (['minutes', 'bookings'] as const).flatMap((unit): AllowanceLeft[] => {
      const result = results.find(({ rule }) => rule === `${unit}_per_${period}`);
      if (!result?.ok || typeof result.limit !== 'number' || typeof result.value !== 'number') return [];
      return [{ period, unit, left: result.limit - result.value }];
    }),
  );
}
