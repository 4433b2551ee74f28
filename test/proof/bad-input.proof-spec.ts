import fc from 'fast-check';
import { ask, SeededChoices, type TestPerson } from '@birlik/testing';
import { ApiProber, type Probe } from '../support/api-prober.js';
import { probesOf } from '../support/bad-probes.js';
import { BAD_TEXTS } from '../support/bad-values.js';
import { Fingerprint } from '../support/fingerprint.js';
import { freshValues, knownValues } from '../support/known-values.js';
import { type Operation, readOperations } from '../support/open-api-operations.js';
import { loggedErrors } from '../support/logged-errors.js';
import { startTestApp, type TestApp, type VisitorOf } from '../support/test-app.js';

const RUNS = Number(process.env.BIRLIK_FUZZ_RUNS ?? 25);
const { seed } = new SeededChoices();
const operations = readOperations();
/** A request was right in itself, whatever became of it: it was made, or the state of things was against it. */
const ACCEPTED_OR_ABOUT_STATE = [200, 201, 204, 401, 403, 404, 409, 412, 422];
/** An answer that never ends, and one that would end the session of this test. */
const NOT_FOR_FUZZ = new Set(['streamCentre', 'deleteSession']);

/** Generated from the OpenAPI document: an operation that is added there is tried here too. */
describe(`bad input on all ${operations.length} operations (seed ${seed})`, () => {
  let app: TestApp;
  let manager: VisitorOf<TestPerson>;
  let known: Record<string, unknown>;
  let prober: ApiProber;
  let fingerprint: Fingerprint;

  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 2 });
    manager = await app.manager();
    known = await knownValues(app, manager);
    prober = new ApiProber(app.url, manager.cookie, known);
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

  it.each(operations.filter(({ body }) => body))(
    'control: $id takes the body it is tried with',
    async (operation) => {
      const statuses = ACCEPTED_OR_ABOUT_STATE;
      Object.assign(known, await freshValues(app, manager));
      expect((await prober.send({ what: 'the least body', operation, statuses })).complaints).toEqual([]);
    },
  );

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

function strangeProbe(operation: Operation, prober: ApiProber, field: string, value: unknown): Probe {
  const statuses = [200, 201, 204, 400, 401, 403, 404, 409, 412, 413, 422, 428, 429];
  if (field.startsWith('?')) {
    const text = encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, ''));
    return { what: `${field}=${text}`, operation, query: { [field.slice(1)]: text }, statuses };
  }
  const body = JSON.stringify({ ...prober.bodyFor(operation), [field]: value });
  return { what: body, operation, body, statuses };
}
