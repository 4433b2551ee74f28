import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dayPlanQuery } from '../queries';
import type { CentreDetail, Interval, Space } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import type { Slot } from './slots';

export type HoursOf = (space: Pick<Space, 'area'>) => Slot | null;

/** When a space can be taken: an area that never closes has no bounds, the others follow the centre. */
export function hoursByArea(areas: CentreDetail['areas'], open: readonly Interval[]): HoursOf {
  const always = new Set(areas.filter((area) => area.always).map((area) => area.key));
  const first = open[0];
  const last = open.at(-1);
  const ordinary = first && last ? { start: Date.parse(first.start), end: Date.parse(last.end) } : null;
  return (space) => (always.has(space.area) ? { start: -Infinity, end: Infinity } : ordinary);
}

interface OpenHours {
  open: readonly Interval[] | undefined;
  hoursOf: HoursOf;
  /** Some area of the centre is open day and night. */
  hasAlways: boolean;
  error: unknown;
  retry: () => void;
}

/** Today's hours come with the centre; another day's with its plan. */
export function useOpenHours(date: string): OpenHours {
  const { centre } = useCentre();
  const isToday = centre.today.date === date;
  const plan = useQuery({ ...dayPlanQuery(centre.id, date, 'room'), enabled: !isToday });
  const open = isToday ? centre.today.open : plan.data?.open;
  const hoursOf = useMemo(() => hoursByArea(centre.areas, open ?? []), [centre.areas, open]);
  return {
    open,
    hoursOf,
    hasAlways: centre.areas.some((area) => area.always),
    error: isToday ? null : plan.error,
    retry: () => void plan.refetch(),
  };
}
