import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './room-agenda.module.css';
import { stretchText, type Stretch } from './stretch';

interface AgendaGapProps {
  gap: Stretch;
  onSelect: () => void;
}

/** A stretch that can be booked. */
export function AgendaGap({ gap, onSelect }: AgendaGapProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  return (
    <button type="button" className={css.gap} onClick={onSelect}>
      <Icon name="plus" />
      {t('desk.free', { time: stretchText(gap) })}
      <span>{formatLength(language, gap.to - gap.from)}</span>
    </button>
  );
}

interface AgendaBookingProps {
  stretch: Stretch;
  text: { title: string; below: string };
  /** The reader may open it. */
  isReadable: boolean;
  onPress: () => void;
}

/** A stretch in which somebody has the room. */
export function AgendaBooking({ stretch, text, isReadable, onPress }: AgendaBookingProps) {
  return (
    <button
      type="button"
      className={isReadable ? `${css.entry} ${css.openable}` : css.entry}
      onClick={onPress}
    >
      <time>{stretchText(stretch)}</time>
      <span>
        <b>{text.title}</b>
        {text.below ? <span className={css.hint}> · {text.below}</span> : null}
      </span>
    </button>
  );
}
