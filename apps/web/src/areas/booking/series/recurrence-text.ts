import type { SeriesDetail } from '../../../api/types';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate, type MessageId } from '../../../intl/language';
import { readRecurrence, type Recurrence } from './recurrence';

const A_MONDAY = '2024-01-01';

function frequencyText({ frequency, interval }: Recurrence): MessageId {
  if (frequency === 'daily') return 'series.daily';
  if (frequency === 'monthly') return 'series.monthly';
  return interval === 2 ? 'series.fortnight' : 'series.weekly';
}

/** Says how a series repeats: «Апта сайын · дс, ср · 18:00–19:30». Empty for a form that is not known here. */
export function useRecurrenceText(): (rule: SeriesDetail['rule']) => string {
  const t = useTranslate();
  const { language } = useLanguage();
  return (rule) => {
    const recurrence = readRecurrence(rule);
    if (!recurrence) return '';
    const { weekdays, startTime, endTime } = recurrence;
    const weekdayNames = weekdays.map((day) => formatDay(language, addDays(A_MONDAY, day - 1), 'weekday'));
    const lastTime = endTime === '00:00' ? '24:00' : endTime;
    return [t(frequencyText(recurrence)), weekdayNames.join(', '), `${startTime}–${lastTime}`]
      .filter(Boolean)
      .join(' · ');
  };
}
