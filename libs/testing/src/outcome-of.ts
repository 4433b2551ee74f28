import { DomainError } from '@birlik/kernel';

/**
 * How an attempt ended: `done`, or the code of the refusal.
 * @throws anything but a DomainError
 */
export function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => refusalIn(error).code,
  );
}

/**
 * The refusal with which an attempt ended.
 * @throws Error when it was not refused; anything but a DomainError
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
