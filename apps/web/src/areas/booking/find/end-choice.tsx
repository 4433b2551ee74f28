import { MINUTE_MS } from '../../../api/durations';
import { useTimes } from '../../../app/centre/times';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Segments } from '../../../ui/segments';
import css from './find.module.css';
import { offeredEnds } from '../shared/desks/desk-lengths';

interface EndChoiceProps {
  /** In ms, as all times here. */
  start: number;
  end: number;
  /** The latest end that the desk can be had until. */
  latest: number;
  onChoose: (end: number) => void;
}

/** Until when the desk is booked. Nothing where there is nothing to choose. */
export function EndChoice({ start, end, latest, onChoose }: EndChoiceProps) {
  const t = useTranslate();
  const times = useTimes();
  const { language } = useLanguage();
  const ends = offeredEnds(start, latest, end);
  if (ends.length < 2) return null;
  return (
    <div className={css.until}>
      <span aria-hidden="true">{t('find.until')}</span>
      <Segments
        label={t('find.until')}
        wide
        value={String(end)}
        onChange={(next) => onChoose(Number(next))}
        choices={ends.map((one) => ({
          value: String(one),
          text: times.endClock(one),
          label: `${times.endClock(one)}, ${formatLength(language, (one - start) / MINUTE_MS)}`,
        }))}
      />
    </div>
  );
}
