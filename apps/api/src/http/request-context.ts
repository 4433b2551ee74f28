import { createHash } from 'node:crypto';
import {
  createParamDecorator,
  type ExecutionContext,
  type PipeTransform,
  Injectable,
  Param,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKey } from '@birlik/database';
import { invalid, isId, type Language, type Person } from '@birlik/kernel';
import type { LinkPurpose, SignedIn } from '@birlik/users';
import { readerLanguage } from './problem.filter.js';
import { PRECONDITION_REQUIRED } from './http.errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard. */
    signedIn?: SignedIn;
  }
}

const request = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in person. Only on routes that are not public. */
export const Reader = createParamDecorator(
  (_: unknown, context: ExecutionContext): Person => request(context).signedIn!.actor,
);

/** The signed-in person's display name. */
export const ReaderName = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => request(context).signedIn!.displayName,
);

/** The language of the answer. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  readerLanguage(request(context)),
);

/** Metadata: anybody may call the operation. */
export const PUBLIC = 'birlik:public';
/** For routes that are no operation of the API. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Metadata: the link of a mail that the operation takes. */
export const LINK = 'birlik:link';

/** A link of a mail that may stand in for a session: for one purpose, and the subject that a path parameter names. */
export interface AllowedLink {
  readonly purpose: LinkPurpose;
  readonly parameter: string;
}

/** Metadata: the operation counts against the limit of booking writes. */
export const COUNTED = 'birlik:counted';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (!isId(value)) throw invalid(`/${this.name}`, 'not_an_id');
    return value.toLowerCase();
  }
}

/** An id of the path; a malformed one is a bad request. */
export const IdParam = (name: string) => Param(name, new IdPipe(name));

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The idempotency key of a write: its header with a hash of operation and body; undefined without a key. */
export const IdempotencyKeyHeader = createParamDecorator(
  (_: unknown, context: ExecutionContext): IdempotencyKey | undefined => {
    const { headers, method, url, body, signedIn } = request(context);
    const key = headers['idempotency-key'];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !KEY.test(key)) throw invalid('/Idempotency-Key', 'invalid');
    const fingerprint = createHash('sha256')
      .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
      .digest();
    return { personId: signedIn!.actor.personId, key, fingerprint };
  },
);

function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw invalid('/If-Match', 'not_a_version');
  return Number(version);
}

/** The version that the caller saw, from If-Match; undefined when it names none. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
  versionOf(request(context).headers['if-match']),
);

/** The same, for changes that would overwrite what the caller has not seen. */
export const RequiredIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionOf(request(context).headers['if-match']);
  if (version === undefined) throw PRECONDITION_REQUIRED.create();
  return version;
});
