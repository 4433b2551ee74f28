import { setTimeout } from 'node:timers/promises';
import { Book, JoinWaitlist } from '@birlik/bookings';
import { UnitOfWork } from '@birlik/database';
import { CreateActivity, Register } from '@birlik/programmes';
import {
  ask,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { ErasePerson } from '@birlik/users';

const ROUNDS = Number(process.env.BIRLIK_ERASURE_ROUNDS ?? 30);
const EVENT = { kk: 'Пікірсайыс', ru: 'Дебаты', en: 'Debate' };

/** People are erased at the moment in which they book, join a queue and register. Nothing of theirs is left alive. */
describe('erasing somebody while they book', () => {
  let app: TestLibraries;
  let host: TestOrganiser;
  let rival: TestPerson;
  let activityId: string;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 1, hall: false, officeDesks: 0, pool: 12 });
    [host, rival] = [await app.addOrganiser(), await app.addMember()];
    const { organisationId } = host;
    const room = await app
      .get(Book)
      .execute(host, { ...(await app.makeDraft('R-1', 72, 2)), organisationId });
    const sessions = [{ bookingId: room.id }];
    const plan = { programme: 'debate', names: EVENT, seats: 20, sessions };
    activityId = (await app.get(CreateActivity).execute(host, plan)).id;
    // Both desks are taken for an hour, so that one can wait for them.
    await app.get(Book).execute(rival, await app.makeDraft('D-1', 50));
    await app.get(Book).execute(await app.addMember(), await app.makeDraft('D-2', 50));
  });
  afterAll(() => app.close());

  /** @returns how everything ended, and what is left alive */
  const eraseWhileTheyBook = async (afterMs: number) => {
    const person = await app.addMember();
    const wanted = { centreId: app.centre.id, kind: 'desk', spaceIds: [], features: [], people: 1 } as const;
    const slot = await app.planSlot(50);
    const draft = await app.makeDraft('D-1', 30);
    const attempts = [
      async () => {
        await setTimeout(afterMs);
        return app.get(ErasePerson).execute(person, person.personId);
      },
      () => app.get(Book).execute(person, draft),
      () => app.get(JoinWaitlist).execute(person, { ...wanted, ...slot }),
      () => app.get(Register).execute(person, { activityId, people: 1, wait: false }),
    ];
    const ends = await Promise.all(attempts.map((attempt) => outcomeOf(attempt())));
    const [alive] = await ask<{ things: number }>(
      app.url,
      `SELECT (SELECT count(*) FROM booking WHERE person_id = $1 AND state IN ('held', 'requested', 'confirmed'))::int
         + (SELECT count(*) FROM waitlist_entry WHERE person_id = $1 AND state IN ('waiting', 'offered'))::int
         + (SELECT count(*) FROM registration WHERE person_id = $1 AND state IN ('waiting', 'offered', 'registered'))::int
         + (SELECT count(*) FROM message WHERE recipient_id = $1 AND (state IN ('planned', 'claimed') OR facts <> '{}'))::int AS things`,
      [person.personId],
    );
    return { ends, alive: alive!.things };
  };

  it(`leaves nothing alive in ${ROUNDS} rounds`, async () => {
    const done = [0, 0, 0];
    for (let n = 0; n < ROUNDS; n++) {
      // Sometimes at once, sometimes when the first of them are done.
      const { ends, alive } = await eraseWhileTheyBook(n % 5 === 0 ? 30 : n % 5);
      expect([n, ends[0], alive]).toEqual([n, 'done', 0]);
      ends.slice(1).forEach((end, i) => (done[i]! += end === 'done' ? 1 : 0));
    }
    // Each of the attempts came before the erasure at times: there was something to give up.
    expect(done.filter((times) => times === 0)).toEqual([]);
  });

  it('control: without the lock of the person something is left', async () => {
    const work = app.libraries.get(UnitOfWork);
    const [run, runOnce] = [work.run.bind(work), work.runOnce.bind(work)];
    const unlocked = [
      jest.spyOn(work, 'run').mockImplementation((body, options) => run(body, { ...options, locks: [] })),
      jest
        .spyOn(work, 'runOnce')
        .mockImplementation((body, options, read) => runOnce(body, { ...options, locks: [] }, read)),
    ];
    let most = 0;
    for (let n = 0; n < 10 * ROUNDS && most === 0; n++)
      most = Math.max(most, (await eraseWhileTheyBook(n % 5).catch(() => ({ alive: 0 }))).alive);
    unlocked.forEach((spy) => spy.mockRestore());
    expect(most).toBeGreaterThan(0);
  });
});
