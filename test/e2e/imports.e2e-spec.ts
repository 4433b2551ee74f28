import { startTestApp, type TestApp } from '../support/test-app.js';

const LINES = [
  'Аты-жөні;Телефон;Пошта',
  'Айдана Серік;8 701 234 56 78;',
  'Болат Ким;;bolat@mail.kz',
  'Бөтен Біреу;12;',
  'Айдана С.;87012345678;',
];

/** A manager brings people in from a file. */
describe('people from a file', () => {
  let app: TestApp;
  let manager: Awaited<ReturnType<TestApp['manager']>>;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
    manager = await app.manager();
  });
  afterAll(() => app.close());
  const path = (rest = '') => `/centres/${app.centre.id}/imports${rest}`;
  const file = (lines: readonly string[] = LINES, more = {}) => ({
    text: lines.join('\r\n'),
    language: 'kk',
    ...more,
  });
  const preview = (body: object) => manager.send(path('/preview'), { body });

  it('are previewed row by row, with a pointer to what is wrong', async () => {
    const { status, body } = await preview(file());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      header: ['Аты-жөні', 'Телефон', 'Пошта'],
      columns: { fullName: 0, phone: 1, email: 2, language: null, organisation: null, role: null },
      counts: { new: 2, known: 0, twice: 1, wrong: 1 },
    });
    expect(body.rows.map(({ row, kind }: any) => [row, kind])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'wrong'],
      [5, 'twice'],
    ]);
    expect(body.rows[2].problems).toEqual([
      {
        pointer: '/rows/4/phone',
        code: 'not_a_phone',
        detail: 'This is not a phone number. Example: 8 701 234 56 78.',
      },
    ]);
    expect(body.rows[3]).toMatchObject({ firstRow: 2, by: 'phone' });
  });

  it('have the columns that a manager says', async () => {
    const lines = ['A;B', '8 701 999 00 11;Ерлан Ахмет'];
    expect((await preview(file(lines))).body.counts).toMatchObject({ new: 0, wrong: 1 });
    const columns = { fullName: 1, phone: 0 };
    expect((await preview(file(lines, { columns }))).body.counts).toMatchObject({ new: 1, wrong: 0 });
    const wrong = await preview(file(lines, { columns: { fullName: 1, phone: 2 } }));
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/columns/phone']);
  });

  it('are there after the import, are listed, and go with its undo, all but who stays', async () => {
    const { token } = (await preview(file())).body;
    const body = file(LINES, { token, fileName: 'adamdar.csv' });
    const headers = { 'idempotency-key': 'import-1' };
    const done = await manager.send(path(), { body, headers });
    expect([done.status, done.body.added, done.body.leftOut]).toEqual([201, 2, 2]);
    expect((await manager.send(path(), { body, headers })).body).toEqual(done.body);
    const late = await manager.send(path(), { body });
    expect([late.status, late.body.code]).toEqual([409, 'preview_changed']);

    const found = await manager.send(`/centres/${app.centre.id}/people?query=Aidana`);
    expect(found.body.items).toMatchObject([{ fullName: 'Айдана Серік', roles: ['member'] }]);
    const own = `/centres/${app.centre.id}/people/${found.body.items[0].id}`;
    expect((await manager.send(`${own}/notes`, { body: { text: 'Арбамен келеді' } })).status).toBe(201);

    const undone = await manager.send(`/imports/${done.body.id}/undo`, { method: 'POST' });
    expect(undone.body).toMatchObject({
      removed: 1,
      stayed: 1,
      staying: [{ fullName: 'Айдана Серік', reason: 'changed' }],
    });
    const list = (await manager.send(path())).body.items;
    expect(list).toMatchObject([
      {
        id: done.body.id,
        fileName: 'adamdar.csv',
        added: 2,
        leftOut: 2,
        removed: 1,
        canUndo: true,
        importedBy: 'Меңгеруші Сынақов',
      },
    ]);
  });

  it('come in a body that is larger than usual, and not in one that is far too large', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, i) => `Адам ${i} Сынақов;;adam${i}@mail-of-somebody.example`,
    );
    const large = await preview(file([LINES[0]!, ...lines]));
    expect([large.status, large.body.counts?.new]).toEqual([200, 5_000]);
    const tooLarge = await preview(file(['x'.repeat(2_600_000)]));
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'too_large']);
    const elsewhere = await manager.send(`/centres/${app.centre.id}/people`, {
      body: { fullName: 'x'.repeat(200_000), language: 'kk' },
    });
    expect(elsewhere.status).toBe(413);
  });
});
