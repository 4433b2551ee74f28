import { useEffect, useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { SLOW_AFTER_MS } from '../../../api/open-requests';
import type { Times } from '../../../app/centre/times';
import type { Translate } from '../../../intl/language';
import type { IconName } from '../../../ui/icon';
import { chime } from '../chime';

/** What answers are written with, in the reader's language of now. */
export interface AnswerWords {
  t: Translate;
  times: Times;
  problemText: (error: unknown) => string;
}

/** A name as it is, or a text that follows the reader's language: an answer stays while it changes. */
export type AnswerText = string | ((words: AnswerWords) => string);

/** A next step that an answer offers. */
export interface AnswerAction {
  text: AnswerText;
  icon: IconName;
  run: () => void;
}

/** What came of the last scan or tap. */
export interface Answer {
  tone: 'good' | 'bad' | 'waiting';
  title: AnswerText;
  text: AnswerText;
  /** Takes back what was done. */
  undo?: () => void;
  /** What can be done now, the best first: an answer that says no has one. */
  actions?: readonly AnswerAction[];
}

/** Said while the server is slow. */
export const WAITING: AnswerText = ({ t }) => t('frontDesk.waiting');

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
