import { formatLength } from '../../intl/day-format';
import { useLanguage } from '../../intl/language';

/** Below an hour a number of minutes needs no other words. */
const MIN_MINUTES_IN_WORDS = 60;

/** Says a number of minutes in hours: «2 сағ 30 мин». Nothing for less than an hour. */
export function useLongTimeText(): (minutes: number) => string | undefined {
  const { language } = useLanguage();
  return (minutes) => (minutes >= MIN_MINUTES_IN_WORDS ? formatLength(language, minutes) : undefined);
}
