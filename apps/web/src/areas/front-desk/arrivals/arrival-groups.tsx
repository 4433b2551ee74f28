import type { ReactNode } from 'react';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './arrival-list.module.css';
import { belongsTo, type Section, type SectionKey } from './steady-sections';

const TITLES: Readonly<Record<SectionKey, MessageId>> = {
  atTheDoor: 'arrivals.due',
  here: 'arrivals.here',
  later: 'arrivals.later',
  gone: 'arrivals.gone',
};

interface ArrivalGroupsProps {
  sections: readonly Section[];
  renderRows: (section: Section) => ReactNode;
}

/** Those at the door first, the others folded. When nobody is at the door, those who come later are in sight. */
export function ArrivalGroups({ sections, renderRows }: ArrivalGroupsProps) {
  const t = useTranslate();
  const isAnybodyAtTheDoor = sections.some(({ key, arrivals }) => key === 'atTheDoor' && arrivals.length > 0);
  return sections.map((section) => {
    const { key, arrivals } = section;
    const count = arrivals.filter(({ status }) => belongsTo(key, status)).length;
    if (key === 'atTheDoor')
      return (
        <ArrivalSection key={key} title={t(TITLES[key])} count={count}>
          {arrivals.length > 0 ? (
            renderRows(section)
          ) : (
            <p className={css.nobody}>{t('arrivals.nobodyDue')}</p>
          )}
        </ArrivalSection>
      );
    return arrivals.length === 0 ? null : (
      <details key={key} className={css.group} open={!isAnybodyAtTheDoor && key === 'later'}>
        <summary>
          <Icon name="right" size={18} />
          {t(TITLES[key])} <span>{count}</span>
        </summary>
        {renderRows(section)}
      </details>
    );
  });
}

interface ArrivalSectionProps {
  title: string;
  count: number | string;
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
