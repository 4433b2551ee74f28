import type { PersonInside } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import css from './people-inside.module.css';

interface PersonRowProps {
  person: PersonInside;
  /** False: it is only printed. */
  isOnScreen: boolean;
}

/** One person inside: who, where, and until when. */
export function PersonRow({ person: one, isOnScreen }: PersonRowProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { booking, person, organisation, spaceLabel } = one;
  const details = [
    booking.title ?? name(organisation),
    booking.people > 1 ? t('booking.people', { count: booking.people }) : '',
    booking.walkIn ? t('arrival.walkIn') : '',
  ];
  return (
    <li className={isOnScreen ? css.person : `${css.person} ${css.paperOnly}`}>
      <span className={css.box} aria-hidden="true" />
      <div className={css.who}>
        <b>{person.fullName}</b>
        <p>{details.filter(Boolean).join(' · ')}</p>
      </div>
      <span className={css.space}>{spaceLabel}</span>
      <span className={css.until}>{times.endClock(booking.end)}</span>
    </li>
  );
}
