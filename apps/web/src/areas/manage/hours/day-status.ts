import type { CalendarDay, DayKind } from '../../../api/types';
import type { MessageId } from '../../../intl/language';
import type { IconName } from '../../../ui/icon';

/** What a day of the calendar is shown as: its kind, or closed where a usual day does not open at all. */
export type DayStatus = DayKind | 'closed';

/** The icon and the text of each status. */
export const dayStatusStyles: Readonly<Record<DayStatus, { icon: IconName | null; text: MessageId }>> = {
  usual: { icon: null, text: 'hours.kind.usual' },
  closed: { icon: 'minus', text: 'hours.closed' },
  holiday: { icon: 'star', text: 'hours.kind.holiday' },
  day_off_moved: { icon: 'move', text: 'hours.kind.day_off_moved' },
  working_day_moved: { icon: 'desk', text: 'hours.kind.working_day_moved' },
  special: { icon: 'clock', text: 'hours.kind.special' },
};

/** The status of a day. */
export function dayStatus({ kind, open }: Pick<CalendarDay, 'kind' | 'open'>): DayStatus {
  return kind === 'usual' && open.length === 0 ? 'closed' : kind;
}
