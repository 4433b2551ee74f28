import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseBusy, isDatabaseUnavailable } from '@birlik/database';
import {
  DomainError,
  invalid,
  type Language,
  languageFor,
  notFound,
  TOO_BUSY,
  UNAVAILABLE,
} from '@birlik/kernel';
import { INTERNAL_ERROR, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE } from './http.errors.js';
import { buildProblem } from './problem.js';
import { findSecurityEvent } from './security-event.js';
import { SecurityLog } from './security-log.js';

/**
 * Answers every error as `application/problem+json`. Unexpected errors are logged, and the answer contains no
 * internals.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly security: SecurityLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const event = error instanceof DomainError ? findSecurityEvent(error.code) : null;
    if (event) this.security.record(event, request);
    sendProblem(error, request, host.switchToHttp().getResponse<FastifyReply>(), this.log);
  }
}

/** Writes the problem document, also for errors of the framework (bad JSON, size, type). */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): void {
  const known = asDomainError(error);
  if (known.code === 'internal_error')
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const problem = buildProblem(known, findReaderLanguage(request), `urn:request:${request.id}`);
  if (problem.retryAfter !== null) void reply.header('retry-after', String(problem.retryAfter));
  void reply
    .status(problem.body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.body));
}

/** Returns the language of the request, or the reader's own setting without one. */
export function findReaderLanguage(request: FastifyRequest): Language {
  const header = request.headers['accept-language'];
  // `*` is what HTTP clients send by default, so it counts as no choice.
  if (header && header !== '*') return languageFor(header);
  return request.signedIn?.language ?? 'kk';
}

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (status === 413) return TOO_LARGE.create();
  if (status === 415) return UNSUPPORTED_MEDIA_TYPE.create();
  if (status === 404) return notFound();
  if (status !== undefined && status >= 400 && status < 500) return invalid('', 'unreadable');
  return asDatabaseError(error) ?? INTERNAL_ERROR.create();
}

function asDatabaseError(error: unknown): DomainError | null {
  if (isDatabaseBusy(error)) return TOO_BUSY.create({ retryAfterSeconds: 2 });
  if (isDatabaseUnavailable(error)) return UNAVAILABLE.create({ retryAfterSeconds: 2 });
  return null;
}
