import { formatRemaining } from '../../intl/day-format';
import { useLanguage } from '../../intl/language';
import { useNow } from './centre-provider';

const EVERY_SECOND_MS = 1_000;

/** The time that is left until an instant. It ticks by the server's clock. */
export function Countdown({ until }: { until: string }) {
  const { language } = useLanguage();
  const now = useNow(EVERY_SECOND_MS);
  return <span role="timer">{formatRemaining(language, Date.parse(until) - now)}</span>;
}

/** Whether an instant has come. */
export function useIsOver(until: string | null): boolean {
  const now = useNow(EVERY_SECOND_MS);
  return until !== null && Date.parse(until) <= now;
}
