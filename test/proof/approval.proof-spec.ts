import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import { ask, overlapsIn, SeededChoices } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ROUNDS = Number(process.env.BIRLIK_APPROVAL_ROUNDS ?? 25);
const RIVALS = 6;
const choices = new SeededChoices();

/** A request holds its slot, so that of two for one slot never both are confirmed. */
describe(`requests for one room (seed ${choices.seed})`, () => {
  let app: TestApp;
  let rivals: Awaited<ReturnType<TestApp['organiser']>>[];
  let staff: Awaited<ReturnType<TestApp['frontDesk']>>[];
  let round = 0;

  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 1, hall: false });
    rivals = await Promise.all(Array.from({ length: RIVALS }, () => app.organiser()));
    staff = await Promise.all([app.frontDesk(), app.frontDesk()]);
    const manager = await app.manager();
    const path = `/centres/${app.centre.id}/spaces/${app.centre.findSpace('R-1').id}`;
    expect((await manager.send(path, { method: 'PATCH', body: { approval: 'required' } })).status).toBe(200);
  });
  afterAll(() => app.close());

  /** All ask at once for slots that share a moment. */
  const request = async () => {
    const middle = Math.ceil((await app.now()) / HOUR) * HOUR + DAY + 12 * round++ * HOUR;
    const answers = await Promise.all(
      rivals.map(async (rival) => {
        const answer = await rival.book({
          centreId: app.centre.id,
          spaceIds: [app.centre.findSpace('R-1').id],
          organisationId: rival.person.organisationId,
          start: new Date(middle - choices.drawInteger(1, 24) * 5 * MINUTE).toISOString(),
          end: new Date(middle + choices.drawInteger(1, 24) * 5 * MINUTE).toISOString(),
        });
        return { rival, answer };
      }),
    );
    return answers.filter(({ answer }) => answer.status === 201);
  };
  const stateOf = async (id: string) =>
    (await ask<{ state: string }>(app.databaseUrl, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!
      .state;

  it(`one is kept for the answer, which is one answer, in ${ROUNDS} rounds`, async () => {
    const ends: Record<string, number> = {};
    for (let n = 0; n < ROUNDS; n++) {
      const kept = await request();
      expect(kept.map(({ answer }) => answer.body.state)).toEqual(['requested']);
      const { rival, answer } = kept[0]!;
      const { id } = answer.body as { id: string };
      const [first, second, given] = await Promise.all([
        staff[0]!.step(id, 'approve'),
        staff[1]!.step(id, 'decline', { reason: 'Жөндеу жүріп жатыр' }),
        ...(n % 2 === 0 ? [] : [rival.step(id, 'cancel')]),
      ]);
      const [approved, declined, cancelled] = [first, second, given].map((one) => one?.status === 200);
      expect(approved && declined).toBe(false);
      expect(approved || declined || cancelled).toBe(true);
      // Approved and then given up is the one pair that can be.
      const state = await stateOf(id);
      expect([id, state]).toEqual([id, cancelled ? 'cancelled' : approved ? 'confirmed' : 'declined']);
      ends[state] = (ends[state] ?? 0) + 1;
    }
    console.info(`answers: ${JSON.stringify(ends)}`);
    expect(await overlapsIn(app.databaseUrl)).toBe(0);
  });

  it('control: without the constraint two requests for one slot are both confirmed', async () => {
    await ask(app.databaseUrl, 'ALTER TABLE allocation DROP CONSTRAINT allocation_space_once');
    const kept = await request();
    expect(kept.length).toBeGreaterThan(1);
    for (const { answer } of kept)
      expect((await staff[0]!.step(answer.body.id as string, 'approve')).status).toBe(200);
    expect(await overlapsIn(app.databaseUrl)).toBeGreaterThan(0);
  });
});
