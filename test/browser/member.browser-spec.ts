import type { Page } from 'playwright-core';
import { credentialsOf, type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning, LANGUAGES, type Words } from '../support/words.js';

const WIDTHS = [390, 1280] as const;
const VISITS = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })));

describeWith('chromium', 'a member', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(VISITS)(
    'signs in, takes the best desk, undoes it, finds, cancels: $language, $width px',
    async (visit) => {
      const login = `member0${10 + VISITS.indexOf(visit)}`;
      const { page, words, complaints, close } = await app.open(visit);
      await signIn(page, words, login);

      // One best desk, one tap.
      await page.locator('#best-desk').waitFor();
      expect(await page.locator('#best-desk').count()).toBe(1);
      const desk = (await page.locator('#best-desk').innerText()).split(/\s/).at(-1)!;
      const take = page.getByRole('button', { name: beginning(words('book.at', { time: '10:' })) });
      const promised = (await take.innerText()).match(/\d\d:\d\d/g);
      await take.click();
      const [booking] = await upcoming(app, login, 1);
      expect(booking.state).toBe('confirmed');
      expect([booking.start, booking.end].map((instant) => instant.slice(11, 16))).toEqual(promised);
      expect(await spaceCode(app, booking.spaceIds[0])).toBe(desk);

      // Undo takes it back; the next tap reserves again and shows the pass.
      await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
      await upcoming(app, login, 0);
      await take.click();
      const [second] = await upcoming(app, login, 1);
      const pass = page.getByRole('img', { name: words('pass.label', { code: second.passCode }) });
      await pass.waitFor();
      expect((await pass.boundingBox())!.width).toBeGreaterThan(120);

      // The list and the map share one selection; tomorrow, because today's hours are spent.
      await page.getByRole('button', { name: words('home.findAnother') }).click();
      await page.locator('[data-date="2026-11-25"]').click();
      await page.getByRole('radio', { name: words('find.map') }).check({ force: true });
      const code = await chooseOnMap(page, words);
      await page.getByRole('region', { name: words('kind.desk') + ': ' + code, exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('desk')).toBe(code);
      await page.getByRole('radio', { name: words('find.list') }).check({ force: true });
      const pressed = page.locator('button[aria-pressed=true]').filter({ hasText: code });
      await pressed.waitFor();
      await page
        .getByRole('button', { name: words('action.close') })
        .last()
        .click();

      // Changing one's mind, and changing it back.
      await page.getByRole('link', { name: words('nav.mine') }).click();
      await page.getByRole('button', { name: words('booking.cancel') }).click();
      await upcoming(app, login, 0);
      const notice = page
        .getByRole('listitem')
        .filter({ hasText: words('toast.cancelled', { space: await spaceCode(app, second.spaceIds[0]) }) });
      await notice.getByRole('button', { name: words('action.undo'), exact: true }).click();
      const [restored] = await upcoming(app, login, 1);
      expect(restored.id).toBe(second.id);
      await page.getByRole('button', { name: words('booking.cancel') }).waitFor();

      expect(complaints).toEqual([]);
      await close();
    },
  );
});

async function signIn(page: Page, words: Words, login: string): Promise<void> {
  const account = credentialsOf(login);
  await page.goto('/');
  await page.getByLabel(words('signIn.login')).fill(account.login);
  await page.getByLabel(words('signIn.password')).fill(account.password);
  await page.getByRole('button', { name: words('signIn.submit') }).click();
}

/** A desk of the map that is free for the whole time asked. */
function freeDesk(words: Words): RegExp {
  return new RegExp(`^${words('kind.desk')}: [A-Z]+-\\d+, ${words('desk.state.free')}, `);
}

/** The bookings that stand, once there are this many. */
function upcoming(app: DemoApp, login: string, many: number): Promise<any[]> {
  return waitUntil(`${many} bookings of ${login}`, 5, async () => {
    const answer = await (await app.account(login)).send('/api/v1/me/bookings?scope=upcoming&limit=50');
    return answer.body.items.length === many && answer.body.items;
  });
}

async function spaceCode(app: DemoApp, id: string): Promise<string> {
  const answer = await (await app.account('member')).send(`/api/v1/centres/${app.centreId}/spaces`);
  return answer.body.items.find((space: { id: string }) => space.id === id).code;
}

/** Taps a free desk of the map and returns its code. */
async function chooseOnMap(page: Page, words: Words): Promise<string> {
  const map = page.locator('svg');
  const third = map.getByRole('button', { name: freeDesk(words) }).nth(2);
  const code = /[A-Z]+-\d+/.exec((await third.getAttribute('aria-label')) ?? '')![0];
  // By its code: until the new date's desks are known, the third free desk can become another one.
  await map.getByRole('button', { name: new RegExp(String.raw`\b${code}\b`) }).click();
  return code;
}
