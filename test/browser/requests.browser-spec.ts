import type { Page } from 'playwright-core';
import { bookRoomAs, spaceId } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import type { Words } from '../support/words.js';

const DAY = '2026-12-06';
const at = (clock: string, day = DAY) => `${day}T${clock}:00+05:00`;
const WIDTHS = [390, 1280] as const;

let app: DemoApp;
let room: string;
beforeAll(async () => {
  app = await startDemoApp();
  room = await spaceId(app, 'debate');
  await change(`/api/v1/centres/${app.centreId}/spaces/${room}`, { approval: 'required' });
}, 120_000);
afterAll(() => app?.close());

async function change(path: string, body: object): Promise<void> {
  const answer = await (await app.account('manager')).send(path, { method: 'PATCH', body });
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

const request = (login: string, from: string, to: string, day = DAY) =>
  bookRoomAs(app, login, { spaceIds: [room], start: at(from, day), end: at(to, day) });
const cards = (page: Page) => page.locator('main article');
/** The request of a time, not the one beside whose room it is named. */
const cardOf = (page: Page, time: string) =>
  cards(page).filter({ has: page.locator('p').filter({ hasText: time }) });
const stateOf = (id: string, state: string) =>
  waitUntil(`booking ${id} is ${state}`, 5, async () => {
    const { body } = await (await app.account('desk')).send(`/api/v1/bookings/${id}`);
    return body.state === state;
  });
const open = async (login: string, width: number) => {
  const opened = await app.open({ login, language: 'kk', width });
  await opened.page.goto('/requests');
  await opened.page.getByRole('heading', { level: 1, name: opened.words('requests.title') }).waitFor();
  return opened;
};
const answer = (page: Page, words: Words, time: string, text: string) =>
  cardOf(page, time).getByRole('button', { name: words(text), exact: true });

describeWith('chromium', 'the list of requests', () => {
  it('says that nobody waits', async () => {
    const { page, words, complaints, close } = await open('desk', 390);
    await page.getByText(words('requests.empty')).waitFor();
    expect(await cards(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('gets a request while it is open', async () => {
    const { page, complaints, close } = await open('desk', 390);
    const { id } = await request('organiser', '11:00', '12:00');
    await cardOf(page, '11:00–12:00').waitFor();
    await (await app.account('organiser')).send(`/api/v1/bookings/${id}/cancel`, { body: {} });
    await cardOf(page, '11:00–12:00').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'a request', () => {
  it.each(WIDTHS)(
    'stands soonest first with what else has its room that day, and is answered: %s px',
    async (width) => {
      const month = width === 390 ? '08' : '09';
      const day = `2026-12-${month}`;
      const later = await request('organiser', '15:00', '16:00', day);
      const sooner = await request('organiser05', '11:00', '12:00', day);
      const { page, words, complaints, close } = await open(width === 390 ? 'desk' : 'manager', width);
      await cardOf(page, '15:00–16:00').first().waitFor();
      const times = await cards(page)
        .locator('p')
        .filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ })
        .allInnerTexts();
      expect(times.findIndex((text) => text.includes('11:00–12:00'))).toBeLessThan(
        times.findIndex((text) => text.includes('15:00–16:00')),
      );
      // The other request holds the same room, and is not decided either.
      const others = page
        .locator('main article')
        .filter({ has: page.getByRole('link', { name: words('requests.sameDay') }) })
        .first()
        .locator('ul li');
      await others.first().waitFor();
      const lines = await others.allInnerTexts();
      expect(lines).toEqual([...lines].sort());
      expect(lines.filter((line) => line.endsWith(words('booking.state.requested')))).toEqual([
        expect.stringMatching(/^15:00–16:00 · .+ · /),
      ]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

      // To the day of the room, and back to the list.
      await page
        .getByRole('link', { name: words('requests.sameDay') })
        .first()
        .click();
      await page.waitForURL(/\/rooms/);
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ date: day, room: 'debate' });
      await page.goBack();
      await cardOf(page, '15:00–16:00').first().waitFor();

      // Yes with one tap, taken back, and said again.
      await answer(page, words, '11:00–12:00', 'request.approve').first().click();
      await stateOf(sooner.id, 'confirmed');
      await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
      await stateOf(sooner.id, 'requested');
      await answer(page, words, '11:00–12:00', 'request.approve').first().click();
      await stateOf(sooner.id, 'confirmed');
      await cardOf(page, '11:00–12:00').getByRole('button').first().waitFor({ state: 'detached' });

      // No with a reason.
      await answer(page, words, '15:00–16:00', 'request.decline').click();
      await page.getByRole('button', { name: words('decline.repair') }).click();
      await answer(page, words, '15:00–16:00', 'request.decline').click();
      await stateOf(later.id, 'declined');
      await page.getByText(words('requests.empty')).waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
