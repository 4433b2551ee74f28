import type { Locator, Page } from 'playwright-core';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning, LANGUAGES, type LanguageCode } from '../support/words.js';

const DATES = { kk: '2026-12-01', ru: '2026-12-02', en: '2026-12-03' } as const;
/** A change is to be seen by everybody within this time. */
const LIVE_WITHIN_MS = 2_000;

describeWith('chromium', 'an organiser', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(LANGUAGES)('books a room by mouse and by keys, and others see it live: %s', async (language) => {
    const date = DATES[language];
    const mine = await open(app, { login: 'organiser', language, width: 1280, date });
    const theirs = await open(app, { login: 'desk', language: 'kk', width: 1280, date });

    // By mouse: over three cells, a title, Enter.
    const byMouse = `Тінтуірмен: ${language}`;
    const cells = await freeStretch(mine, 3);
    await drag(mine.page, cells[0]!, cells[2]!);
    await nameIt(mine.page, byMouse);
    const made = await booked(app, date, byMouse);
    const began = Date.now();
    await theirs.page.getByRole('button', { name: byMouse }).waitFor({ timeout: LIVE_WITHIN_MS });
    expect(Date.now() - began).toBeLessThan(LIVE_WITHIN_MS);
    expect(made.minutes).toBe(90);
    await mine.page.getByRole('button', { name: byMouse }).waitFor();

    // By keys alone: arrows go to a free cell, Shift and an arrow make it longer, Enter chooses.
    const byKeys = `Пернелермен: ${language}`;
    const [first] = await freeStretch(mine, 3);
    await mine.page.locator('[role=gridcell][tabindex="0"], [role=gridcell] [tabindex="0"]').first().focus();
    await walkTo(mine.page, (await first!.getAttribute('data-stop'))!);
    await mine.page.keyboard.press('Shift+ArrowRight');
    await mine.page.keyboard.press('Enter');
    await nameIt(mine.page, byKeys);
    expect((await booked(app, date, byKeys)).minutes).toBe(60);
    await mine.page.getByRole('button', { name: byKeys }).waitFor();

    expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
    await mine.close();
    await theirs.close();
  });

  it.each(LANGUAGES)('books a room on a phone: %s', async (language) => {
    const { page, words, complaints, close } = await open(app, {
      login: 'organiser',
      language,
      width: 390,
      date: DATES[language],
    });
    const title = `Телефоннан: ${language}`;
    await page
      .getByRole('button', { name: beginning(words('desk.free', { time: '' })) })
      .first()
      .tap();
    await page.getByLabel(words('timeline.title'), { exact: true }).fill(title);
    const book = page.getByRole('button', { name: beginning(words('book.at', { time: '' })) });
    const promised = (await book.innerText()).match(/\d\d:\d\d/g);
    await book.tap();
    expect((await booked(app, DATES[language], title)).span).toEqual(promised);
    await page.getByRole('button', { name: title }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

async function open(
  app: DemoApp,
  { date, ...window }: { login: string; language: LanguageCode; width: number; date: string },
): Promise<OpenedPage> {
  const opened = await app.open(window);
  await opened.page.goto(`/rooms?date=${date}`);
  await opened.page
    .locator(window.width > 760 ? '[data-stop]' : 'main li')
    .first()
    .waitFor();
  return opened;
}

/** The first free cells that lie side by side in one room. */
async function freeStretch({ page, words }: OpenedPage, many: number): Promise<Locator[]> {
  const free = page.getByRole('gridcell', { name: new RegExp(`, ${words('desk.state.free')}$`) });
  const stops = await free.evaluateAll((cells: any[]) => cells.map((cell) => cell.dataset.stop as string));
  const place = (stop: string) => stop.split(':').map(Number) as [number, number];
  const start = stops.findIndex((stop, i) => {
    const [row, from] = place(stop);
    return Array.from({ length: many }, (_, n) => `${row}:${from + n * 30}`).every(
      (wanted, n) => stops[i + n] === wanted,
    );
  });
  if (start < 0) throw new Error(`No room is free for ${many} cells`);
  return stops.slice(start, start + many).map((stop) => page.locator(`[data-stop="${stop}"]`));
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
  await page.mouse.up();
}

/** The focus is in the title already. */
async function nameIt(page: Page, title: string): Promise<void> {
  await page.locator('form input:focus').waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

/** Arrow keys until the focus is on that cell. */
async function walkTo(page: Page, stop: string): Promise<void> {
  const focused = () => page.evaluate<string>('document.activeElement.dataset.stop');
  const [row = 0, at = 0] = stop.split(':').map(Number);
  for (let pressed = 0; pressed < 80; pressed++) {
    const here = await focused();
    if (here === stop) return;
    const [hereRow = 0, hereAt = 0] = here.split(':').map(Number);
    await page.keyboard.press(
      hereRow < row ? 'ArrowDown' : hereRow > row ? 'ArrowUp' : hereAt < at ? 'ArrowRight' : 'ArrowLeft',
    );
    await waitUntil('the focus moves', 5, async () => (await focused()) !== here);
  }
  throw new Error(`Keys do not lead to ${stop}`);
}

/** The booking of that title in the plan of the day, once it is there. */
async function booked(
  app: DemoApp,
  date: string,
  title: string,
): Promise<{ minutes: number; span: string[] }> {
  const desk = await app.account('desk');
  const busy = await waitUntil(`«${title}» is booked`, 5, async () => {
    const path = `/api/v1/centres/${app.centreId}/day-plan?kind=room&date=${date}`;
    const { rooms } = (await desk.send(path)).body;
    return rooms.flatMap((room: any) => room.busy).find((item: any) => item.title === title);
  });
  return {
    minutes: (busy.to - busy.from) / 60,
    span: [busy.from, busy.to].map((seconds: number) =>
      new Date(seconds * 1_000).toISOString().slice(11, 16),
    ),
  };
}
