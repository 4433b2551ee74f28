import type { ChangedDate } from '../../../api/types';
import { useLanguage, useTranslate, type MessageId } from '../../../intl/language';
import { formatDay } from '../../../intl/day-format';
import type { IconName } from '../../../ui/icon';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { LackingText } from './lacking-text';
import css from './series-page.module.css';

function faceOf({ verdict, bookingId }: ChangedDate): { tone: Tone; icon: IconName; text: MessageId } {
  if (verdict === 'free')
    return bookingId
      ? { tone: 'free', icon: 'move', text: 'series.willMove' }
      : { tone: 'free', icon: 'plus', text: 'series.willFill' };
  if (verdict === 'skipped') return { tone: 'taken', icon: 'minus', text: 'series.skipped' };
  return {
    tone: verdict === 'clash' ? 'no' : 'late',
    icon: verdict === 'clash' ? 'cross' : 'alert',
    text: bookingId ? 'series.stays' : verdict === 'clash' ? 'series.clash' : 'series.refused',
  };
}

/** What would become of one date: it moves, it stays as it is and why, or it gets its booking now. */
export function ChangedDateRow({ item, changed }: { item: ChangedDate; changed: boolean }) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { language } = useLanguage();
  const face = faceOf(item);
  return (
    <li className={css.day}>
      <div className={css.line}>
        <b>{formatDay(language, item.date, 'short')}</b>
        <span className={css.when}>
          {item.start && item.end ? times.span({ start: item.start, end: item.end }) : null}
          {` · ${names.label(item.spaceIds)}`}
        </span>
        <span className={css.tags}>
          {changed ? <StateTag tone="late" icon="alert" text={t('series.nowDiffers')} /> : null}
          <StateTag tone={face.tone} icon={face.icon} text={t(face.text)} />
        </span>
      </div>
      {item.verdict === 'clash' && item.bookingId && item.conflicts[0] ? (
        <p className={css.why}>{t('series.inTheWay', { time: times.span(item.conflicts[0]) })}</p>
      ) : null}
      <LackingText lacking={item.lacking} className={css.why} />
      {item.refusals.map((refusal) => (
        <p key={refusal.rule} className={css.why}>
          {refusal.message}
        </p>
      ))}
    </li>
  );
}
