import type { CalendarDay, DayKind } from '../../../api/types';
import type { MessageId } from '../../../intl/language';
import type { IconName } from '../../../ui/icon';

/** How a day looks in the calendar: by its kind, and closed where it does not open at all. */
export type DayLook = DayKind | 'closed';

export const dayFaces: Readonly<Record<DayLook, { icon: IconName | null; text: MessageId }>> = {
  usual: { icon: null, text: 'hours.kind.usual' },
  closed: { icon: 'minus', text: 'hours.closed' },
  holiday: { icon: 'star', text: 'hours.kind.holiday' },
  day_off_moved: { icon: 'move', text: 'hours.kind.day_off_moved' },
  working_day_moved: { icon: 'desk', text: 'hours.kind.working_day_moved' },
  special: { icon: 'clock', text: 'hours.kind.special' },
};

export function lookOf(day: Pick<CalendarDay, 'kind' | 'open'>): DayLook {
  return day.kind === 'usual' && day.open.length === 0 ? 'closed' : day.kind;
}
