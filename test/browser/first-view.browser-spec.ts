import type { Page } from 'playwright-core';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { FIRST_VIEWS } from '../support/first-views.js';
import { describeWith } from '../support/needs.js';

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

  it.each(FIRST_VIEWS)(
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
});
