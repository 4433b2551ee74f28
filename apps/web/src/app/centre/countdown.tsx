import { useNow } from './centre-provider';
import { useLanguage } from '../../intl/language';
import { formatRemaining } from '../../intl/day-format';

/** What is left until an instant, by the server's clock; it ticks on its own. */
export function Countdown({ until }: { until: string }) {
  const { language } = useLanguage();
  const now = useNow(1_000);
  return <span role="timer">{formatRemaining(language, Date.parse(until) - now)}</span>;
}

/** True once the instant has come. */
export function useIsOver(until: string | null): boolean {
  const now = useNow(1_000);
  return until !== null && Date.parse(until) <= now;
}
