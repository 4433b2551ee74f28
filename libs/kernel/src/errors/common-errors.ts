import type { LocalizedText } from '../language.js';
import type { DomainError } from './domain-error.js';
import { defineError } from './error-definition.js';
import type { FieldProblemCode } from './field-problems.js';

/** What is wrong with one value of a request. */
export interface FieldProblem {
  /** JSON pointer into the request. */
  readonly pointer: string;
  readonly code: FieldProblemCode;
}

export const INVALID_REQUEST = defineError<{ errors: readonly FieldProblem[] }>('invalid_request', {
  kind: 'invalid',
  title: {
    kk: 'Сұрауда қате бар',
    ru: 'В запросе есть ошибка',
    en: 'Something in the request is wrong',
  },
  meaning: 'One or more values are wrong; `errors[]` names each by JSON pointer and code',
  remedy: 'Correct the values',
});

export const NOT_FOUND = defineError('not_found', {
  kind: 'not_found',
  title: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found' },
  meaning: 'The object does not exist, or the reader may not see it; both cases have the same answer',
});

export const FORBIDDEN = defineError('forbidden', {
  kind: 'forbidden',
  title: { kk: 'Бұл әрекетке рұқсат жоқ', ru: 'Нет прав на это действие', en: 'You may not do this' },
  meaning: 'The reader may see the object, but may not do this',
  remedy: 'Ask somebody with the role',
});

export const STALE_VERSION = defineError<{ version: number }>('stale_version', {
  kind: 'stale',
  title: { kk: 'Деректер жаңарған', ru: 'Данные обновились', en: 'This has changed since you saw it' },
  detail: {
    kk: 'Бетті жаңартып, қайталап көріңіз.',
    ru: 'Обновите страницу и попробуйте снова.',
    en: 'Reload and try again.',
  },
  meaning: '`If-Match` does not name the current version',
  remedy: 'Read it again and decide again',
});

export const WRONG_STATE = defineError<{ state: LocalizedText }>('wrong_state', {
  kind: 'conflict',
  title: {
    kk: 'Брондаудың күйі өзгерген',
    ru: 'Состояние брони изменилось',
    en: 'The booking is no longer in that state',
  },
  detail: { kk: 'Қазіргі күйі: {state}.', ru: 'Сейчас: {state}.', en: 'It is now: {state}.' },
  meaning: 'The state of the booking, offer, entry, registration or appeal does not allow this any more',
  remedy: 'Read it again',
});

export const RATE_LIMITED = defineError<{ retryAfterSeconds: number }>('rate_limited', {
  kind: 'rate_limited',
  title: {
    kk: 'Сұрау тым жиі жіберілді. Сәл күтіңіз.',
    ru: 'Слишком много попыток. Подождите немного.',
    en: 'Too many attempts. Please wait a moment.',
  },
  meaning:
    'There were too many sign-ins, writes, searches, open live streams or wrong codes; `Retry-After` is in seconds',
  remedy: 'Wait',
});

export const TOO_BUSY = defineError<{ retryAfterSeconds: number }>('too_busy', {
  kind: 'overloaded',
  title: { kk: 'Қазір тым көп сұрау бар', ru: 'Сейчас слишком много запросов', en: 'Too busy right now' },
  meaning: 'The database or the password check has no capacity left; `Retry-After` is in seconds',
  remedy: 'Wait',
});

export const UNAVAILABLE = defineError<{ retryAfterSeconds: number }>('unavailable', {
  kind: 'overloaded',
  title: {
    kk: 'Қызмет уақытша қолжетімсіз',
    ru: 'Сервис временно недоступен',
    en: 'The service is not available right now',
  },
  detail: {
    kk: 'Қызмет уақытша қолжетімсіз. Сәл кейінірек қайталап көріңіз.',
    ru: 'Сервис временно недоступен. Попробуйте ещё раз чуть позже.',
    en: 'The service is not available right now. Try again in a moment.',
  },
  meaning: 'The database does not answer or takes no writes; `Retry-After` is in seconds',
  remedy: 'Wait',
});

export const PREVIEW_CHANGED = defineError('preview_changed', {
  kind: 'conflict',
  title: {
    kk: 'Алдын ала қараудан бері деректер өзгерді',
    ru: 'С момента предпросмотра что-то изменилось',
    en: 'Something has changed since the preview',
  },
  meaning:
    'Something has changed since the preview; `changed[]` (dates) or `bookingIds[]` says what, where the preview was of these',
  remedy: 'Preview again',
});

const UNDO_TOO_LATE = defineError('undo_too_late', {
  kind: 'conflict',
  title: {
    kk: 'Кері қайтару уақыты өтті',
    ru: 'Время на отмену действия прошло',
    en: 'It is too late to undo this',
  },
  meaning: 'The time to undo the action is over',
  remedy: 'Book again, check out, or change each by itself',
});

/** A `not_found` error. It is the same for a thing that does not exist and for one that the reader may not see. */
export function notFound(): DomainError {
  return NOT_FOUND.create();
}

/** A `forbidden` error: the reader may see the thing but may not do this with it. */
export function forbidden(): DomainError {
  return FORBIDDEN.create();
}

/**
 * An `invalid_request` error about one value.
 * @param pointer JSON pointer into the request
 */
export function invalid(pointer: string, code: FieldProblemCode): DomainError {
  return INVALID_REQUEST.create({ errors: [{ pointer, code }] });
}

/** A `stale_version` error: the caller has seen an older version. */
export function staleVersion(version: number): DomainError {
  return STALE_VERSION.create({ version });
}

/** The result would differ from the preview. `now` is the current result. */
export function previewChanged(now: object): DomainError {
  return PREVIEW_CHANGED.create(now);
}

/** The undo time is over. */
export function undoTooLate(): DomainError {
  return UNDO_TOO_LATE.create();
}
