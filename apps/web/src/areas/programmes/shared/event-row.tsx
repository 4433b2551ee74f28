import type { CentreEvent } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { StateTag } from '../../../ui/state-tag';
import css from './event-row.module.css';

/** The event that takes place in a booking, and how many seats of it are left. */
export function EventRow({ event }: { event: CentreEvent }) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.row}>
      <b>{name(event.names)}</b>
      <StateTag
        tone={event.seatsLeft > 0 ? 'free' : 'taken'}
        icon="people"
        text={t('event.left', { left: event.seatsLeft, places: event.seats })}
      />
    </div>
  );
}
