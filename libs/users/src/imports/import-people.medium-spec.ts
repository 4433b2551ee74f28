import { Client } from 'pg';
import {
  ask,
  openTestLibraries,
  outcomeOf,
  refusalOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { newId } from '@birlik/kernel';
import { PeopleRepository } from '../people/people.repository.js';
import { type AgreedImport, type ImportFile, ImportPeople } from './import-people.js';
import { UndoImport } from './undo-import.js';

const MANY = 5_000;
const WITHIN_SECONDS = 30;

/** Ends the connection that has written people and waits to write their roles. */
const KILL_IN_THE_MIDDLE = `SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
  JOIN pg_locks l ON l.pid = a.pid AND l.relation = 'person'::regclass AND l.mode = 'RowExclusiveLock'
  WHERE a.datname = current_database() AND a.wait_event_type = 'Lock' AND a.query LIKE 'INSERT INTO role%'`;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

const HEADER = 'Аты-жөні;Телефон;Пошта;Тілі;Ұйымы;Рөлі';

describe('an import of people', () => {
  let app: TestLibraries;
  let manager: TestPerson;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
  });
  beforeEach(async () => {
    await app.startOver();
    manager = await app.addManager();
  });
  afterAll(() => app.close());

  const file = (lines: readonly string[], more: Partial<ImportFile> = {}): ImportFile => ({
    centreId: app.centre.id,
    text: [HEADER, ...lines].join('\r\n'),
    language: 'kk',
    others: [],
    ...more,
  });
  const agree = async (read: ImportFile): Promise<AgreedImport> => ({
    ...read,
    fileName: 'adamdar.csv',
    token: (await app.get(ImportPeople).preview(manager, read)).token,
  });
  const doImport = async (read: ImportFile) =>
    app.get(ImportPeople).execute(manager, await agree(read), undefined);
  const namesOf = async (importId: string) =>
    (
      await ask<{ name: string }>(
        app.url,
        'SELECT full_name AS name FROM person WHERE import_id = $1 ORDER BY 1',
        [importId],
      )
    ).map(({ name }) => name);
  const manyLines = () =>
    Array.from(
      { length: MANY },
      (_, i) => `Адам ${i} Сынақов;${`8701${String(1_000_000 + i).slice(-7)}`};adam${i}@test.example;қазақ`,
    );
  const peopleThere = async () =>
    Number((await ask<{ many: string }>(app.url, 'SELECT count(*) AS many FROM person'))[0]!.many);

  it('adds who is new and leaves the others out, and the preview has said so', async () => {
    const organiser = await app.addOrganiser();
    const [organisation] = await ask<{ key: string }>(app.url, 'SELECT key FROM organisation WHERE id = $1', [
      organiser.organisationId,
    ]);
    const read = file([
      'Айдана Серік;8 701 234 56 78;;русский',
      `Болат Ким;;bolat@mail.kz;;${organisation!.key};өкіл`,
      `Нұрлан Сынақов;;${organiser.email}`,
      'Айдана;87012345678',
      ';12',
    ]);
    const preview = await app.get(ImportPeople).preview(manager, read);
    expect(preview.counts).toEqual({ new: 2, known: 1, twice: 1, wrong: 1 });
    expect(await peopleThere()).toBe(2);
    const done = await doImport(read);
    expect([done.added, done.leftOut]).toEqual([2, 3]);
    expect(await namesOf(done.id)).toEqual(['Айдана Серік', 'Болат Ким']);
    const [bolat] = await ask<{ id: string }>(app.url, `SELECT id FROM person WHERE email = 'bolat@mail.kz'`);
    const actor = await app.get(PeopleRepository).findActor(bolat!.id);
    expect(actor!.centreRoles.map(({ role }) => role)).toEqual(['member']);
    expect(actor!.organisationRoles).toEqual([
      { centreId: app.centre.id, organisationId: organiser.organisationId, role: 'representative' },
    ]);
    const audited = await ask(app.url, `SELECT facts FROM audit WHERE action = 'people.imported'`);
    expect(audited).toMatchObject([{ facts: { new: 2, wrong: 1, roles: { member: 1, representative: 1 } } }]);
    expect(JSON.stringify(audited)).not.toContain('Айдана');
  });

  it('a second time finds everybody known, and a repeated request adds nobody', async () => {
    const read = file(['Айдана Серік;87012345678', 'Болат Ким;;bolat@mail.kz']);
    const agreed = await agree(read);
    const idempotencyKey = { personId: manager.personId, key: newId(), fingerprint: Buffer.from('x') };
    const first = await app.get(ImportPeople).execute(manager, agreed, idempotencyKey);
    expect(await app.get(ImportPeople).execute(manager, agreed, idempotencyKey)).toEqual(first);
    const again = await app.get(ImportPeople).preview(manager, read);
    expect(again.counts).toMatchObject({ new: 0, known: 2 });
  });

  it('is done as it was previewed, or not', async () => {
    const agreed = await agree(file(['Айдана Серік;87012345678', 'Болат Ким;;bolat@mail.kz']));
    await doImport(file(['Болат К.;;bolat@mail.kz']));
    const before = await peopleThere();
    const refusal = await refusalOf(app.get(ImportPeople).execute(manager, agreed));
    expect(refusal.code).toBe('preview_changed');
    expect(await peopleThere()).toBe(before);
  });

  it('is for managers', async () => {
    const read = file(['Айдана Серік;87012345678']);
    const desk = await app.addFrontDesk();
    const outcomes = [
      app.get(ImportPeople).preview(desk, read),
      app.get(ImportPeople).execute(desk, { ...read, fileName: 'x.csv', token: 'x' }),
      app.get(UndoImport).listImports(desk, app.centre.id),
    ];
    for (const outcome of outcomes) expect(await outcomeOf(outcome)).toBe('forbidden');
  });

  it('whoever is shown as likely the same can read that somebody looked', async () => {
    const member = await app.addMember({ fullName: 'Гүлнұр Сапарова' });
    await app.get(ImportPeople).preview(manager, file(['Сапарова Гульнур;87012345678']));
    const looks = await ask(
      app.url,
      'SELECT reader_id AS by FROM personal_data_access WHERE person_id = $1',
      [member.personId],
    );
    expect(looks).toEqual([{ by: manager.personId }]);
  });

  it(
    `of ${MANY} rows is there within ${WITHIN_SECONDS} seconds, and undone as fast`,
    async () => {
      const read = file(manyLines());
      const agreed = await agree(read);
      const begun = performance.now();
      const done = await app.get(ImportPeople).execute(manager, agreed);
      const seconds = (performance.now() - begun) / 1_000;
      const undoing = performance.now();
      const undone = await app.get(UndoImport).execute(manager, done.id);
      const back = (performance.now() - undoing) / 1_000;
      console.info(`${MANY} rows: imported in ${seconds.toFixed(2)} s, undone in ${back.toFixed(2)} s`);
      expect([done.added, undone.removed, undone.stayed]).toEqual([MANY, MANY, 0]);
      expect(seconds).toBeLessThan(WITHIN_SECONDS);
      expect(back).toBeLessThan(WITHIN_SECONDS);
    },
    4 * WITHIN_SECONDS * 1_000,
  );

  it(
    'that is killed in the middle has added nobody',
    async () => {
      const agreed = await agree(file(manyLines()));
      const before = await peopleThere();
      // Nobody writes roles while this lock is held, so the import stops with its people written and no role yet.
      const holder = new Client({ connectionString: app.url });
      await holder.connect();
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE role IN SHARE MODE');
      const ended = app
        .get(ImportPeople)
        .execute(manager, agreed)
        .then(
          () => 'done',
          () => 'failed',
        );
      while ((await ask(app.url, KILL_IN_THE_MIDDLE)).length === 0) await pause();
      expect(await ended).toBe('failed');
      await holder.end();
      expect(await peopleThere()).toBe(before);
      expect(await ask(app.url, 'SELECT 1 FROM person_import')).toEqual([]);
      expect((await app.get(ImportPeople).execute(manager, agreed)).added).toBe(MANY);
    },
    4 * WITHIN_SECONDS * 1_000,
  );
});
