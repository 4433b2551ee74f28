import { randomUUID } from 'node:crypto';
import type { Operation, Parameter, Schema } from './open-api-operations.js';

/** A request as it travels, so that it may be wrong in every way. */
export interface Probe {
  readonly what: string;
  readonly operation: Operation;
  readonly path?: Readonly<Record<string, string>>;
  /** Percent-encoded already. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly type?: string | null;
  /** JSON pointers of which one must be blamed; none when no field is to blame. */
  readonly blames?: string;
  readonly statuses: readonly number[];
}

export interface Verdict {
  readonly status: number;
  readonly body: any;
  /** What is wrong with the answer, in words; empty when nothing is. */
  readonly complaints: string[];
}

const ANSWERS_WITHIN_MS = 5_000;

/** Sends requests that are right but for what a probe makes wrong, and judges the answers. */
export class ApiProber {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    /** Right values by field name. */
    private readonly known: Readonly<Record<string, unknown>>,
  ) {}

  /** A value that the schema allows: a known one of this name (`operation.name` before `name`), or the least. */
  valueFor(operation: Operation, name: string, schema: Schema): unknown {
    const own = `${operation.id}.${name}`;
    const known = own in this.known ? own : name;
    if (known in this.known) return this.known[known];
    return schema.type === 'object' ? this.objectFor(operation, schema) : leastValueOf(schema);
  }

  /** The least body that the operation takes. */
  bodyFor(operation: Operation): Record<string, unknown> {
    return this.objectFor(operation, operation.body ?? {});
  }

  /** The least object that the schema takes, with what is known of this operation besides. */
  objectFor(operation: Operation, schema: Schema): Record<string, unknown> {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.includes(name) || `${operation.id}.${name}` in this.known)
        .map(([name, field]) => [name, this.valueFor(operation, name, field)]),
    );
  }

  async send(probe: Probe): Promise<Verdict> {
    const { operation } = probe;
    const body = probe.body ?? (operation.body ? JSON.stringify(this.bodyFor(operation)) : undefined);
    const type = probe.type === undefined ? 'application/json' : probe.type;
    const response = await fetch(this.url + this.addressOf(probe), {
      method: operation.method,
      headers: {
        cookie: this.cookie,
        origin: this.url,
        ...(operation.parameters.some((p) => p.name === 'If-Match') && { 'if-match': '"1"' }),
        ...(body !== undefined && type !== null && { 'content-type': type }),
        ...probe.headers,
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    const text = await response.text();
    return judge(probe, response, text);
  }

  private addressOf({ operation, path = {}, query = {} }: Probe): string {
    const inPath = operation.path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => path[name] ?? String(this.known[name] ?? randomUUID()),
    );
    const wanted = operation.parameters.filter((p) => p.in === 'query' && (p.required || p.name in query));
    const pairs = wanted.map((p) => `${p.name}=${query[p.name] ?? this.queryText(operation, p)}`);
    const others = Object.entries(query).filter(([name]) => !wanted.some((p) => p.name === name));
    const all = [...pairs, ...others.map(([name, value]) => `${name}=${value}`)];
    return all.length > 0 ? `${inPath}?${all.join('&')}` : inPath;
  }

  private queryText(operation: Operation, { name, schema }: Parameter): string {
    return encodeURIComponent(String(this.valueFor(operation, name, schema)));
  }
}

const LEAST_OF_FORMAT: Readonly<Record<string, () => unknown>> = {
  'date-time': () => '2027-01-15T10:00:00+05:00',
  date: () => '2027-01-15',
  uuid: randomUUID,
};
const LEAST_OF_TYPE: Readonly<Record<string, (schema: Schema) => unknown>> = {
  boolean: () => true,
  array: () => [],
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
  string: ({ example = 'abc' }) => example,
};

function leastValueOf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  const { format = '', type = 'string' } = schema;
  return (LEAST_OF_FORMAT[format] ?? LEAST_OF_TYPE[type]!)(schema);
}

/** An error is a problem document with the status it came with, in which the field to blame is named. */
function judge(probe: Probe, response: Response, text: string): Verdict {
  const { status } = response;
  const { operation, what, statuses, blames } = probe;
  const body = status >= 400 ? readJson(text) : text;
  const faults = status >= 400 ? faultsOfProblem(response, body) : [];
  if (status >= 500) faults.push(`status ${status} ${text.slice(0, 200)}`);
  if (!statuses.includes(status))
    faults.push(`status ${status}, not ${statuses.join(' or ')} ${text.slice(0, 200)}`);
  if (blames !== undefined && status === 400) faults.push(...faultsOfBlame(body, blames));
  return { status, body, complaints: faults.map((fault) => `${operation.id}, ${what}: ${fault}`) };
}

/** The text itself when it is no JSON. */
function readJson(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function faultsOfProblem({ status, headers }: Response, body: any): string[] {
  const faults: string[] = [];
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    faults.push('no problem document');
  if (typeof body !== 'object' || body === null) return [...faults, `no JSON: ${String(body).slice(0, 100)}`];
  if (body.status !== status) faults.push(`says ${body.status}, came as ${status}`);
  if (typeof body.code !== 'string' || !body.title || !body.detail)
    faults.push('a problem without code, title or detail');
  return faults;
}

function faultsOfBlame(body: any, blames: string): string[] {
  const pointers: string[] = (body?.errors ?? []).map((e: { pointer: string }) => e.pointer);
  if (pointers.some((pointer) => pointer === blames || pointer.startsWith(`${blames}/`))) return [];
  return [`blames ${JSON.stringify(pointers)}, not ${blames}`];
}
