import type { Page } from 'playwright-core';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { pause } from '../support/wait-until.js';

interface FirstView {
  readonly login: string;
  readonly path: string;
  readonly width: number;
  /** By what a reader sees that the page is complete. */
  readonly seen: string;
  /** What may be asked when the page is complete. */
  readonly later?: readonly string[];
}

const PAGES: readonly FirstView[] = [
  { login: 'member021', path: '/find', width: 390, seen: 'main section button' },
  // What is left of the reader's allowance depends on the desk that the page chooses: it is asked once that desk is there.
  { login: 'member021', path: '/', width: 390, seen: '#best-desk', later: ['/api/v1/centres/…/explain'] },
  { login: 'organiser', path: '/rooms', width: 1280, seen: '[role=grid] [role=gridcell]' },
  { login: 'member021', path: '/my-bookings', width: 390, seen: 'h1' },
];

/** What a page asks the API until it is complete, as paths without ids; the live stream has no answer that could come before. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.endsWith('/stream'))
      asked.push(pathname.replace(/[0-9a-f-]{36}/g, '…'));
  });
  return asked;
}

describeWith('chromium', 'the first view', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(PAGES)(
    'of $path is complete without a request to the API',
    async ({ login, path, width, seen, later = [] }) => {
      const { page, complaints, close } = await app.open({ language: 'kk', width, login });
      const asked = listen(page);
      await page.goto(path);
      await page.locator(seen).first().waitFor();
      expect(asked.filter((one) => !later.includes(one))).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('loads the texts of the reader’s language, and those of the staff only for the staff', async () => {
    const catalogues = async (login: string, path: string, language: 'kk' | 'ru') => {
      const client = await app.account(login);
      await client.send('/api/v1/me', { method: 'PATCH', body: { language } });
      const { page, close } = await app.open({ language, width: 390, login });
      const names: string[] = [];
      page.on('request', (request) =>
        names.push(...(/([\w-]*catalogue-\w\w)-/.exec(request.url())?.slice(1) ?? [])),
      );
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await close();
      return [...new Set(names)].sort();
    };
    expect(await catalogues('member022', '/find', 'ru')).toEqual(['catalogue-ru']);
    expect(await catalogues('member023', '/find', 'kk')).toEqual(['catalogue-kk']);
    expect(await catalogues('desk', '/front-desk', 'ru')).toEqual(['catalogue-ru', 'staff-catalogue-ru']);
  });

  it('is shown all the same where nothing came with the page', async () => {
    const { page, close } = await app.open({ language: 'kk', width: 390, login: 'member024' });
    await page.route('**/find', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/(id="first-answers">).*?(<\/script>)/, '$1{}$2');
      await route.fulfill({ response: answer, body: html });
    });
    const asked = listen(page);
    await page.goto('/find');
    await page.locator('main section button').first().waitFor();
    expect(asked).toContain('/api/v1/me');
    expect(asked).toContain('/api/v1/availability');
    await close();
  });

  it.each(PAGES)(
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
      const read = (page: Page) => page.locator('main').first().innerText();
      const words = (text: string) => text.replace(/\d\d:\d\d/g, '…').split(/\s+/);
      const [before, after] = [words(await read(drawn.page)), words(await read(then.page))];
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

/** The page as it is sent. */
async function drawnPage(app: DemoApp, login: string, path: string): Promise<string> {
  const client = await app.account(login);
  return (await client.send(path)).body as string;
}
