import fc from 'fast-check';
import { DAY } from '@birlik/kernel';
import { ask } from '@birlik/testing';
import { brokenInvariants } from '../support/invariants.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { COMMANDS, tally } from './model/commands.js';
import { Engine } from './model/engine.js';
import { ReferenceModel } from './model/reference-model.js';

const RUNS = Number(process.env.BIRLIK_MODEL_RUNS ?? 100);
const COMMANDS_A_RUN = 30;
const TAKES_AT_MOST = Math.max(15, RUNS / 6) * 60_000;
const seed = Number(process.env.BIRLIK_TEST_SEED) || Math.floor(Math.random() * 2 ** 31);
/** Nine in the morning in Shymkent; each run lives two days after the one before, so that nothing of it is left. */
const FIRST_DAY = Date.parse('2027-01-04T04:00:00Z');

/** Whatever people and the worker do in whatever order, the engine does what lists of intervals on paper would do. */
describe(`the engine against its model (seed ${seed})`, () => {
  let app: TestApp;
  let days = 0;

  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  const property = () =>
    fc.asyncProperty(
      fc.commands(COMMANDS, { maxCommands: COMMANDS_A_RUN * 4, size: 'max' }),
      async (commands) => {
        const now = FIRST_DAY + 2 * days++ * DAY;
        const engine = await Engine.open(app, now);
        await fc.asyncModelRun(
          () => ({ model: new ReferenceModel(now, engine.desks), real: engine }),
          commands,
        );
      },
    );

  it(
    `agree on every answer and every claim in ${RUNS} lives of some ${COMMANDS_A_RUN} commands`,
    async () => {
      await fc.assert(property(), {
        seed,
        numRuns: RUNS,
        endOnFailure: process.env.BIRLIK_MODEL_SHRINK === undefined,
        ...(process.env.BIRLIK_MODEL_PATH && { path: process.env.BIRLIK_MODEL_PATH }),
      });
      const rows = [...tally].map(([name, { runs, done }]) => `${name} ${done}/${runs}`).sort();
      const actions = [...tally.values()].reduce((sum, { runs }) => sum + runs, 0);
      console.info(`model: ${actions} commands in ${RUNS} lives; done of asked: ${rows.join(', ')}`);
      if (RUNS < 100) return;
      expect(actions).toBeGreaterThan(RUNS * COMMANDS_A_RUN * 0.8);
      // Chance may leave one or two kinds without a success; more would mean that the model only hears «no».
      expect(rows.filter((row) => / 0\//.test(row)).length).toBeLessThanOrEqual(2);
      expect(await brokenInvariants(app.databaseUrl, ['I5', 'I12'])).toEqual([]);
    },
    TAKES_AT_MOST,
  );

  it('control: without the constraint the model sees that two have one place', async () => {
    await ask(app.databaseUrl, 'ALTER TABLE allocation DROP CONSTRAINT allocation_space_once');
    const found = await fc.check(property(), { seed, numRuns: 30, endOnFailure: true });
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toMatch(/409|claims/);
  });
});
