import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventsQuery } from '../queries';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { useTimes } from '../../../app/centre/times';
import css from './events.module.css';

const shownAtHome = 3;

/** What takes place next; nothing when there is nothing. */
export function HomeEvents() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre } = useCentre();
  const events = useQuery(eventsQuery(centre.id)).data ?? [];
  if (events.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="home-events">
      <div className={css.head}>
        <h2 id="home-events">{t('nav.events')}</h2>
        <Link className={css.more} to="/events">
          {t('link.toEvents')}
          <Icon name="right" size={18} />
        </Link>
      </div>
      <div className={css.tiles}>
        {events.slice(0, shownAtHome).map((event) => (
          <Link key={event.id} className={css.tile} to="/events">
            <b>{name(event.names)}</b>
            <span className={css.when}>
              {times.day(event.start, 'day')}, <span className={css.whole}>{times.span(event)}</span>
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}
