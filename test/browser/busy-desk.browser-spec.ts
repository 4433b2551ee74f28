import { randomUUID } from 'node:crypto';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { scan } from '../support/scanner.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning } from '../support/words.js';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'the front desk at its busiest', () => {
  it('checks in one person by a double tap, and takes a check-out back', async () => {
    const opened = await open();
    const { page, words } = opened;
    const due = page.getByRole('region', { name: words('arrivals.due') });
    const button = due.getByRole('button', { name: beginning(`${words('arrival.checkIn')}, `) }).first();
    const before = await countHere();
    const box = (await button.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const wait of [250, 300]) {
      await page.mouse.click(x, y);
      await page.waitForTimeout(wait);
    }
    await page.getByRole('button', { name: words('action.undo'), exact: true }).waitFor();
    await page.waitForTimeout(1_000);
    expect(await countHere()).toBe(before + 1);

    await page
      .locator('summary')
      .filter({ hasText: beginning(words('arrivals.here')) })
      .click();
    await page.waitForTimeout(5_000);
    await page
      .getByRole('button', { name: beginning(`${words('arrival.checkOut')}, `) })
      .first()
      .click();
    await waitUntil('somebody has left', 5, async () => (await countHere()) === before);
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    await waitUntil('they are back', 5, async () => (await countHere()) === before + 1);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('says «scan again» for a scan cut short, and leaves a name that is being typed alone', async () => {
    const opened = await open();
    const { page, words } = opened;
    const name = page.getByLabel(words('walkIn.name'), { exact: true });
    await name.pressSequentially('Aigul Nur', { delay: 80 });
    await scan(page, '7K2MD4');
    await page.getByText(words('frontDesk.cutTitle')).waitFor();
    expect(await name.inputValue()).toBe('Aigul Nur');
    await scan(page, '0000ZZZZ');
    await page.getByText(words('frontDesk.unknownCode')).waitFor();
    expect(await name.inputValue()).toBe('Aigul Nur');
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it.each(['李', '?', 'ь'])('checks nobody in by «%s»', async (text) => {
    const opened = await open();
    const before = await countHere();
    await opened.page.getByLabel(opened.words('frontDesk.search')).fill(text);
    await opened.page.keyboard.press('Enter');
    await opened.page.getByText(opened.words('frontDesk.nobody')).waitFor();
    expect(await countHere()).toBe(before);
    await opened.close();
  });
});

describeWith('chromium', 'the front desk, when something is in the way', () => {
  it('says within two seconds that an answer is missing, and then what came of it', async () => {
    const opened = await open();
    const { page, words } = opened;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/check-in', async (route) => {
      await held;
      await route.continue();
    });
    await page
      .getByRole('button', { name: beginning(`${words('arrival.checkIn')}, `) })
      .first()
      .click();
    await page.getByText(words('state.slow')).waitFor({ timeout: 3_000 });
    await page.getByText(words('frontDesk.waiting')).waitFor();
    letGo();
    await page.getByRole('button', { name: words('action.undo'), exact: true }).waitFor();
    await opened.close();
  });

  it('offers a desk to somebody who comes hours too early', async () => {
    await bookLater('member009');
    const opened = await open();
    const { page, words } = opened;
    const { fullName } = (await (await app.account('member009')).send('/api/v1/me')).body;
    await page.getByLabel(words('frontDesk.search')).fill(fullName);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words('frontDesk.seat') }).click();
    await page.getByRole('button', { name: beginning(words('walkIn.seat', { space: '' })) }).click();
    await waitUntil('the member has a walk-in', 5, async () => {
      const mine = (await (await app.account('member009')).send('/api/v1/me/bookings?scope=upcoming')).body
        .items;
      return mine.some((one: { walkIn: boolean }) => one.walkIn);
    });
    await opened.close();
  });

  it('says of which day a scanned pass is, and moves the booking to today and back', async () => {
    const { id, passCode, start } = await bookLater('member010', '2026-11-26');
    const startNow = async () =>
      (await (await app.account('desk')).send(`/api/v1/bookings/${id}`)).body.start;
    const opened = await open();
    const { page, words } = opened;
    await scan(page, passCode);
    await page.getByText('26 қараша, бейсенбі').waitFor();
    await page.getByRole('button', { name: words('frontDesk.seat') }).waitFor();
    await page.getByRole('button', { name: beginning(words('frontDesk.toToday', { space: '' })) }).click();
    await page.getByText(words('frontDesk.movedToday', { space: '' }).split(' · ')[0]!).waitFor();
    expect((await startNow()).slice(0, 10)).toBe('2026-11-24');
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    await waitUntil('the booking is back on its day', 5, async () => (await startNow()) === start);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});

async function open(): Promise<OpenedPage> {
  const opened = await app.open({ login: 'desk', language: 'kk', width: 1280 });
  await opened.page.goto('/front-desk');
  await opened.page.getByRole('region', { name: opened.words('arrivals.due') }).waitFor();
  return opened;
}

async function countHere(): Promise<number> {
  const { body } = await (await app.account('desk')).send(`/api/v1/centres/${app.centreId}/arrivals`);
  return body.items.filter(({ status }: { status: string }) => status === 'here').length;
}

async function bookLater(login: string, day = '2026-11-24') {
  const person = await app.account(login);
  const [start, end] = [`${day}T16:00:00+05:00`, `${day}T17:00:00+05:00`];
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
