import type { Page } from 'playwright-core';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { FIRST_VIEWS } from '../support/first-views.js';
import { describeWith } from '../support/needs.js';
import { pause } from '../support/wait-until.js';

describeWith('chromium', 'what the server draws', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(FIRST_VIEWS)(
    'of $path can be read before a script has run, and looks the same afterwards',
    async ({ login, path, width }) => {
      // The first page starts the program that draws; it comes without a drawing.
      await drawnPage(app, login, path);
      const [drawn, then] = await Promise.all([
        app.open({ language: 'kk', width, login, javaScriptEnabled: false }),
        app.open({ language: 'kk', width, login }),
      ]);
      await drawn.page.goto(path);
      expect(await drawn.page.locator('h1').first().isVisible()).toBe(true);
      await then.page.goto(path);
      const [before, after] = [await wordsOn(drawn.page), await wordsOn(then.page)];
      // What depends on later answers may be added.
      expect(before.filter((word) => !after.includes(word))).toEqual([]);
      expect(before.length).toBeGreaterThan(after.length / 2);
      expect([...drawn.complaints, ...then.complaints]).toEqual([]);
      await Promise.all([drawn.close(), then.close()]);
    },
  );

  it('is of its reader alone, whoever else reads at the same time', async () => {
    const logins = ['member021', 'member025', 'member026', 'organiser'];
    await drawnPage(app, 'member021', '/profile-of-nobody');
    const pages = await Promise.all(
      [...logins, ...logins, ...logins].map(async (login) => ({
        login,
        html: await drawnPage(app, login, '/'),
      })),
    );
    const nameIn = (html: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1];
    const names = new Map<string, Set<string | undefined>>();
    for (const { login, html } of pages.filter(({ html: one }) => one.includes('data-drawn')))
      names.set(login, (names.get(login) ?? new Set()).add(nameIn(html)));
    expect(names.size).toBeGreaterThan(1);
    expect([...names.values()].map((of) => of.size)).toEqual([...names].map(() => 1));
    expect(new Set([...names.values()].map((of) => [...of][0])).size).toBe(names.size);
  });

  it('repeats a tap that came before the scripts', async () => {
    await drawnPage(app, 'member021', '/find');
    const { page, close } = await app.open({ language: 'kk', width: 390, login: 'member021' });
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route(/assets\/index-.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    const keeper = page.waitForResponse(/early-taps/);
    await page.goto('/find', { waitUntil: 'commit' });
    const map = page.getByRole('radio', { name: 'Карта' }).or(page.getByRole('button', { name: 'Карта' }));
    await map.first().waitFor();
    await (await keeper).finished();
    await pause(200);
    await map.first().click({ force: true });
    go();
    await page.locator('main [data-desk]').first().waitFor();
    await close();
  });
});

/** What a reader sees, without the hour. */
async function wordsOn(page: Page): Promise<string[]> {
  const text = await page.locator('main').first().innerText();
  return text.replace(/\d\d:\d\d/g, '…').split(/\s+/);
}

/** The page as it is sent. */
async function drawnPage(app: DemoApp, login: string, path: string): Promise<string> {
  const client = await app.account(login);
  return (await client.send(path)).body as string;
}
