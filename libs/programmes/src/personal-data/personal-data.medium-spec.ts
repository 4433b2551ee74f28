import { EraseAccount } from '@birlik/accounts';
import { CheckIn } from '@birlik/attendance';
import { Book, JoinWaitlist, ServeWaitlist } from '@birlik/bookings';
import { UnitOfWork } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import {
  aCentre,
  aManager,
  ask,
  FullLife,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import {
  ErasePerson,
  ImportPeople,
  PeopleRepository,
  PersonalDataHolders,
  ReadPersonalData,
  UndoImport,
} from '@birlik/users';
import { ServeActivities } from '../serving/serve-activities.js';

/** Tables that know people, and are not given out. */
const NOT_GIVEN_OUT: Readonly<Record<string, string>> = {
  allocation: 'follows from the bookings, which are given out',
  audit: 'who did what, by ids and without names: the centre must be able to prove it',
  outbox: 'ids of what has changed, on their way to other programs, for some days',
  idempotency_key: 'answers for retries, kept for a day: all of it stands in other tables',
  closure: 'which of the staff has closed a space, by id',
  centre_day: 'which of the staff has changed the hours of a day, by id',
  outage: 'which of the staff has reported an outage, by id',
};
/** Columns that name a person, whatever their type. */
const NAMES_A_PERSON = `column_name IN ('person_id', 'recipient_id', 'reader_id', 'actor') OR column_name LIKE '%\\_by'`;

describe('the data of a person', () => {
  let app: TestLibraries;
  let person: TestOrganiser;
  let manager: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 2,
      rooms: 2,
      hall: false,
      officeDesks: 0,
      joining: { signUp: true },
    });
  });
  afterAll(() => app.close());

  /** Rows of every table as text: whatever type a column has, it is in there. */
  const findTables = async (text: string): Promise<string[]> => {
    const tables = await ask<{ name: string }>(
      app.url,
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await ask(
        app.url,
        `SELECT 1 FROM "${name}" r WHERE strpos(lower(r::text), lower($1)) > 0 LIMIT 1`,
        [text],
      );
      if (row) found.push(name);
    }
    return found;
  };
  const findMarks = async () =>
    (
      await Promise.all(
        FullLife.MARKS.map(async (mark) => (await findTables(mark)).map((table) => `${table}: ${mark}`)),
      )
    ).flat();

  beforeEach(async () => {
    await app.startOver();
    manager = await app.addManager();
    person = await new FullLife(app, manager).live();
  });

  it('is given out from every table that knows them, without secrets', async () => {
    const { tables } = await app.get(ReadPersonalData).execute(person.personId);
    const referring = await ask<{ name: string }>(
      app.url,
      `SELECT DISTINCT c.conrelid::regclass::text AS name FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
       UNION SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND (${NAMES_A_PERSON})`,
    );
    const know = new Set([...referring.map(({ name }) => name), ...(await findTables(person.personId))]);
    const missing = [...know].filter((table) => !(table in tables) && !(table in NOT_GIVEN_OUT));
    expect(missing).toEqual([]);
    const empty = Object.keys(tables).filter((table) => tables[table]!.length === 0);
    // Neither came they with a file, nor did anybody mark that they came to an event.
    expect(empty.sort()).toEqual(['attendance_mark', 'person_import']);
    const fields = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row)));
    expect(fields.filter((field) => /hash|token|nonce|secret/i.test(field))).toEqual([]);
    expect(JSON.stringify(tables)).not.toMatch(/argon2/);
  });

  it('has nothing of others', async () => {
    const { tables } = await app.get(ReadPersonalData).execute((await app.addMember()).personId);
    const filled = Object.keys(tables).filter((table) => tables[table]!.length > 0);
    expect(filled.sort()).toEqual(['person', 'role']);
  });

  it('is erased: no table has a mark of them, and nothing of theirs goes on', async () => {
    expect((await findMarks()).length).toBeGreaterThan(FullLife.MARKS.length);
    const count = async (table: string) =>
      (await ask<{ n: number }>(app.url, `SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
    const before = [
      await count('booking'),
      await count('registration'),
      await count('absence'),
      await count('consent'),
    ];
    expect(await outcomeOf(app.get(EraseAccount).execute(person, 'қате құпиясөз'))).toBe('invalid_request');
    await app.get(EraseAccount).execute(person, FullLife.PASSWORD);
    expect(await findMarks()).toEqual([]);
    const after = [
      await count('booking'),
      await count('registration'),
      await count('absence'),
      await count('consent'),
    ];
    expect(after).toEqual(before);
    expect(await listAlive()).toEqual([]);
  });

  it('is erased with all that others have to be told: their event is off, and the next in the queue is served', async () => {
    const next = await app.addMember();
    const [offer] = await ask<{ starts: Date; ends: Date }>(
      app.url,
      `SELECT starts, ends FROM booking WHERE person_id = $1 AND state = 'held'`,
      [person.personId],
    );
    await app.get(JoinWaitlist).execute(next, {
      centreId: app.centre.id,
      kind: 'desk',
      spaceIds: [],
      features: [],
      people: 1,
      start: offer!.starts.getTime(),
      end: offer!.ends.getTime(),
    });
    await app.get(ErasePerson).eraseOnRequest(manager, app.centre.id, person.personId);
    await moveClock(app.url, '10 minutes');
    await app.get(ServeWaitlist).execute();
    await app.get(ServeActivities).execute();
    const told = await ask<{ kind: string }>(
      app.url,
      `SELECT kind FROM message WHERE state = 'planned' AND (recipient_id = $1 AND kind = 'offer' OR kind = 'event_cancelled') ORDER BY kind`,
      [next.personId],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['event_cancelled', 'offer']);
    expect(await listAlive()).toEqual([]);
  });

  it('stays while a library leaves its part out: that is what the search would find', async () => {
    const { holders } = app.get(PersonalDataHolders) as unknown as { holders: { selections: object }[] };
    const place = holders.findIndex(({ selections }) => 'message' in selections);
    const [leftOut] = holders.splice(place, 1);
    await app.get(ErasePerson).execute(person, person.personId);
    holders.splice(place, 0, leftOut!);
    expect((await findMarks()).some((found) => found.startsWith('message: '))).toBe(true);
  });

  it('is erased by oneself or by a manager of every centre where one has a role', async () => {
    const erase = async (actor: Person) =>
      outcomeOf(app.get(ErasePerson).eraseOnRequest(actor, app.centre.id, person.personId));
    expect(await erase(await app.addFrontDesk())).toBe('forbidden');
    expect(await outcomeOf(app.get(ErasePerson).execute(await app.addMember(), person.personId))).toBe(
      'forbidden',
    );
    expect(await outcomeOf(app.get(ErasePerson).execute(manager, manager.personId))).toBe('last_manager');
    expect(await erase(manager)).toBe('done');
    expect(await erase(manager)).toBe('not_found');
  });

  it('is erased while they are here: who has checked in stays to the end, and what they have not begun is free', async () => {
    const member = await app.addMember();
    const here = await app.get(Book).execute(member, await app.makeDraft('D-1', 5));
    await moveClock(app.url, `${here.start + 60_000 - (await app.readNow())} milliseconds`);
    await app.get(CheckIn).execute(await app.addFrontDesk(), here.id, { via: 'staff' });
    await app.get(ErasePerson).execute(member, member.personId);
    const late = await app.addMember();
    const begun = await app.get(Book).execute(late, await app.makeDraft('D-2', 1));
    await moveClock(app.url, `${begun.start + 60_000 - (await app.readNow())} milliseconds`);
    await app.get(ErasePerson).execute(late, late.personId);
    const states = await ask<{ state: string }>(
      app.url,
      'SELECT state FROM booking WHERE id IN ($1, $2) ORDER BY id = $1 DESC',
      [here.id, begun.id],
    );
    expect(states.map(({ state }) => state)).toEqual(['checked_in', 'cancelled']);
    const { spaceIds, start, end } = begun;
    const again = { centreId: app.centre.id, spaceIds: [...spaceIds], start: start + 900_000, end };
    await moveClock(app.url, '10 minutes');
    expect(await outcomeOf(app.get(Book).execute(await app.addMember(), again))).toBe('done');
  });

  it('is erased where they have booked, also when they have no role there any more', async () => {
    const member = await app.addMember();
    const booked = await app.get(Book).execute(member, await app.makeDraft('D-1', 20));
    await ask(app.url, 'DELETE FROM role WHERE person_id = $1', [member.personId]);
    await app.get(ErasePerson).execute(member, member.personId);
    const [left] = await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [
      booked.id,
    ]);
    expect(left!.state).toBe('cancelled');
  });

  it('is not erased by a manager of one centre while another centre knows them', async () => {
    const elsewhere = await aCentre(app.libraries, { desks: 1, rooms: 0, hall: false });
    const far = await aManager(app.libraries, elsewhere.id);
    const { personId } = person;
    const erase = (actor: Person, centreId: string) =>
      outcomeOf(app.get(ErasePerson).eraseOnRequest(actor, centreId, personId));
    expect(await erase(far, app.centre.id)).toBe('forbidden');
    expect(await erase(far, elsewhere.id)).toBe('not_found');
    await app
      .get(UnitOfWork)
      .run((tx) =>
        app.get(PeopleRepository).giveRole(tx, personId, { centreId: elsewhere.id, kind: 'member' }),
      );
    expect(await erase(manager, app.centre.id)).toBe('forbidden');
    expect(await erase(far, elsewhere.id)).toBe('forbidden');
    expect(await outcomeOf(app.get(ErasePerson).execute(person, personId))).toBe('done');
  });

  it('of a manager goes while another one stays, with the imports that they have made', async () => {
    const file = {
      centreId: app.centre.id,
      text: 'Аты-жөні;Телефон\nАйдана Серік;87012345671\nБолат Ким;87012345672',
      language: 'kk' as const,
      others: [],
    };
    const other = await app.addManager();
    const { token } = await app.get(ImportPeople).preview(other, file);
    const done = await app.get(ImportPeople).execute(other, { ...file, fileName: 'a.csv', token });
    const [aidana] = await ask<{ id: string }>(
      app.url,
      `SELECT id FROM person WHERE import_id = $1 AND phone = '+77012345671'`,
      [done.id],
    );
    const { tables } = await app.get(ReadPersonalData).execute(aidana!.id);
    expect(tables.person_import).toMatchObject([{ id: done.id, centreId: app.centre.id }]);
    await app.get(ErasePerson).execute(other, other.personId);
    await app.get(ErasePerson).eraseOnRequest(manager, app.centre.id, aidana!.id);
    const [listed] = await app.get(UndoImport).listImports(manager, app.centre.id);
    expect(listed).toMatchObject({ importedBy: '—', canUndo: true });
    // Whoever was erased has left rows behind, so they stay as somebody without a name.
    expect(await app.get(UndoImport).execute(manager, done.id)).toEqual({
      removed: 1,
      stayed: 1,
      staying: [{ id: aidana!.id, fullName: '—', reason: 'changed' }],
    });
  });

  /** What would still happen to, or be done for, the person. */
  const listAlive = async (): Promise<string[]> => {
    const rows = await ask<{ what: string }>(
      app.url,
      `SELECT 'booking ' || state AS what FROM booking WHERE person_id = $1 AND state IN ('held', 'requested', 'confirmed')
       UNION ALL SELECT 'series' FROM series WHERE person_id = $1 AND state = 'active'
       UNION ALL SELECT 'waiting ' || state FROM waitlist_entry WHERE person_id = $1 AND state IN ('waiting', 'offered')
       UNION ALL SELECT 'offer' FROM offer WHERE person_id = $1 AND state = 'open'
       UNION ALL SELECT 'registration ' || state FROM registration WHERE person_id = $1 AND state IN ('waiting', 'offered', 'registered')
       UNION ALL SELECT 'event' FROM activity WHERE person_id = $1 AND state = 'open'
       UNION ALL SELECT 'message ' || kind FROM message WHERE recipient_id = $1 AND state IN ('planned', 'claimed')
       UNION ALL SELECT 'appeal' FROM absence WHERE person_id = $1 AND state = 'appealed'
       UNION ALL SELECT 'session' FROM session WHERE person_id = $1
       UNION ALL SELECT 'code' FROM account_code WHERE person_id = $1
       UNION ALL SELECT 'role' FROM role WHERE person_id = $1`,
      [person.personId],
    );
    return rows.map(({ what }) => what);
  };
});
