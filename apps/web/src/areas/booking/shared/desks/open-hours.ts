import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CentreDetail, Interval, Space } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { dayPlanQuery } from '../queries';
import { ALWAYS, type Slot } from './slot';

/** The hours of a space on a day; null when it is closed all day. */
export type HoursOf = (space: Pick<Space, 'area'>) => Slot | null;

/** An area that never closes has no bounds; the others are open with the centre. */
function hoursByArea(areas: CentreDetail['areas'], open: readonly Interval[]): HoursOf {
  const neverClosing = new Set(areas.filter((area) => area.always).map((area) => area.key));
  const first = open[0];
  const last = open.at(-1);
  const centreHours = first && last ? { start: Date.parse(first.start), end: Date.parse(last.end) } : null;
  return (space) => (neverClosing.has(space.area) ? ALWAYS : centreHours);
}

/** When the centre and its areas are open on a day. */
export interface OpenHours {
  /** Undefined until it is known. */
  open: readonly Interval[] | undefined;
  hoursOf: HoursOf;
  /** Some area is open day and night. */
  isAlwaysOpen: boolean;
  error: unknown;
  retry: () => void;
}

/** The opening hours of a day. Today's come with the centre, another day's with its plan. */
export function useOpenHours(date: string): OpenHours {
  const { centre } = useCentre();
  const isToday = centre.today.date === date;
  const plan = useQuery({ ...dayPlanQuery(centre.id, date, 'room'), enabled: !isToday });
  const open = isToday ? centre.today.open : plan.data?.open;
  const hoursOf = useMemo(() => hoursByArea(centre.areas, open ?? []), [centre.areas, open]);
  return {
    open,
    hoursOf,
    isAlwaysOpen: centre.areas.some((area) => area.always),
    error: isToday ? null : plan.error,
    retry: () => void plan.refetch(),
  };
}
