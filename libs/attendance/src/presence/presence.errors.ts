import { DomainError } from '@birlik/kernel';

const RETRY_AFTER_SECONDS = 600;

/** The code is not shown now, or was used. */
export function wrongCode(): DomainError {
  return new DomainError('wrong_code', 'conflict');
}

/** Too many wrong codes in ten minutes. */
export function tooManyCodes(): DomainError {
  return new DomainError('rate_limited', 'rate_limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
