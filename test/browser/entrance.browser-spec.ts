import { randomUUID } from 'node:crypto';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { waitUntil } from '../support/wait-until.js';
import { catalogueOf, LANGUAGES } from '../support/words.js';

/** A code is shown for half a minute, and four seconds while the next one is fetched. */
const CODE_LASTS_MS = 36_000;

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'the door', () => {
  it('shows six digits that prove that a member is here', async () => {
    const booking = await bookNow(app, 'member020');
    const opened = await openEntrance(app);
    const digits = await digitsOn(opened);
    expect(digits).toMatch(/^\d{6}$/);
    const member = await app.account('member020');
    const here = await member.send(`/api/v1/bookings/${booking.id}/check-in`, {
      method: 'POST',
      body: { via: 'code', proof: digits },
    });
    expect(here.body).toMatchObject({ state: 'checked_in' });
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('speaks Kazakh, with Russian below, whatever language its reader has chosen', async () => {
    for (const language of LANGUAGES) {
      const { page, close } = await app.open({ login: 'desk', language, width: 1280 });
      await page.goto('/display/entrance');
      await page.getByText(catalogueOf('kk')['entrance.title']!).waitFor();
      await page.getByText(catalogueOf('ru')['entrance.title']!).waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      await close();
    }
  });

  it('shows no old code when the network is gone, says so, and comes back by itself', async () => {
    const opened = await openEntrance(app);
    const { page, words } = opened;
    const before = await digitsOn(opened);
    await page.context().setOffline(true);
    await page.getByText(words('entrance.lost')).waitFor({ timeout: CODE_LASTS_MS });
    expect(await page.locator('[data-digits]').count()).toBe(0);
    expect(await page.getByText(before, { exact: true }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.locator('[data-digits]').waitFor({ timeout: 15_000 });
    await opened.close();
  }, 90_000);
});

describeWith('chromium', 'people inside', () => {
  it('are kept in a list; the paper holds all of them though the screen shows some', async () => {
    const { page, words, complaints, close } = await app.open({
      login: 'desk',
      language: 'kk',
      width: 1280,
    });
    await page.goto('/front-desk');
    await page.getByRole('link', { name: new RegExp(words('frontDesk.here')) }).click();
    await page.waitForURL('**/present');
    const rows = page.getByRole('main').getByRole('listitem');
    await rows.first().waitFor();
    const desk = await app.account('desk');
    const { items } = (await desk.send(`/api/v1/centres/${app.centreId}/present`)).body;
    await waitUntil('all are listed', 10, async () => (await rows.count()) === items.length);
    const [first] = items as { person: { fullName: string } }[];
    await page.getByLabel(words('present.search')).fill(first!.person.fullName.replace('Қ', 'К'));
    await waitUntil('the others are hidden', 5, async () => (await rows.count()) < items.length);
    await page.emulateMedia({ media: 'print' });
    expect(await rows.count()).toBe(items.length);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(LANGUAGES)(
    'have their clocks of grace stopped with two taps, and started again: %s',
    async (language) => {
      const { page, words, complaints, close } = await app.open({ login: 'desk', language, width: 1280 });
      await page.goto('/front-desk');
      await page.getByRole('button', { name: words('outage.report') }).click();
      await page
        .getByRole('group', { name: words('outage.report') })
        .getByRole('button')
        .first()
        .click();
      await page.getByText(words('outage.meaning')).waitFor();
      expect((await outage(app))?.reason.kk).toBe('Жарық жоқ');
      await page.getByRole('button', { name: words('outage.end') }).click();
      await page.getByText(words('outage.meaning')).waitFor({ state: 'detached' });
      expect(await outage(app)).toBeNull();
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

async function openEntrance(app: DemoApp): Promise<OpenedPage> {
  const opened = await app.open({ login: 'desk', language: 'kk', width: 1280 });
  await opened.page.goto('/display/entrance');
  await opened.page.locator('[data-digits]').waitFor();
  return opened;
}

async function digitsOn({ page }: OpenedPage): Promise<string> {
  return (await page.locator('[data-digits]').textContent()) ?? '';
}

async function outage(app: DemoApp): Promise<{ reason: { kk: string } } | null> {
  return (await (await app.account('desk')).send(`/api/v1/centres/${app.centreId}/outage`)).body.outage;
}

async function bookNow(app: DemoApp, login: string): Promise<{ id: string }> {
  const person = await app.account(login);
  const [start, end] = ['2026-11-24T10:10:00+05:00', '2026-11-24T11:10:00+05:00'];
  const query = new URLSearchParams({ centreId: app.centreId, kind: 'desk', start, end });
  const { items } = (await person.send(`/api/v1/availability?${query}`)).body;
  const free = items.find((item: { free: boolean; refusal: unknown }) => item.free && !item.refusal);
  const booked = await person.send('/api/v1/bookings', {
    body: { centreId: app.centreId, spaceIds: [free.spaceId], start, end },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(booked.status).toBe(201);
  return booked.body;
}
