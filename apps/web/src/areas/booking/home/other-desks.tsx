import { Link } from '@tanstack/react-router';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import type { RankedDesk } from '../shared/desks/rank-desks';
import css from './home.module.css';

const MAX_DESKS_SHOWN = 3;

interface OtherDesksProps {
  start: number;
  desks: readonly RankedDesk[];
}

/** Links to the next best desks and to the map. */
export function OtherDesks({ start, desks }: OtherDesksProps) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <section className={css.more} aria-label={t('home.others')}>
      <h2>{t('home.others')}</h2>
      <div className={css.others}>
        {desks.slice(0, MAX_DESKS_SHOWN).map(({ space, end }) => (
          <Link
            key={space.id}
            className={css.other}
            to="/find"
            search={{ desk: space.code, from: times.clock(start), to: times.clock(end) }}
          >
            <b>{space.code}</b>
            <span>{unbroken(t('desk.free', { time: times.span({ start, end }) }))}</span>
          </Link>
        ))}
        <Link className={css.other} to="/find" search={{ view: 'map' }}>
          <Icon name="map" />
          <span>{t('home.onMap')}</span>
        </Link>
      </div>
    </section>
  );
}
