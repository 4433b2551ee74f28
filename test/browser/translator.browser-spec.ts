import type { Page } from 'playwright-core';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { beginning } from '../support/words.js';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'a page that the browser translates', () => {
  it('says that it needs no translation', async () => {
    const { page, close } = await app.open({ language: 'kk', width: 390 });
    await page.goto('/sign-in');
    expect(await page.locator('html').getAttribute('translate')).toBe('no');
    expect(await page.locator('meta[name=google]').getAttribute('content')).toBe('notranslate');
    await close();
  });

  it.each(['wrapped', 'replaced'] as const)(
    'works on where a translator has %s its texts all the same',
    async (how) => {
      const login = { wrapped: 'member041', replaced: 'member042' }[how];
      const { page, words, complaints, close } = await app.open({ login, language: 'kk', width: 390 });
      await page.goto('/');
      const take = page.getByRole('button', { name: beginning(words('book.at', { time: '10:' })) });
      await take.waitFor();
      await translate(page, how);
      await take.click();
      await page.getByRole('button', { name: words('action.undo'), exact: true }).waitFor();
      await translate(page, how);
      await page.goto('/my-bookings');
      await page.getByRole('button', { name: words('booking.cancel') }).waitFor();
      await translate(page, how);
      await page.getByRole('button', { name: words('booking.cancel') }).click();
      await page.getByText(words('toast.cancelled', { space: '' }).trim(), { exact: false }).waitFor();
      expect(await page.getByText(words('failed.title')).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

/** Does to every text what translators do: puts `<font>` around it, or in its place. */
function translate(page: Page, how: 'wrapped' | 'replaced'): Promise<unknown> {
  return page.evaluate(`{
    const walker = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim() !== '')) {
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.replaceWith(outer);
      inner.append('${how}' === 'wrapped' ? text : text.data);
    }
  }`);
}
