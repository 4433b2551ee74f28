import { useEffect, useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { SLOW_AFTER_MS } from '../../../api/open-requests';
import type { IconName } from '../../../ui/icon';
import { chime } from '../chime';

/** A next step that an answer offers. */
export interface AnswerAction {
  text: string;
  icon: IconName;
  run: () => void;
}

/** What came of the last scan or tap. */
export interface Answer {
  tone: 'good' | 'bad' | 'waiting';
  title: string;
  text: string;
  /** Takes back what was done. */
  undo?: () => void;
  /** What can be done now, the best first: an answer that says no has one. */
  actions?: readonly AnswerAction[];
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
      chime(next.tone === 'good');
    },
    /** Shows another answer, or none, without a sound. */
    show: setAnswer,
    /** Shows that an answer is waited for, when it takes long. @returns the same promise */
    waitFor: <T>(promise: Promise<T>, waiting: Pick<Answer, 'title' | 'text'>): Promise<T> => {
      const timer = window.setTimeout(() => setAnswer({ tone: 'waiting', ...waiting }), SLOW_AFTER_MS);
      return promise.finally(() => window.clearTimeout(timer));
    },
  };
}

/** What `useAnswer` returns. */
export type AnswerBoard = ReturnType<typeof useAnswer>;
