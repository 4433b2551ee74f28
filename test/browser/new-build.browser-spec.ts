import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'a page whose files a newer build has replaced', () => {
  it('is loaded anew once, and says so when that does not help', async () => {
    const { page, words, close } = await app.open({ login: 'member', language: 'kk', width: 1280 });
    await page.goto('/my-bookings');
    await page.locator('main h1').waitFor();
    let loads = 0;
    page.on('load', () => (loads += 1));
    const part = '**/assets/profile-page-*.js';
    let isGone = true;
    await page.route(part, (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
    await page.getByRole('link', { name: words('nav.profile') }).click();
    await page.getByText(words('failed.part')).waitFor();
    expect(loads).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/profile');

    isGone = false;
    await page.getByRole('button', { name: words('failed.reload') }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(words('failed.part')).count()).toBe(0);
    await close();
  });

  it('comes by itself with the newer build', async () => {
    const { page, words, close } = await app.open({ login: 'member', language: 'kk', width: 1280 });
    await page.goto('/my-bookings');
    await page.locator('main h1').waitFor();
    let isGone = true;
    page.on('load', () => (isGone = false));
    await page.route('**/assets/profile-page-*.js', (route) =>
      isGone ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.getByRole('link', { name: words('nav.profile') }).click();
    await page.waitForURL('**/profile');
    await waitUntil('the page is loaded anew', 20, async () => !isGone);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(words('failed.part')).count()).toBe(0);
    await close();
  });
});
