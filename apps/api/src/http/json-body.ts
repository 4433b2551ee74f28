import type { FastifyInstance } from 'fastify';
import { invalid } from '@birlik/kernel';

/** Deeper than any valid request, and far below the limit of a recursive reader. */
const MAX_JSON_DEPTH = 20;
/** Names with a meaning in JavaScript itself; the validation would ignore them silently. */
const NOT_A_FIELD = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Accepts only JSON objects as bodies. Body types that another site's page can send without a preflight
 * (forms, plain text) get 415.
 */
export function readOnlyJsonObjects(server: FastifyInstance, bodyLimit: number): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit },
    (_request, text, done) => {
      try {
        done(null, readObject(text as string));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/**
 * @throws DomainError `invalid_request` for text that is not JSON, not an object, too deep, or contains a
 * forbidden name
 */
export function readObject(text: string): object {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalid('', 'unreadable');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('', 'invalid');
  let level: { value: object; pointer: string }[] = [{ value: body, pointer: '' }];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_JSON_DEPTH) throw invalid('', 'invalid');
    level = level.flatMap(({ value, pointer }) =>
      Object.entries(value).flatMap(([key, inner]) => {
        if (NOT_A_FIELD.has(key)) throw invalid(`${pointer}/${key}`, 'unknown_field');
        return typeof inner === 'object' && inner !== null
          ? [{ value: inner as object, pointer: `${pointer}/${key}` }]
          : [];
      }),
    );
  }
  return body;
}
