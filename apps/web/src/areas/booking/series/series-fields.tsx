import { useLanguage, useTranslate } from '../../../intl/language';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { DayField } from '../../../ui/day-field';
import { ChoiceField } from '../../../ui/field';
import { Chip } from '../../../ui/segments';
import css from './series.module.css';
import type { SeriesDraft } from './series-body';

interface SeriesFieldsProps {
  date: string;
  draft: SeriesDraft;
  onChange: (draft: SeriesDraft) => void;
}

const aMonday = '2024-01-01';
const farthest = 182;

/** Which weekdays, how often, until when. */
export function SeriesFields({ date, draft, onChange }: SeriesFieldsProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  return (
    <div className={css.rule}>
      <div className={css.weekdays} role="group" aria-label={t('series.weekdays')}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Chip
            key={day}
            text={formatDay(language, addDays(aMonday, day - 1), 'weekday')}
            selected={draft.weekdays.includes(day)}
            onChange={(on) => {
              const weekdays = on
                ? [...draft.weekdays, day]
                : draft.weekdays.filter((other) => other !== day);
              if (weekdays.length > 0) onChange({ ...draft, weekdays });
            }}
          />
        ))}
        <Chip
          text={t('series.skipDaysOff')}
          selected={draft.skipDaysOff}
          onChange={(skipDaysOff) => onChange({ ...draft, skipDaysOff })}
        />
        <Chip
          text={t('series.workingDays')}
          selected={draft.workingDaysOnly}
          onChange={(workingDaysOnly) => onChange({ ...draft, workingDaysOnly })}
        />
      </div>
      <div className={css.fields}>
        <ChoiceField
          label={t('series.every')}
          value={String(draft.interval)}
          choices={[
            { value: '1', text: t('series.weekly') },
            { value: '2', text: t('series.fortnight') },
          ]}
          onChange={(next) => onChange({ ...draft, interval: next === '2' ? 2 : 1 })}
        />
        <ChoiceField
          label={t('series.ends')}
          value={draft.ends}
          choices={[
            { value: 'count', text: t('series.byCount') },
            { value: 'until', text: t('series.byDate') },
          ]}
          onChange={(next) => onChange({ ...draft, ends: next === 'until' ? 'until' : 'count' })}
        />
        {draft.ends === 'count' ? (
          <ChoiceField
            label={t('series.count')}
            value={String(draft.count)}
            choices={Array.from({ length: 51 }, (_, index) => String(index + 2)).map((count) => ({
              value: count,
              text: count,
            }))}
            onChange={(next) => onChange({ ...draft, count: Number(next) })}
          />
        ) : (
          <DayField
            label={t('series.until')}
            value={draft.until}
            from={date}
            days={farthest}
            onChange={(until) => onChange({ ...draft, until })}
          />
        )}
      </div>
    </div>
  );
}
