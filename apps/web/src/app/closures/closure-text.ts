import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../api/centre';
import type { Closure } from '../../api/types';
import type { CalendarDate } from '../../intl/calendar-date';
import { useName, useTranslate } from '../../intl/language';
import { useCentre } from '../centre/centre-provider';
import { useTimes } from '../centre/times';
import { sumUpClosed } from './closed-spaces';
import { partOnDay, wholeDaysOf } from './closure-days';

/** Of more names than these, only the first are said and the others counted. */
const MAX_NAMED = 4;

interface ClosureText {
  /** When it is closed, in short when that is one day. */
  span: (closure: Pick<Closure, 'start' | 'end'>) => string;
  /** When it is closed on a day. */
  spanOn: (closure: Closure, date: CalendarDate) => string;
  /** What is closed. */
  spaces: (closure: Closure) => string;
}

/** Says when and what is closed. */
export function useClosureText(): ClosureText {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre, clock } = useCentre();
  const all = useQuery(spacesQuery(centre.id)).data ?? [];
  const areaName = (key: string) => name(centre.areas.find((area) => area.key === key)?.names);
  return {
    span: (closure) => {
      const { start } = closure;
      const last = clock.isoOf(Date.parse(closure.end) - 1);
      const days = wholeDaysOf(closure, clock);
      if (days?.first === days?.last && days) return `${times.date(days.first)}, ${t('closures.allDay')}`;
      if (days) return `${times.date(days.first, 'day')} – ${times.date(days.last, 'day')}`;
      if (clock.dateOf(start) === clock.dateOf(last)) return `${times.day(start)}, ${times.span(closure)}`;
      return `${times.dayAndClock(start)} – ${times.day(last, 'day')}, ${times.endClock(closure.end)}`;
    },
    spanOn: (closure, date) => {
      const part = partOnDay(closure, date, clock);
      return part ? times.span(part) : t('closures.allDay');
    },
    spaces: ({ spaceIds }) => {
      const { isAll, areas, spaces } = sumUpClosed(spaceIds, all);
      if (isAll) return t('closures.all');
      const names = [...areas.map(areaName), ...spaces.map((space) => name(space.names) || space.code)];
      const shown = names.slice(0, MAX_NAMED).join(', ');
      return names.length > MAX_NAMED
        ? `${shown} · ${t('closures.spaces', { count: spaceIds.length })}`
        : shown;
    },
  };
}
