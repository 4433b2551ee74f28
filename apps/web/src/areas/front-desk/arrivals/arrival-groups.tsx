import type { ReactNode } from 'react';
import type { Arrival, ArrivalStatus } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './front-desk.module.css';

const groups: readonly { statuses: readonly ArrivalStatus[]; title: MessageId; folded: boolean }[] = [
  { statuses: ['late', 'due'], title: 'arrivals.due', folded: false },
  { statuses: ['here'], title: 'arrivals.here', folded: true },
  { statuses: ['later'], title: 'arrivals.later', folded: true },
  { statuses: ['left', 'no_show'], title: 'arrivals.gone', folded: true },
];

/** Those at the door first; the rest one tap away. */
export function ArrivalGroups({
  all,
  rows,
}: {
  all: readonly Arrival[];
  rows: (list: readonly Arrival[]) => ReactNode;
}) {
  const t = useTranslate();
  const nobodyDue = !all.some((item) => item.status === 'due' || item.status === 'late');
  return groups.map((group) => {
    const list = all.filter((item) => group.statuses.includes(item.status));
    if (group.folded) {
      return list.length === 0 ? null : (
        <details key={group.title} className={css.group} open={nobodyDue && group.statuses.includes('later')}>
          <summary>
            <Icon name="right" size={18} />
            {t(group.title)} <span>{list.length}</span>
          </summary>
          {rows(list)}
        </details>
      );
    }
    return (
      <section key={group.title} className={css.group} aria-label={t(group.title)}>
        <h2>
          {t(group.title)} <span>{list.length}</span>
        </h2>
        {list.length > 0 ? rows(list) : <p className={css.nobody}>{t('arrivals.nobodyDue')}</p>}
      </section>
    );
  });
}
