import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../api/centre';
import { closuresQuery } from '../../api/closures';
import type { SpaceKind } from '../../api/types';
import type { CalendarDate } from '../../intl/calendar-date';
import { useName, useTranslate } from '../../intl/language';
import { Icon } from '../../ui/icon';
import { useCentre, useNow } from '../centre/centre-provider';
import { closesKind } from './closed-spaces';
import { closuresOn } from './closure-days';
import css from './closure-notices.module.css';
import { useClosureText } from './closure-text';

interface ClosureNoticesProps {
  date: CalendarDate;
  /** Only closures of desks, or of rooms; of both when absent. */
  kind?: SpaceKind;
}

/** What is closed on a day or will be, when, and why. Nothing when all is open. */
export function ClosureNotices({ date, kind }: ClosureNoticesProps) {
  const t = useTranslate();
  const name = useName();
  const text = useClosureText();
  const now = useNow();
  const { centre, clock } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const closures = useQuery(closuresQuery(centre.id)).data ?? [];
  const shown = closuresOn(closures, date, clock).filter(
    ({ end, spaceIds }) =>
      Date.parse(end) > now && (kind === undefined || closesKind(spaceIds, kind, spaces)),
  );
  if (shown.length === 0 || spaces.length === 0) return null;
  return (
    <ul className={css.closures} aria-label={t('closures.notices')}>
      {shown.map((closure) => (
        <li key={closure.id}>
          <Icon name="lock" size={18} />
          <span>
            <b>{t('closures.notice', { time: text.spanOn(closure, date), spaces: text.spaces(closure) })}</b>{' '}
            {name(closure.reason)}
          </span>
        </li>
      ))}
    </ul>
  );
}
