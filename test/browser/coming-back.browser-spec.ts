import type { Page } from 'playwright-core';
import { bookAs, cancelAs, freeDesk } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { beginning } from '../support/words.js';

const TODAY = '2026-11-24';
const TOMORROW = '2026-11-25';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** The last booking of an organiser that is over. */
async function lastBooking(login: string): Promise<any> {
  const { body } = await (await app.account(login)).send('/api/v1/me/bookings?scope=past&limit=50');
  return body.items.find((item: any) => item.state === 'completed' && item.spaceIds.length === 1);
}

async function codeOf(id: string): Promise<string> {
  const { body } = await (await app.account('desk')).send(`/api/v1/centres/${app.centreId}/spaces`);
  return body.items.find((space: { id: string }) => space.id === id).code;
}

describeWith('chromium', 'the steps of the browser', () => {
  it('lead back through day, map and filter of the search, which a reload keeps', async () => {
    const { page, words, complaints, close } = await app.open({
      login: 'member',
      language: 'kk',
      width: 390,
    });
    const isChecked = (id: 'find.map' | 'find.list') => page.getByRole('radio', { name: words(id) });
    await page.goto('/find');
    await page.locator(`[data-date="${TOMORROW}"]`).click();
    await isChecked('find.map').check({ force: true });
    const chips = page.getByRole('group', { name: words('find.features') }).getByRole('button');
    await chips.nth(1).click();
    await page.waitForURL(/features=/);
    const { features } = parametersOf(page);
    await page.reload();
    await chips.nth(1).waitFor();
    expect(await chips.nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(parametersOf(page)).toMatchObject({ date: TOMORROW, view: 'map', features });

    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('features'));
    expect(parametersOf(page)).toEqual({ date: TOMORROW, view: 'map' });
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('view'));
    expect(await isChecked('find.list').isChecked()).toBe(true);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('date'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('lead back from another day of the rooms and close what was opened', async () => {
    const { page, words, complaints, close } = await app.open({ login: 'desk', language: 'kk', width: 1280 });
    await page.goto('/rooms');
    await page.locator(`[data-date="${TOMORROW}"]`).click();
    const block = page.locator('[role=grid] button').first();
    await block.click();
    await page.waitForURL(/booking=/);
    await page.reload();
    await page.locator('article').waitFor();
    await page.goBack();
    await page.locator('article').waitFor({ state: 'detached' });
    expect(parametersOf(page)).toEqual({ date: TOMORROW });
    await block.click();
    await page
      .getByRole('button', { name: words('action.close') })
      .last()
      .click();
    await page.locator('article').waitFor({ state: 'detached' });
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('date'));
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'a booking of the past', () => {
  it('is booked again: the same desk at the same time of another day', async () => {
    const login = 'member026';
    const slot = { start: `${TOMORROW}T14:00:00+05:00`, end: `${TOMORROW}T15:30:00+05:00` };
    const past = await bookAs(app, login, { spaceIds: [await freeDesk(app, login, slot)], ...slot });
    await cancelAs(app, login, past.id);
    const { page, words, complaints, close } = await app.open({ login, language: 'kk', width: 390 });
    await page.goto('/my-bookings?scope=past');
    const card = page
      .locator('main li')
      .filter({ hasText: past.start.slice(11, 16) })
      .filter({ hasText: await codeOf(past.spaceIds[0]) });
    await card
      .getByRole('button', { name: words('booking.again') })
      .first()
      .click();
    await page.waitForURL(/\/find/);
    const { date, from, to, desk } = parametersOf(page);
    expect({ from, to, desk }).toEqual({
      from: past.start.slice(11, 16),
      to: past.end.slice(11, 16),
      desk: await codeOf(past.spaceIds[0]),
    });
    expect(date! > TODAY).toBe(true);
    const sheet = page.getByRole('region', { name: `${words('kind.desk')}: ${desk}`, exact: true });
    await sheet.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is booked again: the form of the same room, filled in', async () => {
    const login = 'organiser';
    const past = await lastBooking(login);
    const { page, words, complaints, close } = await app.open({ login, language: 'kk', width: 1280 });
    await page.goto('/my-bookings?scope=past');
    await page
      .locator('main li')
      .filter({ hasText: past.title })
      .getByRole('button', { name: words('booking.again') })
      .first()
      .click();
    await page.waitForURL(/\/rooms/);
    expect(parametersOf(page)).toMatchObject({
      room: await codeOf(past.spaceIds[0]),
      from: past.start.slice(11, 16),
      to: past.end.slice(11, 16),
    });
    expect(await page.getByLabel(words('timeline.title'), { exact: true }).inputValue()).toBe(past.title);
    expect(await page.getByLabel(words('timeline.people')).inputValue()).toBe(String(past.people));
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'the form of a booking', () => {
  it('says what is left of the allowance after it', async () => {
    const { page, words, close } = await app.open({ login: 'member021', language: 'kk', width: 390 });
    const desk = await codeOf(
      await freeDesk(app, 'member021', {
        start: `${TOMORROW}T10:00:00+05:00`,
        end: `${TOMORROW}T11:00:00+05:00`,
      }),
    );
    await page.goto(`/find?date=${TOMORROW}&from=10:00&to=11:00&desk=${desk}`);
    const line = page.getByText(beginning(words('allowance.left', { left: '' })));
    await line.waitFor();
    // Four hours a day, of which this booking takes one.
    expect(await line.innerText()).toContain('3\u00a0сағ');
    await close();
  });

  it('shows one reason of several, and unfolds the others', async () => {
    const { page, close } = await app.open({ login: 'organiser', language: 'kk', width: 390 });
    await page.goto('/rooms?date=2027-03-02&room=library-corner&from=06:00&to=23:30');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const reasons = alert.locator('strong');
    expect(await reasons.count()).toBeGreaterThan(1);
    expect(await reasons.filter({ visible: true }).count()).toBe(1);
    await alert.locator('summary').click();
    expect(await reasons.filter({ visible: true }).count()).toBe(await reasons.count());
    await close();
  });

  it('says a refusal in the language that is chosen after it', async () => {
    const slot = { start: `${TOMORROW}T12:00:00+05:00`, end: `${TOMORROW}T13:00:00+05:00` };
    const id = await freeDesk(app, 'member022', slot);
    const { page, words, close } = await app.open({ login: 'member022', language: 'kk', width: 390 });
    await page.route('**/stream', (route) => route.abort());
    await page.goto(`/find?date=${TOMORROW}&from=12:00&to=13:00&desk=${await codeOf(id)}`);
    const book = page.getByRole('button', { name: beginning(words('book.at', { time: '' })) });
    await book.waitFor();
    // Somebody is quicker, and this page does not know it yet.
    await page.route('**/availability?*', (route) => route.abort());
    await bookAs(app, 'member023', { spaceIds: [id], ...slot });
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST' && response.status() >= 400),
      book.click(),
    ]);
    const { detail, translations } = await answer.json();
    await page.getByRole('alert').getByText(detail).waitFor();
    await page.getByRole('button', { name: beginning('Рус') }).click();
    await page.getByRole('alert').getByText(translations.ru.detail).waitFor();
    expect(await page.getByText(detail).count()).toBe(0);
    await close();
  });
});
