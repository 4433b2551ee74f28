import { ask } from '@birlik/testing';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';

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
    await shown.first().waitFor();
    // Under the name, and as the address of the mails.
    const boxes = await Promise.all((await shown.all()).map((one) => one.boundingBox()));
    expect(boxes.length).toBe(2);
    for (const box of boxes) expect(box!.x + box!.width).toBeLessThanOrEqual(WIDTH);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
    await close();
  });

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
