import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useLanguage, useTranslate, type MessageId } from '../../../intl/language';
import { formatDay } from '../../../intl/day-format';
import { Icon, type IconName } from '../../../ui/icon';
import { BookingStateTag, StateTag, type Tone } from '../../../ui/state-tag';
import { useLocationText } from '../shared/location-text';
import { useTimes } from '../../../app/centre/times';
import type { SeriesDay } from './series-days';
import css from './series-page.module.css';

const gapFaces: Record<
  NonNullable<SeriesDay['gap']>,
  { tone: Tone; icon: IconName; text: MessageId; why?: MessageId }
> = {
  clash: { tone: 'no', icon: 'cross', text: 'series.clash', why: 'series.heals' },
  refused: { tone: 'late', icon: 'alert', text: 'series.refused' },
  skipped: { tone: 'taken', icon: 'minus', text: 'series.skipped' },
};

interface SeriesDayRowProps {
  day: SeriesDay;
  /** The places of the whole series: others are named. */
  spaceIds: readonly string[];
  open?: boolean;
  onOpen?: () => void;
  children?: ReactNode;
}

/** One date: what it is, or why it is not. One that is ahead opens to what can be done with it. */
export function SeriesDayRow({ day, spaceIds, open, onOpen, children }: SeriesDayRowProps) {
  const t = useTranslate();
  const times = useTimes();
  const placeText = useLocationText();
  const { language } = useLanguage();
  const { booking, gap } = day;
  const face = gap ? gapFaces[gap] : null;
  const elsewhere = booking && booking.spaceIds.join() !== spaceIds.join();
  const inner = (
    <>
      <b>{formatDay(language, day.date, 'short')}</b>
      <span className={css.when}>
        {booking ? times.span(booking) : null}
        {elsewhere ? ` · ${placeText(booking)}` : null}
      </span>
      <span className={css.tags}>
        {booking ? <BookingStateTag state={booking.state} /> : null}
        {face ? <StateTag tone={face.tone} icon={face.icon} text={t(face.text)} /> : null}
      </span>
      {onOpen ? <Icon name="right" size={18} /> : null}
    </>
  );
  return (
    <li className={open ? `${css.day} ${css.opened}` : css.day}>
      {onOpen ? (
        <AriaButton className={css.line!} aria-expanded={open ?? false} onPress={onOpen}>
          {inner}
        </AriaButton>
      ) : (
        <div className={css.line}>{inner}</div>
      )}
      {face?.why ? <p className={css.why}>{t(face.why)}</p> : null}
      {children}
    </li>
  );
}
