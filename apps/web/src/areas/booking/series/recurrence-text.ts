import type { SeriesDetail } from '../../../api/types';
import { useLanguage, useTranslate } from '../../../intl/language';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { recurrenceOf } from './series-days';

const aMonday = '2024-01-01';

/** «Апта сайын · дс, ср · 18:00–19:30». */
export function useRecurrenceText(): (rule: SeriesDetail['rule']) => string {
  const t = useTranslate();
  const { language } = useLanguage();
  return (raw) => {
    const rule = recurrenceOf(raw);
    if (!rule) return '';
    const often =
      rule.frequency === 'daily'
        ? t('series.daily')
        : rule.frequency === 'monthly'
          ? t('series.monthly')
          : t(rule.interval === 2 ? 'series.fortnight' : 'series.weekly');
    const weekdays = rule.weekdays.map((day) => formatDay(language, addDays(aMonday, day - 1), 'weekday'));
    return [
      often,
      weekdays.join(', '),
      `${rule.startTime}–${rule.endTime === '00:00' ? '24:00' : rule.endTime}`,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
