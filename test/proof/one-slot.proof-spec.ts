import { HOUR, MINUTE } from '@birlik/kernel';
import { aMember, ask, deadlocksOf, overlapsIn, SeededChoices } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const CLIENTS = 200;
const ROUNDS = Number(process.env.BIRLIK_SLOT_ROUNDS ?? 20);
const choices = new SeededChoices();

/** A promise: one wins, the others get a kind answer, and nobody waits in a circle. */
describe(`${CLIENTS} clients on one slot (seed ${choices.seed})`, () => {
  let app: TestApp;
  let rivals: Visitor[];

  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 0, hall: false });
    const people = await Promise.all(
      Array.from({ length: CLIENTS }, () => aMember(app.libraries, app.centre.id)),
    );
    rivals = await Promise.all(people.map((person) => app.visit(person)));
  });
  afterAll(() => app.close());

  it(`one wins in each of ${ROUNDS} rounds, the others are told what is free`, async () => {
    const deadlocks = await deadlocksOf(app.databaseUrl);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await contend(app, rivals, round, times);
      const won = answers.filter((a) => a.status === 201);
      const lost = answers.filter((a) => a.status !== 201);
      expect(won).toHaveLength(1);
      expect(new Set(lost.map((a) => a.status))).toEqual(new Set([409]));
      expect(lost.filter((a) => a.body.code !== 'slot_taken' || a.body.alternatives.length === 0)).toEqual(
        [],
      );
    }
    // Sessions report what they counted at the latest when they end.
    await app.api.stop();
    expect(await deadlocksOf(app.databaseUrl)).toBe(deadlocks);
    expect(await overlapsIn(app.databaseUrl)).toBe(0);
    times.sort((a, b) => a - b);
    console.info(
      `one slot: ${times.length} answers, median ${times[times.length >> 1]} ms, slowest ${times[times.length - 1]} ms`,
    );
  });

  it('control: without the constraint more than one wins, so this test would see it', async () => {
    await app.startApi({}, Number(new URL(app.url).port));
    await ask(app.databaseUrl, 'ALTER TABLE allocation DROP CONSTRAINT allocation_space_once');
    const answers = await contend(app, rivals, ROUNDS, []);
    expect(answers.filter((a) => a.status === 201).length).toBeGreaterThan(1);
    expect(await overlapsIn(app.databaseUrl)).toBeGreaterThan(0);
  });
});

/** All at once for ranges that differ but all share the middle of one afternoon. */
async function contend(app: TestApp, rivals: readonly Visitor[], round: number, times: number[]) {
  const middle = Math.ceil(((await app.now()) + (round + 1) * 24 * HOUR) / HOUR) * HOUR;
  const desk = app.centre.findSpace('D-1').id;
  return Promise.all(
    rivals.map(async (rival) => {
      const began = performance.now();
      const answer = await rival.book({
        centreId: app.centre.id,
        spaceIds: [desk],
        start: new Date(middle - choices.drawInteger(1, 24) * 5 * MINUTE).toISOString(),
        end: new Date(middle + choices.drawInteger(1, 24) * 5 * MINUTE).toISOString(),
      });
      times.push(Math.round(performance.now() - began));
      return answer;
    }),
  );
}
