import type { ReactNode } from 'react';
import { DAY_MINUTES } from '../../../api/durations';
import { clockText } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, TimeField } from '../../../ui/field';
import css from './hours-list.module.css';
import {
  endChoices,
  firstOverlap,
  nextRange,
  readRange,
  withStart,
  writeRange,
  type TimeRange,
} from './time-range';

const STEP_MINUTES = 30;

interface HoursListProps {
  /** The day that the hours are of: «дүйсенбі». */
  label: string;
  hours: readonly string[];
  onChange: (hours: string[]) => void;
  /** Other buttons for these hours. */
  children?: ReactNode;
}

/** When one day is open: any number of ranges. None is closed. */
export function HoursList({ label, hours, onChange, children }: HoursListProps) {
  const t = useTranslate();
  const ranges = hours.map(readRange);
  const overlap = firstOverlap(ranges);
  const next = nextRange(ranges);
  const addText = t(ranges.length === 0 ? 'hours.open' : 'hours.add');
  const write = (list: readonly TimeRange[]) => onChange(list.map(writeRange));
  return (
    <div className={css.ranges}>
      {ranges.map((range, index) => (
        <RangeFields
          // Ranges have nothing but their position to tell them apart.
          key={index}
          label={`${label}, ${index + 1}`}
          removeLabel={`${t('hours.remove')}: ${label}, ${clockText(range.from)}`}
          range={range}
          isOverlapping={overlap === index}
          onChange={(changed) => write(ranges.with(index, changed))}
          onRemove={() => write(ranges.toSpliced(index, 1))}
        />
      ))}
      {ranges.length === 0 ? <p className={css.closed}>{t('hours.closed')}</p> : null}
      <div className={css.row}>
        {next ? (
          <Button
            variant="plain"
            icon="plus"
            label={`${addText}: ${label}`}
            onPress={() => write([...ranges, next])}
          >
            {addText}
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}

interface RangeFieldsProps {
  label: string;
  removeLabel: string;
  range: TimeRange;
  isOverlapping: boolean;
  onChange: (range: TimeRange) => void;
  onRemove: () => void;
}

function RangeFields({ label, removeLabel, range, isOverlapping, onChange, onRemove }: RangeFieldsProps) {
  const t = useTranslate();
  const endText = (end: number) =>
    end > DAY_MINUTES ? t('hours.nextDay', { time: clockText(end - DAY_MINUTES) }) : clockText(end);
  return (
    <div className={css.range} role="group" aria-label={label}>
      <TimeField
        label={t('find.from')}
        value={range.from}
        from={0}
        to={DAY_MINUTES - STEP_MINUTES}
        step={STEP_MINUTES}
        onChange={(from) => onChange(withStart(range, from, STEP_MINUTES))}
      />
      <ChoiceField
        label={t('find.to')}
        value={String(range.to)}
        choices={endChoices(range, STEP_MINUTES).map((end) => ({ value: String(end), text: endText(end) }))}
        onChange={(to) => onChange({ ...range, to: Number(to) })}
      />
      <Button icon="cross" label={removeLabel} onPress={onRemove}>
        <span className="visually-hidden">{t('hours.remove')}</span>
      </Button>
      {isOverlapping ? (
        <p className={css.overlap} role="alert">
          {t('hours.overlap')}
        </p>
      ) : null}
    </div>
  );
}
