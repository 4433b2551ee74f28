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
import type { LinkPurpose } from '@birlik/users';
import { type AllowedLink, COUNTED, LINK, PUBLIC } from './request-context.js';
import { ProblemResponse } from './responses.js';

const METHODS = { GET: Get, POST: Post, PATCH: Patch, PUT: Put, DELETE: Delete } as const;
type Method = keyof typeof METHODS;

/** Everything about an operation of the API but what it does. */
export interface OperationOptions {
  /** The operationId. Clients are made from it, so it never changes. */
  readonly id: string;
  readonly summary: string;
  /** The class of its answer, or a stream of events. Without one it answers nothing. */
  readonly answer?: Type | 'text/event-stream';
  /** 200 when absent, or 204 without an answer. */
  readonly status?: 201;
  /** Statuses of the problems that it may answer. */
  readonly problems: readonly number[];
  /** Anybody may call it, signed in or not. */
  readonly isPublic?: boolean;
  /** A link of a mail may stand in for a session: for which purpose. Its subject is the id of the path. */
  readonly link?: LinkPurpose;
  /** Counts against the limit of booking writes of the person. */
  readonly isCounted?: boolean;
  /** Whether `If-Match` is taken. */
  readonly ifMatch?: 'required' | 'optional';
  /** False for a write that changes nothing: it takes no `Idempotency-Key`. */
  readonly hasIdempotencyKey?: boolean;
  /** Describes a body that is no class. */
  readonly body?: ApiBodyOptions;
}

/**
 * One operation: its route, its name, its answers, and who may call it.
 * @param route method and path below the controller's: `POST :bookingId/cancel`. Every id of the path is a UUID.
 */
export function Operation(route: `${Method} ${string}` | Method, options: OperationOptions): MethodDecorator {
  const [method, path = ''] = route.split(' ') as [Method, string?];
  const { id, summary, answer, problems, isPublic, link, isCounted, ifMatch, body } = options;
  const status = options.status ?? (answer ? 200 : 204);
  const ids = [...path.matchAll(/:(\w+Id)\b/g)].map(([, name]) => name!);
  const takesKey = options.hasIdempotencyKey ?? method !== 'GET';
  return applyDecorators(
    METHODS[method](path),
    HttpCode(status),
    ApiOperation({ operationId: id, summary }),
    describeAnswer(status, answer),
    ProblemResponses(problems),
    ...ids.map((name) => ApiParam({ name, schema: { type: 'string', format: 'uuid' } })),
    ...(isPublic ? [SetMetadata(PUBLIC, true)] : []),
    ...(isCounted ? [SetMetadata(COUNTED, true)] : []),
    ...(link ? [AllowsLink({ purpose: link, parameter: ids[0]! })] : []),
    ...(takesKey ? [IDEMPOTENCY_KEY_HEADER] : []),
    ...(ifMatch ? [ifMatchHeader(ifMatch === 'required')] : []),
    ...(body ? [ApiBody(body)] : []),
  );
}

function describeAnswer(status: number, answer: OperationOptions['answer']): MethodDecorator {
  if (answer === undefined) return ApiResponse({ status, description: '' });
  if (typeof answer !== 'string') return ApiResponse({ status, type: answer });
  return ApiResponse({ status, content: { [answer]: { schema: { type: 'string' } } } });
}

/** The statuses that an operation may answer with a problem document. */
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

const IDEMPOTENCY_KEY_HEADER = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'Any text of up to 200 characters that names this write. A retry with the same key gets the same answer, for 24 hours.',
});

function ifMatchHeader(required: boolean): MethodDecorator {
  return ApiHeader({ name: 'If-Match', required, description: 'ETag of the version that the caller saw' });
}
