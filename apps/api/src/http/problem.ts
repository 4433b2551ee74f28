import { type DomainError, type ErrorKind, type Language, textsOfError } from '@birlik/kernel';
import { listMembers } from './problem-members.js';
import type { ProblemResponse } from './responses.js';

export const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  refused: 422,
  precondition_required: 428,
  rate_limited: 429,
  internal: 500,
  overloaded: 503,
};

/** A problem document, and the seconds until a retry makes sense, if known. */
export interface Problem {
  readonly body: ProblemResponse;
  readonly retryAfter: number | null;
}

/** Converts an expected error into a problem document (RFC 9457) in the reader's language. */
export function buildProblem(error: DomainError, language: Language, instance: string): Problem {
  const { title, detail } = textsOfError(error, language);
  const members = listMembers(error, language);
  const { retryAfterSeconds = null } = error.params as { retryAfterSeconds?: number };
  return {
    retryAfter: retryAfterSeconds,
    body: {
      type: `/problems/${error.code}`,
      title,
      status: STATUS_OF_KIND[error.kind],
      detail: members.refusals?.[0]?.message ?? detail ?? members.errors?.[0]?.detail ?? title,
      instance,
      code: error.code,
      ...members,
    },
  };
}
