import { DomainError } from '@birlik/kernel';

/**
 * Returns the result of an attempt: `done`, or the code of the refusal.
 * @throws any error except a DomainError
 */
export function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => refusalIn(error).code,
  );
}

/**
 * Returns the refusal of an attempt.
 * @throws Error when it was not refused; any error except a DomainError
 */
export function refusalOf(attempt: Promise<unknown>): Promise<DomainError> {
  return attempt.then(() => {
    throw new Error('It was to be refused, and was done');
  }, refusalIn);
}

function refusalIn(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
