import { DomainError, type ErrorKind, fill, formatInstant, type Language, wallTimeOf } from '@birlik/kernel';
import type { DatePreview } from '@birlik/bookings';
import { type Alternative, type CheckResult, refusalOf } from '@birlik/slots';
import { seriesDateResponse } from '../series/series.responses.js';
import { FIELD_TEXTS, PROBLEM_DETAILS, PROBLEM_TITLES, STATE_NAMES } from './problem-texts.js';
import type { ProblemResponse } from './responses.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  refused: 422,
  rate_limited: 429,
  overloaded: 503,
};

interface Params {
  errors?: readonly { pointer: string; code: string }[];
  refusals?: readonly CheckResult[];
  conflicts?: readonly { spaceId: string; start: number; end: number }[];
  alternatives?: readonly Alternative[];
  /** Dates of a series that are no longer as the preview showed them. */
  changed?: readonly string[];
  /** Bookings that a closure would touch by now. */
  bookingIds?: readonly string[];
  zone?: string;
  state?: string;
  opensAt?: number;
  /** Of a series whose preview no longer holds. */
  dates?: readonly DatePreview[];
  token?: string;
  free?: number;
  wanted?: number;
  taken?: number;
  retryAfterSeconds?: number;
}

/** A problem document and the seconds after which trying again makes sense, if that is known. */
export interface Problem {
  readonly body: ProblemResponse;
  readonly retryAfter: number | null;
}

/** An expected refusal as RFC 9457, in the reader's language. */
export function problemOf(
  error: DomainError,
  language: Language,
  instance: string,
  status = STATUS[error.kind],
): Problem {
  const params = error.params as Params;
  const zone = params.zone ?? 'UTC';
  const errors = params.errors?.map(({ pointer, code }) => ({
    pointer,
    code,
    detail: (FIELD_TEXTS[code] ?? FIELD_TEXTS.invalid!)[language],
  }));
  const refusals = params.refusals?.map((result) => refusalOf(result, language, zone) as never);
  const shown = <T extends { start: number; end: number }>(list: readonly T[] | undefined) =>
    list?.map((item) => ({
      ...item,
      start: formatInstant(item.start, zone),
      end: formatInstant(item.end, zone),
    }));
  const dates = params.dates?.map((date) => seriesDateResponse(date, language, zone));
  const title = (PROBLEM_TITLES[error.code] ?? PROBLEM_TITLES.internal_error!)[language];
  const conflicts = shown(params.conflicts);
  const alternatives = shown(params.alternatives)?.map((one) => ({ ...one, spaceIds: [...one.spaceIds] }));
  return {
    retryAfter: params.retryAfterSeconds ?? null,
    body: {
      type: `/problems/${error.code}`,
      title,
      status,
      detail:
        (refusals?.[0] as { message?: string } | undefined)?.message ??
        detailOf(error.code, params, language) ??
        errors?.[0]?.detail ??
        title,
      instance,
      code: error.code,
      ...(errors && { errors }),
      ...(refusals && { refusals }),
      ...(conflicts && { conflicts }),
      ...(alternatives && { alternatives }),
      ...(dates && { dates, token: params.token }),
      ...(params.changed && { changed: params.changed }),
      ...(params.bookingIds && { bookingIds: params.bookingIds }),
    },
  };
}

function detailOf(code: string, params: Params, language: Language): string | undefined {
  const text = PROBLEM_DETAILS[code]?.[language];
  if (!text) return undefined;
  return fill(text, {
    free: params.free ?? '',
    wanted: params.wanted ?? '',
    taken: params.taken ?? '',
    state: STATE_NAMES[params.state ?? '']?.[language] ?? '',
    opensAt: params.opensAt === undefined ? '' : wallTimeOf(params.opensAt, params.zone ?? 'UTC'),
  });
}
