import { type DomainError, type ErrorKind, type Language, LANGUAGES, textsOfError } from '@birlik/kernel';
import { listMembers, type ProblemMembers } from './problem-members.js';
import type { ProblemResponse, ProblemWordsResponse } from './responses.js';

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
  const members = listMembers(error, language);
  const others = LANGUAGES.filter((other) => other !== language);
  const { retryAfterSeconds = null } = error.params as { retryAfterSeconds?: number };
  return {
    retryAfter: retryAfterSeconds,
    body: {
      type: `/problems/${error.code}`,
      status: STATUS_OF_KIND[error.kind],
      instance,
      code: error.code,
      ...members,
      ...writeWords(error, language, members),
      translations: Object.fromEntries(
        others.map((other) => [other, writeWords(error, other, listMembers(error, other))]),
      ),
    },
  };
}

/** What of a problem is written for people. */
function writeWords(
  error: DomainError,
  language: Language,
  { errors, refusals }: ProblemMembers,
): ProblemWordsResponse {
  const { title, detail } = textsOfError(error, language);
  return {
    title,
    detail: refusals?.[0]?.message ?? detail ?? errors?.[0]?.detail ?? title,
    ...(errors && { errors }),
    ...(refusals && { refusals }),
  };
}
