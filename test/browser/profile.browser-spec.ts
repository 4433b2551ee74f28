import { readFileSync } from 'node:fs';
import { ask } from '@birlik/testing';
import { credentialsOf, type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { LANGUAGES } from '../support/words.js';

const WIDTH = 390;
/** No hyphen, at which a browser would break it by itself. */
const LONG_EMAIL = `${'aitzhanbaurzhanuly'.repeat(3)}@${'ulkenqalanynkitaphanasy'.repeat(2)}.example`;

describeWith('chromium', 'a person', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it('has a profile that a long address does not make wider than the phone', async () => {
    const { page, close } = await app.open({ login: 'member041', language: 'kk', width: WIDTH });
    await ask(app.databaseUrl, `UPDATE person SET email = $1 WHERE email = 'member041@birlik.example'`, [
      LONG_EMAIL,
    ]);
    await page.goto('/profile');
    const shown = page.getByText(LONG_EMAIL);
    await shown.waitFor();
    const box = (await shown.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
    await close();
  });

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
      const { page, words, complaints, close } = await app.open({ login, language, width: WIDTH });
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

      await page.getByRole('button', { name: words('erase.open') }).click();
      await page.getByLabel(words('address.password')).fill('қате');
      await page.getByRole('button', { name: words('erase.submit') }).click();
      await page.locator('[aria-invalid=true]').waitFor();
      await page.getByLabel(words('address.password')).fill(password);
      await page.getByRole('button', { name: words('erase.submit') }).click();
      await page.getByText(words('toast.erased')).waitFor();
      await page.waitForURL('**/sign-in*');
      expect(
        await ask(app.databaseUrl, 'SELECT full_name, email FROM person WHERE id = $1', [person!.id]),
      ).toEqual([{ full_name: '—', email: null }]);
      expect(complaints.filter((line) => !/status of 40[01]/.test(line))).toEqual([]);
      await close();
    },
  );

  it('has live news in a seventh tab: those behind it give theirs up', async () => {
    const first = await app.open({ login: 'member042', language: 'kk', width: 1280 });
    const context = first.page.context();
    // A browser without a window shows every tab at once, so the test says which one is in sight.
    await context.addInitScript(
      `Object.defineProperty(document, 'hidden', { get: () => 'isBehind' in window, configurable: true })`,
    );
    let tab = first.page;
    for (let n = 1; n <= 7; n++) {
      if (n > 1) {
        await tab.evaluate(`window.isBehind = true; document.dispatchEvent(new Event('visibilitychange'))`);
        tab = await context.newPage();
      }
      const stream = tab.waitForResponse(/\/stream$/);
      await tab.goto('/');
      expect([n, (await stream).status()]).toEqual([n, 200]);
    }
    await first.close();
  });
});
