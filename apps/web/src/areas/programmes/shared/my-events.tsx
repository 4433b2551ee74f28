import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../../intl/language';
import { FailedNotice } from '../../../ui/notice';
import { myRegistrationsQuery } from '../queries';
import { EventCard } from './event-card';
import css from './event-list.module.css';
import { EventSection } from './event-section';

/** The events that the reader is registered for or waits for; nothing when there are none. */
export function MyEvents() {
  const t = useTranslate();
  const registrations = useQuery(myRegistrationsQuery);
  if (registrations.data?.length === 0) return null;
  return (
    <EventSection id="my-events" title={t('event.mine')}>
      {registrations.isError && !registrations.data ? (
        <FailedNotice error={registrations.error} onRetry={() => void registrations.refetch()} />
      ) : (
        <ul className={css.list}>
          {(registrations.data ?? []).map((registration) => (
            <li key={registration.id}>
              <EventCard event={registration.event} mine={registration} />
            </li>
          ))}
        </ul>
      )}
    </EventSection>
  );
}
