import type { Page } from 'playwright-core';
import { bookAs, freeDesk, upcomingOf } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';

const TOMORROW = '2026-11-25';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'paper', () => {
  const colourOf = (page: Page, selector: string, name: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${name}`);

  it('shows the rooms of a day in black on white, without what is pressed', async () => {
    const { page, close } = await app.open({ login: 'desk', language: 'kk', width: 1280, theme: 'dark' });
    await page.goto(`/rooms?date=${TOMORROW}`);
    const block = '[role=grid] button';
    await page.locator(block).first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['header', '[data-date]'])
      expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0);
    expect(await colourOf(page, 'body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    for (const selector of [block, '[role=rowheader] b', 'h1'])
      expect(await colourOf(page, selector, 'color')).toBe('rgb(0, 0, 0)');
    await close();
  });

  it('shows the pass of the next booking unfolded', async () => {
    const slot = { start: `${TOMORROW}T15:00:00+05:00`, end: `${TOMORROW}T16:00:00+05:00` };
    await bookAs(app, 'member024', { spaceIds: [await freeDesk(app, 'member024', slot)], ...slot });
    const { page, words, close } = await app.open({
      login: 'member024',
      language: 'kk',
      width: 390,
      theme: 'dark',
    });
    await page.goto('/my-bookings');
    const [{ passCode }] = await upcomingOf(app, 'member024', 1);
    const pass = page.getByRole('img', {
      name: words('pass.label', { code: passCode }),
      includeHidden: true,
    });
    await pass.waitFor({ state: 'attached' });
    expect(await pass.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await pass.isVisible()).toBe(true);
    expect(await page.locator('main button').filter({ visible: true }).count()).toBe(0);
    await close();
  });
});
