import type { ReactNode } from 'react';
import type { Arrival, ArrivalStatus } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './arrival-list.module.css';

interface Group {
  statuses: readonly ArrivalStatus[];
  title: MessageId;
}

const AT_THE_DOOR: Group = { statuses: ['late', 'due'], title: 'arrivals.due' };
const LATER: Group = { statuses: ['later'], title: 'arrivals.later' };
const FOLDED_GROUPS: readonly Group[] = [
  { statuses: ['here'], title: 'arrivals.here' },
  LATER,
  { statuses: ['left', 'no_show'], title: 'arrivals.gone' },
];

interface ArrivalGroupsProps {
  arrivals: readonly Arrival[];
  renderRows: (list: readonly Arrival[]) => ReactNode;
}

/** Those at the door first, the others folded. When nobody is at the door, those who come later are in sight. */
export function ArrivalGroups({ arrivals, renderRows }: ArrivalGroupsProps) {
  const t = useTranslate();
  const listOf = ({ statuses }: Group) => arrivals.filter((arrival) => statuses.includes(arrival.status));
  const atTheDoor = listOf(AT_THE_DOOR);
  return (
    <>
      <ArrivalSection title={t(AT_THE_DOOR.title)} count={atTheDoor.length}>
        {atTheDoor.length > 0 ? (
          renderRows(atTheDoor)
        ) : (
          <p className={css.nobody}>{t('arrivals.nobodyDue')}</p>
        )}
      </ArrivalSection>
      {FOLDED_GROUPS.map((group) => {
        const list = listOf(group);
        return list.length === 0 ? null : (
          <details key={group.title} className={css.group} open={atTheDoor.length === 0 && group === LATER}>
            <summary>
              <Icon name="right" size={18} />
              {t(group.title)} <span>{list.length}</span>
            </summary>
            {renderRows(list)}
          </details>
        );
      })}
    </>
  );
}

interface ArrivalSectionProps {
  title: string;
  count: number;
  children: ReactNode;
}

/** A list of arrivals in sight, with its title and their number. */
export function ArrivalSection({ title, count, children }: ArrivalSectionProps) {
  return (
    <section className={css.group} aria-label={title}>
      <h2>
        {title} <span>{count}</span>
      </h2>
      {children}
    </section>
  );
}
