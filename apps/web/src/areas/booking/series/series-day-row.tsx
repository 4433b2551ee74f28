import type { ReactNode } from 'react';
import { useTimes } from '../../../app/centre/times';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate, type MessageId } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { BookingStateTag, StatusTag, type StatusStyle } from '../../../ui/state-tag';
import { useLocationText } from '../shared/location-text';
import type { SeriesDay } from './series-days';
import css from './series-days.module.css';

const gapStyles: Readonly<Record<NonNullable<SeriesDay['gap']>, StatusStyle & { hint?: MessageId }>> = {
  clash: { tone: 'no', icon: 'cross', text: 'series.clash', hint: 'series.heals' },
  refused: { tone: 'late', icon: 'alert', text: 'series.refused' },
  skipped: { tone: 'taken', icon: 'minus', text: 'series.skipped' },
};

interface SeriesDayRowProps {
  day: SeriesDay;
  /** Ids of the spaces of the whole series: others are named. */
  spaceIds: readonly string[];
  isOpen?: boolean;
  /** Absent: nothing can be done with the date any more. */
  onOpen?: (() => void) | undefined;
  /** Shown below while the row is open. */
  children?: ReactNode;
}

/** One date of a series: its booking, or why it has none. A date that is ahead opens to what can be done with it. */
export function SeriesDayRow({ day, spaceIds, isOpen = false, onOpen, children }: SeriesDayRowProps) {
  const t = useTranslate();
  const hint = day.gap ? gapStyles[day.gap].hint : undefined;
  const content = <DayContent day={day} spaceIds={spaceIds} />;
  return (
    <li className={isOpen ? `${css.day} ${css.opened}` : css.day}>
      {onOpen ? (
        <button type="button" className={css.line} aria-expanded={isOpen} onClick={onOpen}>
          {content}
          <Icon name="right" size={18} />
        </button>
      ) : (
        <div className={css.line}>{content}</div>
      )}
      {hint ? <p className={css.why}>{t(hint)}</p> : null}
      {children}
    </li>
  );
}

function DayContent({ day, spaceIds }: Pick<SeriesDayRowProps, 'day' | 'spaceIds'>) {
  const times = useTimes();
  const locationText = useLocationText();
  const { language } = useLanguage();
  const { booking, gap } = day;
  const isElsewhere = booking && booking.spaceIds.join() !== spaceIds.join();
  return (
    <>
      <b>{formatDay(language, day.date, 'short')}</b>
      <span className={css.when}>
        {booking ? times.span(booking) : null}
        {isElsewhere ? ` · ${locationText(booking)}` : null}
      </span>
      <span className={css.tags}>
        {booking ? <BookingStateTag state={booking.state} /> : null}
        {gap ? <StatusTag status={gapStyles[gap]} /> : null}
      </span>
    </>
  );
}
