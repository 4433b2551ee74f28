/** What kind of refusal it is; the edge of the system turns it into a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'stale'
  | 'rate_limited'
  | 'overloaded';

/** An expected refusal. Libraries throw it, never an HTTP exception; `code` is stable, `params` are facts for the reader. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** A thing that is missing or not the reader's to see: both give the same answer. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'not_found');
}

/** The reader may see the thing but not do this. */
export function forbidden(): DomainError {
  return new DomainError('forbidden', 'forbidden');
}

/** A value that cannot be right; `pointer` is a JSON pointer into the request. */
export function invalid(pointer: string, code: string): DomainError {
  return new DomainError('invalid_request', 'invalid', { errors: [{ pointer, code }] });
}
