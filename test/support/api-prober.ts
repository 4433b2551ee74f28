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
    if (own in this.known) return this.known[own];
    if (name in this.known) return this.known[name];
    if (schema.enum) return schema.enum[0];
    if (schema.type === 'boolean') return true;
    if (schema.type === 'object') return this.objectFor(operation, schema);
    if (schema.format === 'date-time') return '2027-01-15T10:00:00+05:00';
    if (schema.format === 'uuid') return randomUUID();
    if (schema.format === 'date') return '2027-01-15';
    if (schema.type === 'array') return [];
    if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
    return 'abc';
  }

  /** The least body that the operation takes. */
  bodyFor(operation: Operation): Record<string, unknown> {
    return this.objectFor(operation, operation.body ?? {});
  }

  /** The least object that the schema takes. */
  objectFor(operation: Operation, schema: Schema): Record<string, unknown> {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.includes(name))
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

/** An error is a problem document with the status it came with, in which the field to blame is named. */
function judge(probe: Probe, response: Response, text: string): Verdict {
  const complaints: string[] = [];
  const { status } = response;
  const complain = (words: string) => complaints.push(`${probe.operation.id}, ${probe.what}: ${words}`);
  let body: any = text;
  if (status >= 500) complain(`status ${status} ${text.slice(0, 200)}`);
  if (status >= 400) {
    if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
      complain('no problem document');
    try {
      body = JSON.parse(text);
      if (body.status !== status) complain(`says ${body.status}, came as ${status}`);
      if (typeof body.code !== 'string' || !body.title || !body.detail)
        complain('a problem without code, title or detail');
    } catch {
      complain(`no JSON: ${text.slice(0, 100)}`);
    }
  }
  if (!probe.statuses.includes(status))
    complain(`status ${status}, not ${probe.statuses.join(' or ')} ${text.slice(0, 200)}`);
  if (probe.blames !== undefined && status === 400) {
    const pointers: string[] = (body.errors ?? []).map((e: { pointer: string }) => e.pointer);
    if (!pointers.some((p) => p === probe.blames || p.startsWith(`${probe.blames}/`)))
      complain(`blames ${JSON.stringify(pointers)}, not ${probe.blames}`);
  }
  return { status, body, complaints };
}
