import { useQuery } from '@tanstack/react-query';
import { eventsQuery, myRegistrationsQuery } from '../queries';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { EventCard } from '../shared/event-card';
import css from '../shared/events.module.css';

/** What takes place in the coming weeks, and what of it is mine. */
export function EventsPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const events = useQuery(eventsQuery(centre.id));
  const mine = useQuery(myRegistrationsQuery);
  // Until it is known what is mine, no card may offer to register once more.
  const ready = events.data && mine.data;
  const failed = events.isError ? events : mine.isError ? mine : null;
  return (
    <div className={css.page}>
      <h1>{t('nav.events')}</h1>
      {failed && !ready ? (
        <FailedNotice error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !ready ? (
        <Skeleton heights={[220, 220, 220]} />
      ) : events.data.length === 0 ? (
        <Notice title={t('event.empty.title')} text={t('event.empty.text')} />
      ) : (
        <ul className={css.list}>
          {events.data.map((event) => (
            <li key={event.id}>
              <EventCard event={event} mine={mine.data.find((one) => one.event.id === event.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
