import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { FIELD_PROBLEMS, type FieldProblem, type FieldProblemCode, INVALID_REQUEST } from '@birlik/kernel';

/**
 * Validates every request class. Problems name fields by JSON pointers; an unknown field is a problem too.
 */
export function makeRequestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      INVALID_REQUEST.create({
        errors: errors.flatMap((error) => pointersOf(error, '')),
      }),
  });
}

function pointersOf(error: ValidationError, path: string): FieldProblem[] {
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    pointer,
    code: codeOf(name, message, error.value),
  }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => pointersOf(child, pointer))];
}

/** Our decorators use a code as their message; the library's whitelist check does not. */
function codeOf(constraint: string, message: string, value: unknown): FieldProblemCode {
  if (constraint === 'whitelistValidation') return 'unknown_field';
  if (value === undefined || value === null) return 'required';
  return message in FIELD_PROBLEMS ? (message as FieldProblemCode) : 'invalid';
}
