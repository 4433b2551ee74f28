import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { LinkPurpose } from '@birlik/users';
import { type AllowedLink, COST, COUNTED, LINK, PUBLIC } from './operation-metadata.js';
import { ProblemResponse } from './responses.js';

const METHODS = { GET: Get, POST: Post, PATCH: Patch, PUT: Put, DELETE: Delete } as const;
type Method = keyof typeof METHODS;

/** Everything about an operation except its route and its summary. */
export interface OperationOptions<Answer> {
  /** The class of its answer, or a stream of events. Absent when there is no answer. */
  readonly answer?: Type<Answer> | 'text/event-stream';
  /** When absent, 200 with an answer and 204 without. */
  readonly status?: 201;
  /**
   * Statuses of problems in addition to the usual ones: 401 unless it is public, 410 where a link may have ended, 400 and 404 where the path
   * has an id, 400 for every write, 429 where a call costs more than a plain one,
   * 413 where the body may be larger than usual.
   */
  readonly problems?: readonly number[];
  /** True when no session is needed. */
  readonly isPublic?: boolean;
  /** The purpose of a link in a mail that replaces a session. Its subject is the id of the path. */
  readonly link?: LinkPurpose;
  /** True when it counts against the person's limit of booking writes. */
  readonly isCounted?: boolean;
  /** What one call costs, in plain calls; 1 when absent. Previews, explanations and searches cost more. */
  readonly cost?: number;
  /** Whether `If-Match` is required or optional. */
  readonly ifMatch?: 'required' | 'optional';
  /** False for a write that changes nothing: it has no `Idempotency-Key`. */
  readonly hasIdempotencyKey?: boolean;
  /** True when its answer has an ETag that a repeated request may name, to hear 304 when nothing has changed. */
  readonly hasEtag?: boolean;
  /** The largest body in bytes, where it is not the usual one. */
  readonly maxBodyBytes?: number;
  /** Describes a body without a class. */
  readonly body?: ApiBodyOptions;
}

/**
 * Checks that the method returns the answer of the operation, or nothing when it writes the answer itself.
 */
type OperationDecorator<Answer> = <Handler extends (...parameters: never[]) => Promise<Answer | void>>(
  target: object,
  name: string,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/**
 * Declares one operation: its route, its answers and its callers. The operationId is the name of the method.
 * Clients are generated from it, so it never changes.
 * @param route method and path below the controller's: `POST :bookingId/cancel`. Every id of the path is a
 * UUID.
 */
export function Operation<Answer = void>(
  route: `${Method} ${string}` | Method,
  summary: string,
  options: OperationOptions<Answer> = {},
): OperationDecorator<Answer> {
  const [method, path = ''] = route.split(' ') as [Method, string?];
  const status = options.status ?? (options.answer ? 200 : 204);
  const ids = [...path.matchAll(/:(\w+Id)\b/g)].map(([, name]) => name!);
  const decorate = applyDecorators(
    METHODS[method](path),
    HttpCode(status),
    describeAnswer(status, options.answer),
    ProblemResponses(problemsOf(method, ids, options)),
    ...ids.map((name) => ApiParam({ name, schema: { type: 'string', format: 'uuid' } })),
    ...callersOf(ids, options),
    ...headersOf(method, options),
    ...(options.body ? [ApiBody(options.body)] : []),
    ...(options.maxBodyBytes ? [RouteConfig({ maxBodyBytes: options.maxBodyBytes })] : []),
  );
  return (target, name, descriptor) => {
    decorate(target, name, descriptor);
    ApiOperation({ operationId: name, summary })(target, name, descriptor);
  };
}

const HAS_BODY: ReadonlySet<Method> = new Set<Method>(['POST', 'PATCH', 'PUT']);

function problemsOf(
  method: Method,
  ids: readonly string[],
  {
    problems = [],
    isPublic,
    link,
    cost = 1,
    maxBodyBytes,
  }: Pick<OperationOptions<unknown>, 'problems' | 'isPublic' | 'link' | 'cost' | 'maxBodyBytes'>,
): number[] {
  const implied = [
    ...(isPublic ? [] : [401]),
    ...(link ? [410] : []),
    ...(cost > 1 ? [429] : []),
    ...(maxBodyBytes ? [413] : []),
    ...(ids.length > 0 ? [400, 404] : []),
    ...(HAS_BODY.has(method) ? [400] : []),
  ];
  return [...new Set([...implied, ...problems])].sort((a, b) => a - b);
}

/** Returns decorators for the callers and the limits. */
function callersOf(ids: readonly string[], options: OperationOptions<unknown>): MethodDecorator[] {
  const { isPublic, isCounted, link, cost = 1 } = options;
  return [
    SetMetadata(COST, cost),
    ...(isPublic ? [SetMetadata(PUBLIC, true)] : []),
    ...(isCounted ? [SetMetadata(COUNTED, true)] : []),
    ...(link ? [AllowsLink({ purpose: link, parameter: ids[0]! })] : []),
  ];
}

function headersOf(method: Method, options: OperationOptions<unknown>): MethodDecorator[] {
  const { ifMatch, hasIdempotencyKey = method !== 'GET' } = options;
  return [
    ...(hasIdempotencyKey ? [IDEMPOTENCY_KEY_HEADER] : []),
    ...(ifMatch ? [ifMatchHeader(ifMatch === 'required')] : []),
    ...(options.hasEtag
      ? [IF_NONE_MATCH_HEADER, ApiResponse({ status: 304, description: 'Nothing has changed' })]
      : []),
  ];
}

function describeAnswer(status: number, answer: OperationOptions<unknown>['answer']): MethodDecorator {
  if (answer === undefined) return ApiResponse({ status, description: '' });
  if (typeof answer !== 'string') return ApiResponse({ status, type: answer });
  return ApiResponse({ status, content: { [answer]: { schema: { type: 'string' } } } });
}

/** Documents the statuses that an operation can answer with a problem document. */
function ProblemResponses(statuses: readonly number[]): MethodDecorator {
  if (statuses.length === 0) return () => undefined;
  return applyDecorators(
    ApiExtraModels(ProblemResponse),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: 'A problem document',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) } } },
      }),
    ),
  );
}

function AllowsLink(link: AllowedLink): MethodDecorator {
  return applyDecorators(
    SetMetadata(LINK, link),
    ApiHeader({
      name: 'Link-Token',
      required: false,
      description: 'From the link of a mail; lets its reader do this one thing without signing in',
    }),
  );
}

const IF_NONE_MATCH_HEADER = ApiHeader({
  name: 'If-None-Match',
  required: false,
  description: 'The ETag of the answer that the client has',
  schema: { type: 'string' },
});

const IDEMPOTENCY_KEY_HEADER = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'Any text of up to 200 characters that names this write. A retry with the same key gets the same answer, for 24 hours.',
});

function ifMatchHeader(required: boolean): MethodDecorator {
  return ApiHeader({ name: 'If-Match', required, description: 'ETag of the version that the caller saw' });
}
