import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ask, SeededChoices } from '@birlik/testing';
import { ApiProber, type Probe } from '../support/api-prober.js';
import { BAD_TEXTS, badBodies, badQueryTextsFor, badValuesFor } from '../support/bad-values.js';
import { Fingerprint } from '../support/fingerprint.js';
import { knownValues } from '../support/known-values.js';
import { type Operation, readOperations, type Schema } from '../support/open-api-operations.js';
import { loggedErrors } from '../support/logged-errors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const RUNS = Number(process.env.BIRLIK_FUZZ_RUNS ?? 25);
const { seed } = new SeededChoices();
const operations = readOperations();
/** An answer that never ends, and one that would end the session of this test. */
const NOT_FOR_FUZZ = new Set(['streamCentre', 'deleteSession']);

/** Generated from the OpenAPI document: an operation that is added there is tried here too. */
describe(`bad input on all ${operations.length} operations (seed ${seed})`, () => {
  let app: TestApp;
  let prober: ApiProber;
  let fingerprint: Fingerprint;

  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 2 });
    const manager = await app.manager();
    prober = new ApiProber(app.url, manager.cookie, await knownValues(app, manager));
    fingerprint = await Fingerprint.of(app.databaseUrl);
  });
  afterAll(async () => {
    await fingerprint.close();
    await app.close();
  });

  it.each(operations)('$id refuses it, names the field and changes nothing', async (operation) => {
    const before = await fingerprint.read();
    const complaints: string[] = [];
    for (const probe of probesOf(operation, prober))
      complaints.push(...(await prober.send(probe)).complaints);
    expect(complaints).toEqual([]);
    expect(await fingerprint.read()).toBe(before);
  });

  it.each(operations.filter((o) => !NOT_FOR_FUZZ.has(o.id)))('$id survives anything', async (operation) => {
    const fields = Object.keys(operation.body?.properties ?? {});
    const queries = operation.parameters.filter((p) => p.in === 'query').map((p) => p.name);
    if (fields.length + queries.length === 0) return;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields, ...queries.map((q) => `?${q}`)),
        fc.oneof(
          fc.jsonValue(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...BAD_TEXTS),
          fc.double(),
          fc.date(),
        ),
        async (field, value) => {
          const before = await fingerprint.read();
          const { status, complaints } = await prober.send(strangeProbe(operation, prober, field, value));
          if (status >= 500) console.info(loggedErrors(app.api.logs()));
          expect(complaints).toEqual([]);
          if (status >= 400) expect(await fingerprint.read()).toBe(before);
        },
      ),
      { numRuns: RUNS, seed },
    );
  });

  it('control: an answer of 500 and a change would be seen', async () => {
    const before = await fingerprint.read();
    await ask(app.databaseUrl, 'ALTER TABLE allocation RENAME COLUMN live TO alive');
    const operation = operations.find((o) => o.id === 'listAvailability')!;
    const { complaints } = await prober.send({ what: 'as it should be', operation, statuses: [400] });
    expect(complaints.join()).toContain('status 500');
    await ask(app.databaseUrl, 'ALTER TABLE allocation RENAME COLUMN alive TO live');
    await ask(app.databaseUrl, 'UPDATE booking SET version = version + 1');
    expect(await fingerprint.read()).not.toBe(before);
  });
});

function* probesOf(operation: Operation, prober: ApiProber): Generator<Probe> {
  for (const { name, in: place, schema } of operation.parameters) {
    if (place === 'path') {
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
      if (operation.path.endsWith('/stream')) continue;
      yield { what: `${name} of nothing`, operation, path: { [name]: randomUUID() }, statuses: [403, 404] };
    }
    if (place === 'query') {
      for (const text of badQueryTextsFor(schema))
        yield {
          what: `?${name}=${text.slice(0, 40)}`,
          operation,
          query: { [name]: text },
          blames: `/${name}`,
          statuses: [400],
        };
      // Words may come in one text or in several.
      if (name === 'features') continue;
      yield {
        what: `${name} twice`,
        operation,
        query: { [name]: `x&${name}=y` },
        blames: `/${name}`,
        statuses: [400],
      };
    }
    // The token of a link is a secret: a wrong one is like none.
    if (place === 'header' && name !== 'Link-Token')
      for (const text of name === 'If-Match'
        ? ['x', '*', 'W/"1"', '"-1"', '"99999999999"', '1']
        : ['a b', 'é', 'x'.repeat(201)])
        yield {
          what: `${name}: ${text.slice(0, 9)}`,
          operation,
          headers: { [name]: text },
          blames: `/${name}`,
          statuses: [400],
        };
  }
  if (operation.parameters.some((p) => p.in === 'query'))
    yield {
      what: 'a query nobody knows',
      operation,
      query: { nobodyKnowsThis: '1' },
      blames: '/nobodyKnowsThis',
      statuses: [400],
    };
  if (!operation.body) return;
  const valid = prober.bodyFor(operation);
  for (const { name, type, text, statuses } of badBodies(valid))
    yield { what: name, operation, body: text, type, statuses };
  for (const { pointer, value, body } of spoiltBodies(operation, operation.body, valid, prober))
    yield {
      operation,
      what: `${pointer} = ${JSON.stringify(value)?.slice(0, 60)}`,
      body: JSON.stringify(body),
      blames: pointer,
      statuses: [400],
    };
  if ('start' in valid && 'end' in valid) {
    const blame = { operation, blames: '/end', statuses: [400] };
    const { start } = valid;
    yield { ...blame, what: 'end = start', body: JSON.stringify({ ...valid, end: start }) };
    yield {
      ...blame,
      what: 'end before start',
      body: JSON.stringify({ ...valid, end: '2026-01-01T00:00:00Z' }),
    };
    yield {
      ...blame,
      what: 'seventy years',
      body: JSON.stringify({ ...valid, end: '2099-01-01T00:00:00Z' }),
    };
  }
}

interface SpoiltBody {
  readonly pointer: string;
  readonly value: unknown;
  readonly body: unknown;
}

/** The body with one field made wrong, at every depth: in objects within it and in the first item of each list of objects. */
function* spoiltBodies(
  operation: Operation,
  schema: Schema,
  valid: Record<string, unknown>,
  prober: ApiProber,
): Generator<SpoiltBody> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const bad = [...badValuesFor(field), ...(schema.required?.includes(name) ? [null, undefined] : [])];
    for (const value of bad) yield { pointer: `/${name}`, value, body: { ...valid, [name]: value } };
    const inner = field.type === 'array' ? field.items : field;
    if (inner?.type !== 'object' || !inner.properties) continue;
    const whole = name in valid && field.type !== 'array' ? valid[name] : prober.objectFor(operation, inner);
    for (const spoilt of spoiltBodies(operation, inner, whole as Record<string, unknown>, prober))
      yield {
        pointer: field.type === 'array' ? `/${name}/0${spoilt.pointer}` : `/${name}${spoilt.pointer}`,
        value: spoilt.value,
        body: { ...valid, [name]: field.type === 'array' ? [spoilt.body] : spoilt.body },
      };
  }
}

function strangeProbe(operation: Operation, prober: ApiProber, field: string, value: unknown): Probe {
  const statuses = [200, 201, 204, 400, 401, 403, 404, 409, 412, 413, 422, 428, 429];
  if (field.startsWith('?')) {
    const text = encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, ''));
    return { what: `${field}=${text}`, operation, query: { [field.slice(1)]: text }, statuses };
  }
  const body = JSON.stringify({ ...prober.bodyFor(operation), [field]: value });
  return { what: body, operation, body, statuses };
}
