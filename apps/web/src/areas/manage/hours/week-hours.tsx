import type { WeeklyHours } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { HoursOfDay } from './hours-of-day';
import css from './hours-of-day.module.css';
import { everyDay, useWeekdayNames, weekdays } from './weekdays';

interface WeekHoursProps {
  week: WeeklyHours;
  onChange: (week: WeeklyHours) => void;
}

/** Hours of a week as one field of a form. The first day can be copied to all others. */
export function WeekHours({ week, onChange }: WeekHoursProps) {
  const t = useTranslate();
  const nameOf = useWeekdayNames();
  const [firstDay] = weekdays;
  return (
    <ul className={css.days}>
      {weekdays.map((day) => (
        <HoursOfDay
          key={day}
          name={nameOf(day)}
          hours={week[day]}
          onChange={(hours) => onChange({ ...week, [day]: hours })}
          buttons={
            day === firstDay ? (
              <Button
                variant="plain"
                icon="repeat"
                label={`${t('hours.toEveryDay')}: ${nameOf(day)}`}
                onPress={() => onChange(everyDay(week[day]))}
              >
                {t('hours.toEveryDay')}
              </Button>
            ) : null
          }
        />
      ))}
    </ul>
  );
}
