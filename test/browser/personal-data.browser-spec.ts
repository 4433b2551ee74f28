import { readFileSync } from 'node:fs';
import { ask } from '@birlik/testing';
import { credentialsOf, type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { LANGUAGES } from '../support/words.js';

const WIDTH = 390;

/** Once with a wrong password, which changes nothing. */
async function eraseMyself({ page, words }: OpenedPage, password: string): Promise<void> {
  await page.getByRole('button', { name: words('erase.open') }).click();
  await page.getByLabel(words('address.password')).fill('қате');
  await page.getByRole('button', { name: words('erase.submit') }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await page.getByLabel(words('address.password')).fill(password);
  await page.getByRole('button', { name: words('erase.submit') }).click();
  await page.getByText(words('toast.erased')).waitFor();
  await page.waitForURL('**/sign-in*');
}

describeWith('chromium', 'a person and what is kept about them', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(LANGUAGES)(
    'reads who has looked, gets everything as a file, and is erased: %s',
    async (language) => {
      const login = { kk: 'member043', ru: 'member044', en: 'member045' }[language];
      const { login: email, password } = credentialsOf(login);
      const [person] = await ask<{ id: string }>(app.databaseUrl, 'SELECT id FROM person WHERE email = $1', [
        email,
      ]);
      const desk = await app.account('desk');
      await desk.send(`/api/v1/centres/${app.centreId}/people/${person!.id}`);
      const opened = await app.open({ login, language, width: WIDTH });
      const { page, words, complaints, close } = opened;
      await page.goto('/profile');
      const names = await ask<{ name: string }>(
        app.databaseUrl,
        `SELECT full_name AS name FROM person WHERE email = 'desk@birlik.example'`,
      );
      await page.getByText(words('data.accessPage', names[0]!)).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: words('data.download') }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('birlik-my-data.json');
      const { tables } = JSON.parse(readFileSync(await file.path(), 'utf8'));
      expect(tables.person).toMatchObject([{ email }]);

      await eraseMyself(opened, password);
      expect(
        await ask(app.databaseUrl, 'SELECT full_name, email FROM person WHERE id = $1', [person!.id]),
      ).toEqual([{ full_name: '—', email: null }]);
      expect(complaints.filter((line) => !/status of 40[01]/.test(line))).toEqual([]);
      await close();
    },
  );
});
