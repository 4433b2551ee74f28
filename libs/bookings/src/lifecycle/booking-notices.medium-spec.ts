import { UnitOfWork } from '@birlik/database';
import { HOUR } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { ApproveBooking } from './approve-booking.js';
import { Book } from './book.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { DeclineBooking } from './decline-booking.js';
import { ExpireRequests } from './expire-requests.js';
import { RaisePeople } from './raise-people.js';
import { UndoCancelBooking } from './undo-cancellation.js';

/** People are told what they do not know, whatever path changed their booking, and nothing else. */
describe('what people are told of their bookings', () => {
  let app: TestLibraries;
  let person: TestOrganiser;
  let desk: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 2,
      rooms: 2,
      hall: false,
      officeDesks: 0,
      equipment: { interpreter: 2 },
    });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    person = await app.addOrganiser();
    desk = await app.addFrontDesk();
    await app.changeSpace('R-2', { approval: 'required' });
  });

  const room = (code: string) => app.centre.findSpace(code).id;
  const book = async (code: string) => {
    const { organisationId } = person;
    return app
      .get(Book)
      .execute(person, { ...(await app.makeDraft(code, 24, 2)), organisationId, people: 3 });
  };
  const send = async () => {
    await moveClock(app.url, '11 seconds');
    await ask(
      app.url,
      `UPDATE message SET state = 'sent' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  };
  /** What is planned to be said now, with what it does to the calendar. */
  const words = async () => {
    const rows = await ask<{ kind: string; inCalendar: boolean | null; reason: string | null }>(
      app.url,
      `SELECT kind, (facts->>'inCalendar')::boolean AS "inCalendar", facts->'reason'->>'kk' AS reason FROM message
       WHERE state = 'planned' AND kind NOT LIKE 'reminder%' AND kind <> 'release_warning' ORDER BY planned_at`,
    );
    return rows.map(({ kind, inCalendar, reason }) =>
      [kind, ...(reason ? [reason] : []), ...(inCalendar === false ? ['no entry'] : [])].join(', '),
    );
  };

  it('says that staff cancelled a request, and why', async () => {
    const { id } = await book('R-2');
    await app.get(CancelBooking).execute(desk, id, { reason: 'Жөндеу' });
    expect(await words()).toEqual(['cancelled, Жөндеу, no entry']);
  });

  it('says that staff cancelled a booking of which nothing was said yet', async () => {
    const { id } = await book('R-1');
    await app.get(CancelBooking).execute(desk, id, { reason: 'Жөндеу' });
    expect(await words()).toEqual(['cancelled, Жөндеу, no entry']);
  });

  it('says nothing of a booking that its person cancelled before anything was said', async () => {
    const { id } = await book('R-1');
    await app.get(CancelBooking).execute(person, id);
    expect(await words()).toEqual([]);
  });

  it('says that the yes of an approval is gone, and takes it out of the calendar when it is declined', async () => {
    const { id, end } = await book('R-2');
    await app.get(ApproveBooking).execute(desk, id);
    expect(await words()).toEqual(['confirmation']);
    await send();
    const changed = await app.get(ChangeBooking).execute(person, id, { end: end + HOUR });
    expect(changed.state).toBe('requested');
    expect(await words()).toEqual(['awaits_approval']);
    await send();
    await app.get(DeclineBooking).execute(desk, id, 'Бос емес');
    expect(await words()).toEqual(['declined, Бос емес']);
  });

  it('says once that it is approved again, when that was quick', async () => {
    const { id, end } = await book('R-2');
    await app.get(ApproveBooking).execute(desk, id);
    await send();
    await app.get(ChangeBooking).execute(person, id, { end: end + HOUR });
    await app.get(ApproveBooking).execute(desk, id);
    expect(await words()).toEqual(['changed']);
  });

  it('says that nobody answered a request, without an entry to take out', async () => {
    const { noShowDueAt } = await book('R-2');
    await moveClock(app.url, `${noShowDueAt - (await app.readNow()) + 1_000} milliseconds`);
    await app.get(ExpireRequests).execute();
    expect(await words()).toEqual(['expired, no entry']);
  });

  it('says that staff changed a request', async () => {
    const { id, end } = await book('R-2');
    await app.get(ChangeBooking).execute(desk, id, { end: end + HOUR });
    expect(await words()).toEqual(['awaits_approval, no entry']);
  });

  it('says nothing of a move that was taken back before it was said', async () => {
    const { id } = await book('R-1');
    await send();
    await app.get(ChangeBooking).execute(desk, id, { spaceIds: [room('R-2')] });
    expect(await words()).toEqual(['changed']);
    await app.get(ChangeBooking).execute(desk, id, { spaceIds: [room('R-1')] });
    expect(await words()).toEqual([]);
  });

  it('says what changed before a cancellation that was undone', async () => {
    const { id, end } = await book('R-1');
    await send();
    await app.get(ChangeBooking).execute(person, id, { end: end + HOUR });
    await app.get(CancelBooking).execute(person, id);
    expect(await words()).toEqual(['cancelled']);
    await app.get(UndoCancelBooking).execute(person, id);
    expect(await words()).toEqual(['changed']);
  });

  it('gives what is still to be said the new title, and says nothing of the title itself', async () => {
    const titles = async () => {
      const rows = await ask<{ kind: string; title: string | null }>(
        app.url,
        `SELECT kind, facts->>'title' AS title FROM message WHERE state = 'planned' ORDER BY planned_at`,
      );
      return rows.map(({ kind, title }) => `${kind}: ${title ?? 'none'}`);
    };
    const { id } = await book('R-1');
    const before = await titles();
    expect(before).toContain('confirmation: none');
    await app.get(ChangeBooking).execute(person, id, { title: 'Керамика' });
    const named = before.map((one) => one.replace('none', 'Керамика'));
    expect(await titles()).toEqual(named);
    await send();
    await app.get(ChangeBooking).execute(desk, id, { title: 'Ағаш ою' });
    const reminders = named.filter((one) => !one.startsWith('confirmation'));
    expect(await titles()).toEqual(reminders.map((one) => one.replace('Керамика', 'Ағаш ою')));
    await app.get(ChangeBooking).execute(person, id, { title: null });
    expect(await titles()).toEqual(reminders.map((one) => one.replace('Керамика', 'none')));
  });

  describe('of what is booked with a room', () => {
    const withInterpreter = async () => {
      const { organisationId } = person;
      const equipment = [{ key: 'interpreter', count: 1 }];
      const draft = { ...(await app.makeDraft('R-1', 24, 2)), organisationId, people: 3, equipment };
      return app.get(Book).execute(person, draft);
    };
    /** What the message that is planned now says of people and equipment. */
    const details = async () => {
      const rows = await ask<{ kind: string; people: number; equipment: object[] }>(
        app.url,
        `SELECT kind, (facts->>'people')::int AS people, facts->'equipment' AS equipment FROM message
         WHERE state = 'planned' AND kind IN ('confirmation', 'changed') ORDER BY planned_at`,
      );
      return rows.map(({ kind, people, equipment }) => [kind, people, equipment.length]);
    };
    const reminders = () =>
      ask(
        app.url,
        `SELECT kind, subject_version, planned_at FROM message
         WHERE state = 'planned' AND (kind LIKE 'reminder%' OR kind = 'release_warning') ORDER BY kind`,
      );

    it('says that staff took equipment and places away', async () => {
      const { id } = await withInterpreter();
      expect(await details()).toEqual([['confirmation', 3, 1]]);
      await send();
      await app.get(ChangeBooking).execute(desk, id, { equipment: [], people: 2 });
      expect(await details()).toEqual([['changed', 2, 0]]);
    });

    it('says that only the number of people is another one, and leaves the reminders', async () => {
      const { id } = await withInterpreter();
      await send();
      const before = await reminders();
      expect(before.length).toBeGreaterThan(0);
      await app.get(ChangeBooking).execute(desk, id, { people: 2 });
      expect(await details()).toEqual([['changed', 2, 1]]);
      expect(await reminders()).toEqual(before);
      await app.get(ChangeBooking).execute(desk, id, { people: 3 });
      expect(await details()).toEqual([]);
    });

    it('confirms a booking once with what its person made of it', async () => {
      const { id } = await withInterpreter();
      await app.get(ChangeBooking).execute(person, id, { equipment: [], people: 2 });
      expect(await details()).toEqual([['confirmation', 2, 0]]);
    });

    it('says how many people an event made of it, once', async () => {
      const { id } = await withInterpreter();
      await send();
      const raise = (people: number) =>
        app
          .get(UnitOfWork)
          .run((tx) => app.get(RaisePeople).raiseInTx(tx, desk, id, { people, pointer: '/places' }));
      await raise(12);
      await raise(12);
      expect(await details()).toEqual([['changed', 12, 1]]);
    });
  });

  it('says when the places of a split booking change', async () => {
    const member = await app.addMember();
    const draft = await app.makeDraft('D-1', 24, 2);
    const legsUntil = (changeOver: number) => [
      { spaceIds: [room('D-1')], start: draft.start, end: changeOver },
      { spaceIds: [room('D-2')], start: changeOver, end: draft.end },
    ];
    const { id } = await app.get(Book).execute(member, draft);
    await app.get(ChangeBooking).execute(member, id, { legs: legsUntil(draft.start + HOUR) });
    await send();
    expect(await words()).toEqual([]);
    await app.get(ChangeBooking).execute(desk, id, { legs: legsUntil(draft.start + 1.5 * HOUR) });
    const said = await ask<{ kind: string; changeOver: number }>(
      app.url,
      `SELECT kind, (facts->'legs'->1->>'start')::float8 AS "changeOver" FROM message WHERE state = 'planned' AND kind = 'changed'`,
    );
    expect(said).toEqual([{ kind: 'changed', changeOver: draft.start + 1.5 * HOUR }]);
  });

  it('confirms again what was said to be cancelled', async () => {
    const { id } = await book('R-1');
    await send();
    await app.get(CancelBooking).execute(person, id);
    await send();
    await moveClock(app.url, '-1 seconds');
    await app.get(UndoCancelBooking).execute(person, id);
    expect(await words()).toEqual(['confirmation']);
  });
});
