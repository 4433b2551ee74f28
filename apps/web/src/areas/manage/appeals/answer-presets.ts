import type { MessageId } from '../../../intl/language';

/** What a manager decides about an appeal. */
export type Verdict = 'forgive' | 'uphold';

/** Answers that people are often given, chosen with one tap. */
export const answerPresets: Readonly<Record<Verdict, readonly MessageId[]>> = {
  forgive: ['appeals.forgive.scanner', 'appeals.forgive.seen', 'appeals.forgive.reason'],
  uphold: ['appeals.uphold.scan', 'appeals.uphold.cancel', 'appeals.uphold.nobody'],
};
