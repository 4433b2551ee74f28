import { randomUUID } from 'node:crypto';
import type { ApiProber, Probe } from './api-prober.js';
import { badBodies, badQueryTextsFor, badValuesFor } from './bad-values.js';
import type { Operation, Parameter, Schema } from './open-api-operations.js';

/** Requests that are right but for one thing: every parameter and every field of the body, made wrong in every way. */
export function* probesOf(operation: Operation, prober: ApiProber): Generator<Probe> {
  for (const parameter of operation.parameters) yield* PROBES_OF_PLACE[parameter.in](operation, parameter);
  if (operation.parameters.some(({ in: place }) => place === 'query'))
    yield {
      what: 'a query nobody knows',
      operation,
      query: { nobodyKnowsThis: '1' },
      blames: '/nobodyKnowsThis',
      statuses: [400],
    };
  if (operation.body) yield* probesOfBody(operation, operation.body, prober);
}

const PROBES_OF_PLACE: Readonly<
  Record<Parameter['in'], (operation: Operation, parameter: Parameter) => Generator<Probe>>
> = { path: probesOfPath, query: probesOfQuery, header: probesOfHeader };

function* probesOfPath(operation: Operation, { name, schema }: Parameter): Generator<Probe> {
  // A code is any short text: one that nobody uses is not found.
  const isId = schema.format === 'uuid';
  for (const text of ['x', '%00', '%20', '..%2f..', "'--", 'x'.repeat(190)])
    yield {
      what: `${name}=${text}`,
      operation,
      path: { [name]: text },
      ...(isId && { blames: `/${name}` }),
      statuses: isId ? [400] : [400, 404],
    };
  for (const text of ['%ff', '%zz', 'x'.repeat(5_000)])
    yield {
      what: `${name}=${text.slice(0, 9)}`,
      operation,
      path: { [name]: text },
      statuses: [400, 404, 414],
    };
  if (operation.path.endsWith('/stream')) return;
  yield { what: `${name} of nothing`, operation, path: { [name]: randomUUID() }, statuses: [403, 404] };
}

function* probesOfQuery(operation: Operation, { name, schema }: Parameter): Generator<Probe> {
  const blame = { operation, blames: `/${name}`, statuses: [400] };
  for (const text of badQueryTextsFor(schema))
    yield { ...blame, what: `?${name}=${text.slice(0, 40)}`, query: { [name]: text } };
  // Words may come in one text or in several.
  if (name === 'features') return;
  yield { ...blame, what: `${name} twice`, query: { [name]: `x&${name}=y` } };
}

const BAD_VERSIONS = ['x', '*', 'W/"1"', '"-1"', '"99999999999"', '1'];
const BAD_KEYS = ['a b', 'é', 'x'.repeat(201)];

function* probesOfHeader(operation: Operation, { name }: Parameter): Generator<Probe> {
  // The token of a link is a secret: a wrong one is like none.
  if (name === 'Link-Token') return;
  // A tag that nobody gave is that of another answer (RFC 9110, 13.1.2).
  if (name === 'If-None-Match') return;
  for (const text of name === 'If-Match' ? BAD_VERSIONS : BAD_KEYS)
    yield {
      what: `${name}: ${text.slice(0, 9)}`,
      operation,
      headers: { [name]: text },
      blames: `/${name}`,
      statuses: [400],
    };
}

function* probesOfBody(operation: Operation, schema: Schema, prober: ApiProber): Generator<Probe> {
  const valid = prober.bodyFor(operation);
  for (const { name, type, text, statuses } of badBodies(valid, operation.takesMuch))
    yield { what: name, operation, body: text, type, statuses };
  for (const { pointer, value, body } of spoiltBodies({ operation, schema, valid, prober }))
    yield {
      operation,
      what: `${pointer} = ${JSON.stringify(value)?.slice(0, 60)}`,
      body: JSON.stringify(body),
      blames: pointer,
      statuses: [400],
    };
  if (!('start' in valid && 'end' in valid)) return;
  const ends = {
    'end = start': valid.start,
    'end before start': '2026-01-01T00:00:00Z',
    'seventy years': '2099-01-01T00:00:00Z',
  };
  for (const [what, end] of Object.entries(ends))
    yield { operation, what, body: JSON.stringify({ ...valid, end }), blames: '/end', statuses: [400] };
}

/** A right object, and what it is right for. */
interface ValidObject {
  readonly operation: Operation;
  readonly schema: Schema;
  readonly valid: Record<string, unknown>;
  readonly prober: ApiProber;
}

interface SpoiltBody {
  readonly pointer: string;
  readonly value: unknown;
  readonly body: Record<string, unknown>;
}

/** The object with one field made wrong, at every depth: in objects within it and in the first item of each list of objects. */
function* spoiltBodies(object: ValidObject): Generator<SpoiltBody> {
  const { properties = {}, required = [] } = object.schema;
  for (const [name, field] of Object.entries(properties)) {
    const missing = required.includes(name) ? [null, undefined] : [];
    for (const value of [...badValuesFor(field), ...missing])
      yield { pointer: `/${name}`, value, body: { ...object.valid, [name]: value } };
    yield* field.type === 'array' ? spoiltItems(object, name, field) : spoiltInner(object, name, field);
  }
}

function* spoiltInner(object: ValidObject, name: string, schema: Schema): Generator<SpoiltBody> {
  if (!isObject(schema)) return;
  const { operation, prober, valid: outer } = object;
  const own = outer[name] as Record<string, unknown> | undefined;
  const valid = own ?? prober.objectFor(operation, schema);
  for (const { pointer, value, body } of spoiltBodies({ operation, schema, valid, prober }))
    yield { pointer: `/${name}${pointer}`, value, body: { ...outer, [name]: body } };
}

function* spoiltItems(object: ValidObject, name: string, { items }: Schema): Generator<SpoiltBody> {
  if (!isObject(items)) return;
  const { operation, prober, valid: outer } = object;
  const valid = prober.objectFor(operation, items);
  for (const { pointer, value, body } of spoiltBodies({ operation, schema: items, valid, prober }))
    yield { pointer: `/${name}/0${pointer}`, value, body: { ...outer, [name]: [body] } };
}

function isObject(schema: Schema | undefined): schema is Schema {
  return schema?.type === 'object' && schema.properties !== undefined;
}
