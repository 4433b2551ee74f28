import type { WeeklyHours } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { weekdays } from './hours';
import css from './hours.module.css';
import { HoursList } from './hours-list';
import { useWeekdayNames } from './weekday-names';

/** A week whose days are all alike. */
export const weekOf = (hours: readonly string[]): WeeklyHours =>
  Object.fromEntries(weekdays.map((day) => [day, [...hours]])) as unknown as WeeklyHours;

/** Hours of a week as one field of a form; the first day may stand for all. */
export function WeekHours({ week, onChange }: { week: WeeklyHours; onChange: (week: WeeklyHours) => void }) {
  const t = useTranslate();
  const nameOf = useWeekdayNames();
  return (
    <ul className={css.days}>
      {weekdays.map((day, index) => (
        <li key={day} className={css.day}>
          <div className={css.dayName}>
            <b>{nameOf(day)}</b>
          </div>
          <HoursList
            label={nameOf(day)}
            hours={week[day]}
            onChange={(hours) => onChange({ ...week, [day]: hours })}
          >
            {index === 0 ? (
              <Button
                look="plain"
                icon="repeat"
                label={`${t('hours.toEveryDay')}: ${nameOf(day)}`}
                onPress={() => onChange(weekOf(week[day]))}
              >
                {t('hours.toEveryDay')}
              </Button>
            ) : null}
          </HoursList>
        </li>
      ))}
    </ul>
  );
}
