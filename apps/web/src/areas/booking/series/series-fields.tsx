import { datesFrom } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { ChoiceField } from '../../../ui/field';
import { Chip } from '../../../ui/segments';
import css from './series-builder.module.css';
import type { SeriesDraft } from './series-draft';

const A_MONDAY = '2024-01-01';
const MIN_COUNT = 2;
const MAX_COUNT = 52;
const MAX_DAYS_AHEAD = 182;

interface SeriesFieldsProps {
  /** The first date. */
  date: string;
  draft: SeriesDraft;
  onChange: (draft: SeriesDraft) => void;
}

/** On which weekdays, how often and until when. */
export function SeriesFields({ date, draft, onChange }: SeriesFieldsProps) {
  const t = useTranslate();
  return (
    <div className={css.rule}>
      <div className={css.weekdays} role="group" aria-label={t('series.weekdays')}>
        <Weekdays draft={draft} onChange={onChange} />
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
        <EndField date={date} draft={draft} onChange={onChange} />
      </div>
    </div>
  );
}

function Weekdays({ draft, onChange }: Omit<SeriesFieldsProps, 'date'>) {
  const { language } = useLanguage();
  const toggle = (weekday: number, isWanted: boolean) => {
    const others = draft.weekdays.filter((other) => other !== weekday);
    const weekdays = isWanted ? [...draft.weekdays, weekday] : others;
    // A series needs a weekday.
    if (weekdays.length > 0) onChange({ ...draft, weekdays });
  };
  return datesFrom(A_MONDAY, 7).map((date, index) => (
    <Chip
      key={date}
      text={formatDay(language, date, 'weekday')}
      selected={draft.weekdays.includes(index + 1)}
      onChange={(isWanted) => toggle(index + 1, isWanted)}
    />
  ));
}

function EndField({ date, draft, onChange }: SeriesFieldsProps) {
  const t = useTranslate();
  const counts = Array.from({ length: MAX_COUNT - MIN_COUNT + 1 }, (_, index) => String(MIN_COUNT + index));
  return draft.ends === 'count' ? (
    <ChoiceField
      label={t('series.count')}
      value={String(draft.count)}
      choices={counts.map((count) => ({ value: count, text: count }))}
      onChange={(next) => onChange({ ...draft, count: Number(next) })}
    />
  ) : (
    <DayField
      label={t('series.until')}
      value={draft.until}
      from={date}
      days={MAX_DAYS_AHEAD}
      onChange={(until) => onChange({ ...draft, until })}
    />
  );
}
