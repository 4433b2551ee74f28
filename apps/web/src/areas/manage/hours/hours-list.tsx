import type { ReactNode } from 'react';
import { useTranslate } from '../../../intl/language';
import { clockText } from '../../../intl/calendar-date';
import { Button } from '../../../ui/button';
import { ChoiceField, TimeField } from '../../../ui/field';
import { firstFault, nextStretch, readStretch, writeStretch, type Stretch } from './hours';
import css from './hours.module.css';

const step = 30;
const day = 1440;

interface HoursListProps {
  /** Whose hours: «дүйсенбі». */
  label: string;
  hours: readonly string[];
  onChange: (hours: string[]) => void;
  /** What else may be done with them. */
  children?: ReactNode;
}

/** When one day is open: from–to, as often as it takes; none at all is closed. */
export function HoursList({ label, hours, onChange, children }: HoursListProps) {
  const t = useTranslate();
  const stretches = hours.map(readStretch);
  const fault = firstFault(stretches);
  const next = nextStretch(stretches);
  const put = (list: readonly Stretch[]) => onChange(list.map(writeStretch));
  const ends = ({ from, to }: Stretch) => {
    const choices = new Set([to]);
    for (let at = from + step; at < from + day; at += step) choices.add(at);
    return [...choices]
      .sort((a, b) => a - b)
      .map((at) => ({
        value: String(at),
        text: at > day ? t('hours.nextDay', { time: clockText(at - day) }) : clockText(at),
      }));
  };
  return (
    <div className={css.stretches}>
      {stretches.map((stretch, index) => (
        // Stretches have no name but their place.
        <div key={index} className={css.stretch} role="group" aria-label={`${label}, ${index + 1}`}>
          <TimeField
            label={t('find.from')}
            value={stretch.from}
            from={0}
            to={day - step}
            step={step}
            onChange={(from) =>
              put(
                stretches.with(index, { from, to: Math.max(from + step, Math.min(stretch.to, from + day)) }),
              )
            }
          />
          <ChoiceField
            label={t('find.to')}
            value={String(stretch.to)}
            choices={ends(stretch)}
            onChange={(to) => put(stretches.with(index, { ...stretch, to: Number(to) }))}
          />
          <Button
            icon="cross"
            label={`${t('hours.remove')}: ${label}, ${clockText(stretch.from)}`}
            onPress={() => put(stretches.filter((_, at) => at !== index))}
          >
            <span className="visually-hidden">{t('hours.remove')}</span>
          </Button>
          {fault === index ? (
            <p className={css.fault} role="alert">
              {t('hours.overlap')}
            </p>
          ) : null}
        </div>
      ))}
      {stretches.length === 0 ? <p className={css.closed}>{t('hours.closed')}</p> : null}
      <div className={css.row}>
        {next ? (
          <Button
            look="plain"
            icon="plus"
            label={`${t(stretches.length === 0 ? 'hours.open' : 'hours.add')}: ${label}`}
            onPress={() => put([...stretches, next])}
          >
            {t(stretches.length === 0 ? 'hours.open' : 'hours.add')}
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}
