import type { LocalizedText } from '../language.js';
import { DomainError } from './domain-error.js';
import type { ErrorCode } from './error-codes.js';

/** The kind of a refusal. The API turns it into an HTTP status. */
export const ERROR_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'stale',
  'too_large',
  'unsupported',
  'refused',
  'precondition_required',
  'rate_limited',
  'internal',
  'overloaded',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Facts of one refusal: those that its texts name, and those that programs read. */
export type ErrorParams = object;

/** One refusal: its code, its kind, its texts. */
export interface ErrorDefinition<Params extends ErrorParams = ErrorParams> {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly title: LocalizedText;
  /** A second sentence, or null when the title says enough. `{name}` stands for a parameter. */
  readonly detail: LocalizedText | null;
  /** For programmers: what has happened. */
  readonly meaning: string;
  /** For programmers: what to do. */
  readonly remedy: string;
  /** @returns an error to throw */
  create(...params: object extends Params ? [params?: Params] : [params: Params]): DomainError;
}

const defined = new Map<ErrorCode, ErrorDefinition>();

/**
 * Defines a refusal in the library that owns it. Answers, documents and pages take their texts from this definition.
 * @throws Error when the code is defined already
 */
export function defineError<Params extends ErrorParams = object>(
  code: ErrorCode,
  options: Omit<ErrorDefinition, 'code' | 'create' | 'detail' | 'remedy'> & {
    readonly detail?: LocalizedText;
    readonly remedy?: string;
  },
): ErrorDefinition<Params> {
  if (defined.has(code)) throw new Error(`error ${code} is defined twice`);
  const definition: ErrorDefinition<Params> = {
    detail: null,
    remedy: '–',
    ...options,
    code,
    create: (params?: Params) => new DomainError(definition as unknown as ErrorDefinition, params ?? {}),
  };
  defined.set(code, definition as unknown as ErrorDefinition);
  return definition;
}

/** Every defined refusal, by code. */
export function definedErrors(): ReadonlyMap<ErrorCode, ErrorDefinition> {
  return defined;
}
