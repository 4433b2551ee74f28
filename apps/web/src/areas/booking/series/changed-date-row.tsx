import type { ChangedDate } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { ClosedTimes } from '../../../app/closures/closed-time';
import { useTimes } from '../../../app/centre/times';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { StateTag, StatusTag, type StatusStyle } from '../../../ui/state-tag';
import { MissingEquipment } from './missing-equipment';
import css from './series-days.module.css';

/** How the future of a date is shown. A date that cannot change keeps the booking that it has. */
function statusStyleOf({ verdict, bookingId, closures }: ChangedDate): StatusStyle {
  const hasBooking = bookingId !== null;
  switch (verdict) {
    case 'free':
      return hasBooking
        ? { tone: 'free', icon: 'move', text: 'series.willMove' }
        : { tone: 'free', icon: 'plus', text: 'series.willFill' };
    case 'skipped':
      return { tone: 'taken', icon: 'minus', text: 'series.skipped' };
    case 'clash':
      if (hasBooking) return { tone: 'no', icon: 'cross', text: 'series.stays' };
      return closures.length > 0
        ? { tone: 'no', icon: 'lock', text: 'series.closed' }
        : { tone: 'no', icon: 'cross', text: 'series.clash' };
    case 'refused':
      return { tone: 'late', icon: 'alert', text: hasBooking ? 'series.stays' : 'series.refused' };
  }
}

interface ChangedDateRowProps {
  item: ChangedDate;
  /** The date is no longer as it was shown when the change was to be saved. */
  isChanged: boolean;
}

/** What would become of one date: it moves, it stays as it is and why, or it gets its booking now. */
export function ChangedDateRow({ item, isChanged }: ChangedDateRowProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { language } = useLanguage();
  const { start, end } = item;
  return (
    <li className={css.day}>
      <div className={css.line}>
        <b>{formatDay(language, item.date, 'short')}</b>
        <span className={css.when}>
          {start && end ? times.span({ start, end }) : null}
          {` · ${names.label(item.spaceIds)}`}
        </span>
        <span className={css.tags}>
          {isChanged ? <StateTag tone="late" icon="alert" text={t('series.nowDiffers')} /> : null}
          <StatusTag status={statusStyleOf(item)} />
        </span>
      </div>
      <ClosedTimes closures={item.closures} className={css.why} />
      <Conflict item={item} />
      <MissingEquipment missing={item.lacking} className={css.why} />
      {item.refusals.map((refusal) => (
        <p key={refusal.rule} className={css.why}>
          {refusal.message}
        </p>
      ))}
    </li>
  );
}

/** When the booking is that a booking of the series cannot move to. */
function Conflict({ item: { verdict, bookingId, conflicts, closures } }: { item: ChangedDate }) {
  const t = useTranslate();
  const times = useTimes();
  const [first] = conflicts;
  return verdict === 'clash' && bookingId && first && closures.length === 0 ? (
    <p className={css.why}>{t('series.inTheWay', { time: times.span(first) })}</p>
  ) : null;
}
