import type { MessageId } from '../../../intl/language';

/** What is said most often; one tap writes it. */
export const usualAnswers: Record<'forgive' | 'uphold', readonly MessageId[]> = {
  forgive: ['appeals.forgive.scanner', 'appeals.forgive.seen', 'appeals.forgive.reason'],
  uphold: ['appeals.uphold.scan', 'appeals.uphold.cancel', 'appeals.uphold.nobody'],
};
