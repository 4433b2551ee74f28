import { Book, JoinWaitlist } from '@birlik/bookings';
import { UnitOfWork } from '@birlik/database';
import { ask, openTestLibraries, outcomeOf, type TestLibraries, type TestPerson } from '@birlik/testing';
import { ErasePerson } from '@birlik/users';
import { CreateActivity } from '../lifecycle/create-activity.js';
import { Register } from '../registrations/register.js';

/** Each attempt begins while the account is open, and comes to its transaction when it is not. */
describe('people who are erased meanwhile', () => {
  let app: TestLibraries;
  let manager: TestPerson;
  let person: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 1, hall: false, officeDesks: 0 });
    manager = await app.addManager();
  });
  afterAll(() => app.close());

  it('neither book nor wait nor register, and nobody books for them', async () => {
    const host = await app.addOrganiser();
    const room = { ...(await app.makeDraft('R-1', 200, 2)), organisationId: host.organisationId };
    const { id: bookingId } = await app.get(Book).execute(host, room);
    const names = { kk: 'Кеш', ru: 'Вечер', en: 'Evening' };
    const plan = { programme: 'debate', names, seats: 5, sessions: [{ bookingId }] };
    const { id: activityId } = await app.get(CreateActivity).execute(host, plan);
    for (const code of ['D-1', 'D-2'])
      await app.get(Book).execute(await app.addMember(), await app.makeDraft(code, 210));
    const slot = await app.planSlot(210);
    const waiting = { centreId: app.centre.id, kind: 'desk', spaceIds: [], features: [], people: 1 } as const;
    const draft = await app.makeDraft('D-1', 220);
    const attempts = [
      (member: TestPerson) => app.get(Book).execute(member, draft),
      (member: TestPerson) => app.get(Book).execute(manager, { ...draft, onBehalfOf: member.personId }),
      (member: TestPerson) => app.get(JoinWaitlist).execute(member, { ...waiting, ...slot }),
      (member: TestPerson) => app.get(Register).execute(member, { activityId, people: 1, wait: false }),
    ];
    for (const [place, attempt] of attempts.entries()) {
      person = await app.addMember();
      const erasing = eraseBeforeNextTransaction();
      const end = await outcomeOf(attempt(person));
      expect([place, erasing.isDone(), end === 'done', await listAlive()]).toEqual([place, true, false, []]);
    }
  });

  /** The next transaction waits for the erasure of the person, as it would for the lock. */
  const eraseBeforeNextTransaction = () => {
    const work = app.get(UnitOfWork);
    const [run, runOnce] = [work.run.bind(work), work.runOnce.bind(work)];
    let isDone = false;
    const spies: jest.SpyInstance[] = [];
    const erase = async () => {
      spies.forEach((spy) => spy.mockRestore());
      await app.get(ErasePerson).execute(person, person.personId);
      isDone = true;
    };
    spies.push(
      jest.spyOn(work, 'run').mockImplementationOnce(async (...asked) => {
        await erase();
        return run(...asked);
      }),
      jest.spyOn(work, 'runOnce').mockImplementationOnce(async (...asked) => {
        await erase();
        return runOnce(...asked);
      }),
    );
    return { isDone: () => isDone };
  };

  /** What would still happen to, or be done for, the person. */
  const listAlive = async (): Promise<string[]> => {
    const rows = await ask<{ what: string }>(
      app.url,
      `SELECT 'booking ' || state AS what FROM booking WHERE person_id = $1
       UNION ALL SELECT 'waiting ' || state FROM waitlist_entry WHERE person_id = $1
       UNION ALL SELECT 'registration ' || state FROM registration WHERE person_id = $1
       UNION ALL SELECT 'message ' || kind FROM message WHERE recipient_id = $1`,
      [person.personId],
    );
    return rows.map(({ what }) => what);
  };
});
