import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myRegistrationsQuery } from '../queries';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { FailedNotice } from '../../../ui/notice';
import { EventCard } from './event-card';
import css from './events.module.css';

/** Events that their reader is registered for or waits for, and the way to the others. */
export function MyEvents() {
  const t = useTranslate();
  const mine = useQuery(myRegistrationsQuery);
  return (
    <section className={css.section} aria-labelledby="my-events">
      <div className={css.head}>
        <h2 id="my-events">{t('event.mine')}</h2>
        <Link className={css.more} to="/events">
          {t('link.toEvents')}
          <Icon name="right" size={18} />
        </Link>
      </div>
      {mine.isError && !mine.data ? (
        <FailedNotice error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <ul className={css.list}>
          {(mine.data ?? []).map((one) => (
            <li key={one.id}>
              <EventCard event={one.event} mine={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
