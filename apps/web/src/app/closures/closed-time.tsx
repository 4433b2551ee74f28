import type { ClosedTime } from '../../api/types';
import { useName, useTranslate } from '../../intl/language';
import { useClosureText } from './closure-text';

/** Returns a function that says from when to when a space is closed, and why. */
export function useClosedTimeText(): (closure: ClosedTime) => string {
  const t = useTranslate();
  const name = useName();
  const text = useClosureText();
  return (closure) => t('closures.closed', { time: text.span(closure), reason: name(closure.reason) });
}

interface ClosedTimesProps {
  closures: readonly ClosedTime[];
  className?: string | undefined;
}

/** Closures that are in the way, each with its time and its reason. */
export function ClosedTimes({ closures, className }: ClosedTimesProps) {
  const text = useClosedTimeText();
  return closures.map((closure) => (
    <p key={closure.id} className={className}>
      {text(closure)}
    </p>
  ));
}
