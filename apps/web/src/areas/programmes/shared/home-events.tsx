import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { eventsQuery } from '../queries';
import { EventSection } from './event-section';
import css from './home-events.module.css';

const MAX_EVENTS_SHOWN = 3;

/** The next events for the home page; nothing when there are none. */
export function HomeEvents() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre } = useCentre();
  const events = useQuery(eventsQuery(centre.id)).data ?? [];
  if (events.length === 0) return null;
  return (
    <EventSection id="home-events" title={t('nav.events')}>
      <div className={css.tiles}>
        {events.slice(0, MAX_EVENTS_SHOWN).map((event) => (
          <Link key={event.id} className={css.tile} to="/events">
            <b>{name(event.names)}</b>
            <span className={css.when}>
              {times.day(event.start, 'day')}, <span className={css.whole}>{times.span(event)}</span>
            </span>
          </Link>
        ))}
      </div>
    </EventSection>
  );
}
