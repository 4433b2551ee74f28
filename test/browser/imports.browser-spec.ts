import { ask } from '@birlik/testing';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { beginning } from '../support/words.js';

/** «ФИО;Почта» in Windows-1251, as Excel writes it. */
const RUSSIAN_HEADER = [0xd4, 0xc8, 0xce, 0x3b, 0xcf, 0xee, 0xf7, 0xf2, 0xe0];

const lineOf = (width: number) => (width === 390 ? '39' : '12');

/** Two newcomers, one known, one wrong. */
function aFile(width: number): Buffer {
  const line = lineOf(width);
  const lines = [
    'Аты-жөні;Байланыс;Пошта',
    `Жаңабай Ақнұр;8 701 555 ${line} 01;aknur${width}@file.example`,
    `Бекзат Нұрлан;8 701 555 ${line} 02;bekzat${width}@file.example`,
    `Біреу;;member041@birlik.example`,
    `Қате Жазылған;;x@`,
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function countPeople({ databaseUrl }: DemoApp, pattern: string): Promise<number> {
  const query = 'SELECT count(*)::int AS many FROM person WHERE email LIKE $1';
  return (await ask<{ many: number }>(databaseUrl, query, [pattern]))[0]!.many;
}

async function phoneOf({ databaseUrl }: DemoApp, email: string): Promise<string> {
  return (await ask<{ phone: string }>(databaseUrl, 'SELECT phone FROM person WHERE email = $1', [email]))[0]!
    .phone;
}

describeWith('chromium', 'the manager, about people from a file', () => {
  let app: DemoApp;
  let opened: OpenedPage;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());
  afterEach(async () => {
    const { complaints } = opened;
    await opened.close();
    expect(complaints).toEqual([]);
  });
  const choose = (name: string, content: Buffer) =>
    opened.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  const many = (pattern: string) => countPeople(app, pattern);

  it.each([1280, 390])(
    'corrects a column, sees every verdict, imports and undoes it: %i px',
    async (width) => {
      opened = await app.open({ login: 'manager', language: 'kk', width });
      const { page, words } = opened;
      await page.goto('/people');
      await page.getByRole('link', { name: words('import.open') }).click();
      const fileName = `adamdar-${width}.csv`;
      await choose(fileName, aFile(width));
      const chip = (id: 'new' | 'known' | 'twice' | 'wrong', count: number) =>
        page.getByRole('button', { name: words(`import.kind.${id}`, { count }), exact: true });
      await chip('new', 2).waitFor();
      await chip('known', 1).waitFor();
      await page.getByLabel(words('import.field.phone'), { exact: true }).selectOption({ label: 'Байланыс' });
      await chip('wrong', 1).click();
      await page.getByText('Қате Жазылған').waitFor();
      expect(await page.getByText('Бекзат Нұрлан').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);

      await page.getByRole('button', { name: words('import.do', { count: 2 }) }).click();
      const card = page.getByRole('region', { name: fileName });
      await card.getByText(words('import.added', { count: 2 })).waitFor();
      expect(await many(`%${width}@file.example`)).toBe(2);
      expect(await phoneOf(app, `aknur${width}@file.example`)).toBe(`+7701555${lineOf(width)}01`);

      await card.getByRole('button', { name: words('import.undo') }).click();
      await card.getByText(words('import.undone', { removed: 2, stayed: 0 })).waitFor();
      expect(await many(`%${width}@file.example`)).toBe(0);
    },
  );

  it('brings a file as Excel writes it, and says that a namesake is somebody else', async () => {
    opened = await app.open({ login: 'manager', language: 'ru', width: 1280 });
    const { page, words } = opened;
    const [namesake] = await ask<{ name: string }>(
      app.databaseUrl,
      `SELECT full_name AS name FROM person WHERE email = 'member050@birlik.example'`,
    );
    await page.goto('/people/import');
    const row = Buffer.from(`\r\n;namesake@file.example`, 'latin1');
    await choose('люди.csv', Buffer.concat([Buffer.from(RUSSIAN_HEADER), row]));
    // The name of the row is empty, so its row says so.
    await page.getByText(beginning(words('import.field.fullName') + ':')).waitFor();
    await choose('люди-2.csv', Buffer.from(`ФИО;Почта\n${namesake!.name};namesake@file.example`));
    await page.getByText(words('import.same.name', { name: namesake!.name })).waitFor();
    await page.getByRole('button', { name: words('import.other') }).click();
    await page.getByRole('button', { name: words('import.do', { count: 1 }) }).click();
    await page.getByRole('region', { name: 'люди-2.csv' }).waitFor();
    expect(await many('namesake@file.example')).toBe(1);
  });
});
