import { useQuery } from '@tanstack/react-query';
import { dayPlanQuery } from '../../api/queries';
import type { Interval } from '../../api/types';
import { usePlace } from '../../app/centre-place';

interface OpenHours {
  open: readonly Interval[] | undefined;
  error: unknown;
  retry: () => void;
}

/** Today's hours come with the centre; another day's with its plan. */
export function useOpenHours(date: string): OpenHours {
  const { centre } = usePlace();
  const isToday = centre.today.date === date;
  const plan = useQuery({ ...dayPlanQuery(centre.id, date, 'room'), enabled: !isToday });
  return {
    open: isToday ? centre.today.open : plan.data?.open,
    error: isToday ? null : plan.error,
    retry: () => void plan.refetch(),
  };
}
