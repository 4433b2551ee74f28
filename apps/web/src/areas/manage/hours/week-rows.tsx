import { useState } from 'react';
import type { Calendar } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/segments';
import hoursCss from './hours-of-day.module.css';
import { HoursOfDay } from './hours-of-day';
import { areSameHours } from './time-range';
import { copyHours, type EditedHours, type WeekEdits } from './week-edits';
import css from './week-editor.module.css';
import { useWeekdayNames, weekdays, workdays, type Weekday } from './weekdays';

interface WeekRowsProps {
  before: Pick<Calendar, 'hours'>;
  edits: WeekEdits;
  edited: EditedHours;
  onChange: (edits: WeekEdits) => void;
}

/** A row for each weekday, and one for holidays. */
export function WeekRows(props: WeekRowsProps) {
  const t = useTranslate();
  const { edits, edited, onChange } = props;
  const nameOf = useWeekdayNames();
  const [copied, setCopied] = useState<Weekday | null>(null);
  return (
    <ul className={hoursCss.days}>
      {weekdays.map((day) => (
        <HoursOfDay
          key={day}
          name={nameOf(day)}
          hours={edited.week[day]}
          isChanged={edited.changedDays.includes(day)}
          onChange={(hours) => onChange({ ...edits, days: { ...edits.days, [day]: hours } })}
          buttons={
            <Button
              variant="plain"
              icon="repeat"
              pressed={copied === day}
              label={`${t('hours.copy')}: ${nameOf(day)}`}
              onPress={() => setCopied(copied === day ? null : day)}
            >
              {t('hours.copy')}
            </Button>
          }
        >
          {copied === day ? <CopyTargets {...props} from={day} onDone={() => setCopied(null)} /> : null}
        </HoursOfDay>
      ))}
      <HoursOfDay
        name={t('hours.holidays')}
        hours={edited.holidayHours}
        isChanged={edited.isHolidayChanged}
        onChange={(holidayHours) => onChange({ ...edits, holidayHours })}
      />
    </ul>
  );
}

interface CopyTargetsProps extends WeekRowsProps {
  from: Weekday;
  onDone: () => void;
}

/** The days that can be given the hours of another. */
function CopyTargets({ before, edits, edited, from, onChange, onDone }: CopyTargetsProps) {
  const t = useTranslate();
  const nameOf = useWeekdayNames();
  const hours = edited.week[from];
  const copyTo = (days: readonly Weekday[]) => {
    onChange(copyHours(edits, hours, days));
    onDone();
  };
  return (
    <div className={css.copy} role="group" aria-label={t('hours.copyTo')}>
      <p className={css.soft}>{t('hours.copyTo')}</p>
      <div className={css.chips}>
        <Button onPress={() => copyTo(workdays)}>{t('hours.workdays')}</Button>
        <Button onPress={() => copyTo(weekdays)}>{t('hours.everyDay')}</Button>
        {weekdays
          .filter((day) => day !== from)
          .map((day) => (
            <Chip
              key={day}
              text={nameOf(day)}
              selected={areSameHours(edited.week[day], hours)}
              onChange={(isOn) => onChange(copyHours(edits, isOn ? hours : before.hours[day], [day]))}
            />
          ))}
      </div>
    </div>
  );
}
