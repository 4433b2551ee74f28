import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKey } from '@birlik/database';
import { invalid, isId, type Language, type Person } from '@birlik/kernel';
import { PRECONDITION_REQUIRED } from './http.errors.js';
import { findReaderLanguage } from './problem.filter.js';

/** One call of an operation: the caller, the subject and the headers. Each part is read when it is used. */
export interface Call {
  /** The signed-in person. Available only on operations that are not public. */
  readonly reader: Person;
  /** True when the link of a mail stands for a session. Whoever has the mail is the reader then. */
  readonly isByLink: boolean;
  /** Display name of the reader. */
  readonly name: string;
  /** The language of the answer. */
  readonly language: Language;
  /** The address of the caller; behind a trusted proxy, that of its client. */
  readonly address: string;
  /** The first id of the path. @throws DomainError `invalid_request` */
  readonly id: string;
  /** The id of a space in the path, next to the centre's `id`. @throws DomainError `invalid_request` */
  readonly spaceId: string;
  /** An id of the path by its name, beside the first. @throws DomainError `invalid_request` */
  readonly idOf: (name: string) => string;
  /**
   * For a write that may be repeated: its key with a hash of operation and body. @throws DomainError
   * `invalid_request`
   */
  readonly idempotencyKey: IdempotencyKey | undefined;
  /** The version in `If-Match`; undefined without one. @throws DomainError `invalid_request` */
  readonly version: number | undefined;
  /** The version in `If-Match`, for changes that require one. @throws DomainError `precondition_required` */
  readonly seenVersion: number;
}

/** Injects the call into a controller method. */
export const Called = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  return new HttpCall(context.switchToHttp().getRequest<FastifyRequest>());
});

const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^"(\d{1,9})"$/;

class HttpCall implements Call {
  constructor(private readonly request: FastifyRequest) {}

  get reader(): Person {
    return this.request.signedIn!.actor;
  }

  get isByLink(): boolean {
    return this.request.isByLink ?? false;
  }

  get name(): string {
    return this.request.signedIn!.displayName;
  }

  get language(): Language {
    return findReaderLanguage(this.request);
  }

  get address(): string {
    return this.request.ip;
  }

  get id(): string {
    const [name] = Object.keys(this.params).filter((parameter) => parameter.endsWith('Id'));
    return this.readId(name!);
  }

  get spaceId(): string {
    return this.readId('spaceId');
  }

  /** A field, so that it can be taken out of the call by its name. */
  readonly idOf = (name: string): string => this.readId(name);

  get idempotencyKey(): IdempotencyKey | undefined {
    const { headers, method, url, body, signedIn } = this.request;
    const key = headers['idempotency-key'];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !KEY.test(key)) throw invalid('/Idempotency-Key', 'invalid');
    const asked = `${method} ${url}\n${JSON.stringify(body ?? null)}`;
    return {
      personId: signedIn!.actor.personId,
      key,
      fingerprint: createHash('sha256').update(asked).digest(),
    };
  }

  get version(): number | undefined {
    const header = this.request.headers['if-match'];
    if (header === undefined) return undefined;
    const version = ETAG.exec(header.trim())?.[1];
    if (version === undefined) throw invalid('/If-Match', 'not_a_version');
    return Number(version);
  }

  get seenVersion(): number {
    const { version } = this;
    if (version === undefined) throw PRECONDITION_REQUIRED.create();
    return version;
  }

  private get params(): Record<string, string> {
    return this.request.params as Record<string, string>;
  }

  /** Converts to lower case: RFC 9562 allows upper case too, and the database uses lower case. */
  private readId(name: string): string {
    const value = this.params[name] ?? '';
    if (!isId(value)) throw invalid(`/${name}`, 'not_an_id');
    return value.toLowerCase();
  }
}
