import type { Calendar, CalendarDay, DayKind } from '../../../api/types';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { LocalisedField } from '../../../ui/localised-field';
import type { DayEdits } from './day-edits';
import css from './day-panel.module.css';
import { HoursList } from './hours-list';
import { dayNamePresets } from './presets';
import { hoursText } from './time-range';

const MAX_DAYS = 31;

interface DayFieldsProps {
  kind: DayKind;
  day: CalendarDay;
  calendar: Calendar;
  edits: DayEdits;
  onChange: (edits: DayEdits) => void;
}

/** The fields for a kind of day: its hours or what they will be, the last day, and a name. */
export function DayFields({ kind, day, calendar, edits, onChange }: DayFieldsProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  return (
    <>
      {kind === 'special' ? (
        <div className={css.group}>
          <p className={css.label}>{t('hours.ofThatDay')}</p>
          <HoursList
            label={formatDay(language, day.date, 'day')}
            hours={edits.hours}
            onChange={(hours) => onChange({ ...edits, hours })}
          />
        </div>
      ) : (
        <KindMeaning kind={kind} calendar={calendar} />
      )}
      <DayField
        label={t('closures.lastDay')}
        value={edits.lastDay}
        from={day.date}
        days={MAX_DAYS}
        onChange={(lastDay) => onChange({ ...edits, lastDay })}
      />
      {kind === 'usual' ? null : (
        <LocalisedField
          label="hours.called"
          labels={{ kk: 'hours.calledIn.kk', ru: 'hours.calledIn.ru', en: 'hours.calledIn.en' }}
          presets={dayNamePresets[kind]}
          value={edits.names}
          onChange={(names) => onChange({ ...edits, names })}
        />
      )}
    </>
  );
}

interface KindMeaningProps {
  kind: Exclude<DayKind, 'special'>;
  calendar: Calendar;
}

/** Which hours a day of a kind has. A moved working day has those of a Friday. */
function KindMeaning({ kind, calendar }: KindMeaningProps) {
  const t = useTranslate();
  const hours = (list: readonly string[]) => hoursText(list) ?? t('hours.closed');
  const text = () => {
    if (kind === 'usual') return t('hours.meaning.usual');
    if (kind === 'working_day_moved') return t('hours.meaning.working', { hours: hours(calendar.hours.fri) });
    return t('hours.meaning.off', { hours: hours(calendar.holidayHours) });
  };
  return <p className={css.soft}>{text()}</p>;
}
