import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './event-list.module.css';

interface EventSectionProps {
  /** Id of the heading. */
  id: string;
  title: string;
  children: ReactNode;
}

/** Some events on another page, with the way to all of them. */
export function EventSection({ id, title, children }: EventSectionProps) {
  const t = useTranslate();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <Link className={css.more} to="/events">
          {t('link.toEvents')}
          <Icon name="right" size={18} />
        </Link>
      </div>
      {children}
    </section>
  );
}
