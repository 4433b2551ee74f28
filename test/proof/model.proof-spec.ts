import fc from 'fast-check';
import { DAY } from '@birlik/kernel';
import { ask } from '@birlik/testing';
import { brokenInvariants } from '../support/invariants.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ALL_COMMANDS, CHANGING_COMMANDS } from './model/all-commands.js';
import { tally } from './model/command.js';
import { Engine } from './model/engine.js';
import { breakLaw, GUARDS_OFF } from './model/guards-off.js';
import { ReferenceModel } from './model/reference-model.js';

const SEQUENCES = Number(process.env.BIRLIK_MODEL_RUNS ?? 100);
const COMMANDS_PER_SEQUENCE = 30;
const TAKES_AT_MOST = Math.max(15, SEQUENCES / 6) * 60_000;
const seed = Number(process.env.BIRLIK_TEST_SEED) || Math.floor(Math.random() * 2 ** 31);
/** Nine in the morning in Shymkent. Each sequence begins two days after the one before, so that nothing of it is left. */
const FIRST_DAY = Date.parse('2027-01-04T04:00:00Z');

/** Whatever people and the worker do, and in whatever order, the engine answers as lists of intervals on paper would. */
describe(`the engine compared with its model (seed ${seed})`, () => {
  let app: TestApp;
  let days = 0;

  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  const property = (all = ALL_COMMANDS) =>
    fc.asyncProperty(
      fc.commands(all, { maxCommands: COMMANDS_PER_SEQUENCE * 4, size: 'max' }),
      async (commands) => {
        const now = FIRST_DAY + 2 * days++ * DAY;
        const engine = await Engine.open(app, now);
        await fc.asyncModelRun(
          () => ({
            model: new ReferenceModel(now, engine.places, engine.desks, engine.projector),
            real: engine,
          }),
          commands,
        );
      },
    );

  it(
    `gives the same answers and the same claims in ${SEQUENCES} sequences of some ${COMMANDS_PER_SEQUENCE} commands`,
    async () => {
      await fc.assert(property(), {
        seed,
        numRuns: SEQUENCES,
        endOnFailure: process.env.BIRLIK_MODEL_SHRINK === undefined,
        ...(process.env.BIRLIK_MODEL_PATH && { path: process.env.BIRLIK_MODEL_PATH }),
      });
      const rows = [...tally].map(([name, { runs, done }]) => `${name} ${done}/${runs}`).sort();
      const actions = [...tally.values()].reduce((sum, { runs }) => sum + runs, 0);
      console.info(`model: ${actions} commands in ${SEQUENCES} sequences; done of asked: ${rows.join(', ')}`);
      if (SEQUENCES < 100) return;
      expect(actions).toBeGreaterThan(SEQUENCES * COMMANDS_PER_SEQUENCE * 0.8);
      // Chance may leave one or two kinds without a success; more would mean that the model only hears «no».
      expect(rows.filter((row) => / 0\//.test(row)).length).toBeLessThanOrEqual(2);
      expect(await brokenInvariants(app.databaseUrl, ['I5', 'I12'])).toEqual([]);
    },
    TAKES_AT_MOST,
  );

  it.each(GUARDS_OFF)('control: differs from the model when $name', async (guard) => {
    const keepLaw = await breakLaw(app.databaseUrl, guard);
    const found = await fc.check(property(CHANGING_COMMANDS), { seed, numRuns: 60, endOnFailure: true });
    await keepLaw();
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toMatch(guard.shows);
  });

  it('control: differs from the model when the constraint is dropped', async () => {
    await ask(app.databaseUrl, 'ALTER TABLE allocation DROP CONSTRAINT allocation_space_once');
    const found = await fc.check(property(), { seed, numRuns: 30, endOnFailure: true });
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toMatch(/409|claims|taken/);
  });
});
