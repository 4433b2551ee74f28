import type { ErrorCode } from './error-codes.js';
import type { ErrorDefinition, ErrorKind, ErrorParams } from './error-definition.js';

/** An expected refusal. Libraries throw it, never an HTTP exception. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;

  constructor(
    readonly definition: ErrorDefinition,
    readonly params: ErrorParams = {},
  ) {
    super(definition.code);
    this.name = 'DomainError';
    this.code = definition.code;
    this.kind = definition.kind;
  }
}
