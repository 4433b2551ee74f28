import { useQuery } from '@tanstack/react-query';
import type { CentreEvent, Registration } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { eventsQuery, myRegistrationsQuery } from '../queries';
import { EventCard } from '../shared/event-card';
import list from '../shared/event-list.module.css';
import css from './events.module.css';

const SKELETON = [220, 220, 220] as const;

/** The events of the coming weeks, each with what the reader has in it. */
export function EventsPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const events = useQuery(eventsQuery(centre.id));
  const registrations = useQuery(myRegistrationsQuery);
  return (
    <div className={css.page}>
      <h1>{t('nav.events')}</h1>
      <WhenLoaded query={events} skeleton={SKELETON}>
        {(all) => (
          // Until the registrations are known, no card may offer to register once more.
          <WhenLoaded query={registrations} skeleton={SKELETON}>
            {(mine) => <EventList events={all} registrations={mine} />}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </div>
  );
}

interface EventListProps {
  events: readonly CentreEvent[];
  registrations: readonly Registration[];
}

function EventList({ events, registrations }: EventListProps) {
  const t = useTranslate();
  if (events.length === 0) return <Notice title={t('event.empty.title')} text={t('event.empty.text')} />;
  return (
    <ul className={list.list}>
      {events.map((event) => (
        <li key={event.id}>
          <EventCard event={event} mine={registrations.find((one) => one.event.id === event.id)} />
        </li>
      ))}
    </ul>
  );
}
