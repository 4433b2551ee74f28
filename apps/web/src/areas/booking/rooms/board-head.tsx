import { clockText } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { positionOf } from './board-model';
import css from './room-board.module.css';
import { stretchText, type Stretch } from './stretch';

/** An hour so near to now is not written: the clock of now stands there. */
const HIDDEN_NEAR_NOW_MINUTES = 24;

interface BoardHeadProps {
  shown: Stretch;
  now: number | null;
}

function hourStarts({ from, to }: Stretch): number[] {
  const hours: number[] = [];
  for (let hour = from; hour < to; hour += 60) hours.push(hour);
  return hours;
}

/** The hours above the board, and the clock of now among them. */
export function BoardHead({ shown, now }: BoardHeadProps) {
  const t = useTranslate();
  const shownNow = now !== null && now > shown.from && now < shown.to ? now : null;
  const hours = hourStarts(shown).filter(
    (hour) => shownNow === null || Math.abs(hour - shownNow) > HIDDEN_NEAR_NOW_MINUTES,
  );
  const leftOf = (time: number) => ({ left: positionOf({ from: time, to: time }, shown).left });
  return (
    <div className={css.row} role="row">
      <div className={css.room} role="columnheader">
        <small>{t('kind.room')}</small>
      </div>
      <div className={css.hours} role="columnheader">
        <i className="visually-hidden">{`${t('find.when')}: ${stretchText(shown)}`}</i>
        {hours.map((hour) => (
          <span
            key={hour}
            data-odd={(hour / 60) % 2 === 1 || undefined}
            style={leftOf(hour)}
            aria-hidden="true"
          >
            {clockText(hour)}
          </span>
        ))}
        {shownNow === null ? null : (
          <span className={css.nowText} style={leftOf(shownNow)} aria-hidden="true">
            {clockText(shownNow)}
          </span>
        )}
      </div>
    </div>
  );
}
