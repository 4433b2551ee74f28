import { useEffect, useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { chime } from './chime';

/** What came of the last scan or tap. */
export interface Answer {
  good: boolean;
  title: string;
  text: string;
  /** The check-in that can be undone. */
  bookingId?: string;
}

const SHOWN_FOR_MS = MINUTE_MS;

/** The answer that is shown and heard at the desk. It disappears by itself. */
export function useAnswer() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!answer) return undefined;
    const timer = window.setTimeout(() => setAnswer(null), SHOWN_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [answer]);
  return {
    answer,
    /** Shows an answer with a sound. */
    say: (next: Answer) => {
      setAnswer(next);
      chime(next.good);
    },
    /** Shows another answer, or none, without a sound. */
    show: setAnswer,
  };
}
