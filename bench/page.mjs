import { build } from '../apps/standalone/build.mjs';
import { startBenchApp } from './bench-app.mjs';
import { launchBrowser } from './browser.mjs';
import { median, table } from './figures.mjs';
import { cookieOf } from './http-wire.mjs';
import { signIn } from './signed-in-people.mjs';
import { openSlowly } from './slow-page.mjs';

const BETWEEN_TAPS_MS = 600;

/** A tap at a place: a click by the driver would first search the page inside the event that is measured. */
async function tap(page, locator) {
  const box = await locator.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (page.viewportSize().width < 600) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  await page.waitForTimeout(BETWEEN_TAPS_MS);
}

/** Taps on what is in sight, one after the other, as somebody who looks for a desk does. */
async function chooseDesk(page) {
  const tiles = page.locator('main section button');
  await tap(page, tiles.nth(0));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(BETWEEN_TAPS_MS);
  await tap(page, tiles.nth(3));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(BETWEEN_TAPS_MS);
  for (const index of [1, 0])
    await tap(
      page,
      page.locator('label:has([role=radio]), label:has([type=radio]), [role=radio]').nth(index),
    );
}

async function chooseSlot(page) {
  await tap(page, page.locator('[data-stop]').nth(4));
  await tap(page, page.locator('[data-stop]').nth(9));
  await page.keyboard.press('ArrowDown');
}

async function chooseGap(page) {
  await tap(page, page.locator('main button').nth(3));
}

const PAGES = [
  { name: 'desks, phone', path: '/find', login: 'member001%', width: 390, act: chooseDesk, kilobytes: 170 },
  { name: 'home, phone', path: '/', login: 'member002%', width: 390, act: async () => {}, kilobytes: 170 },
  { name: 'rooms, phone', path: '/rooms', login: 'organiser@%', width: 390, act: chooseGap, kilobytes: 260 },
  {
    name: 'board of rooms',
    path: '/rooms',
    login: 'organiser@%',
    width: 1280,
    act: chooseSlot,
    kilobytes: 260,
  },
];
const GOALS = { lcp: 1_800, longest: 50, inp: 200 };

/** What the first page costs to send, and how soon a slow phone shows it. */
export async function page(cluster, { rounds }) {
  await build({ parts: ['web'] });
  const app = await startBenchApp(await cluster.database('paged'));
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const { name, login, kilobytes, ...opened } of PAGES) {
      const [person] = await signIn(app.query, login);
      const { cookie } = cookieOf(person);
      const url = `http://127.0.0.1:${app.api.port}`;
      const loads = [];
      for (let round = 0; round < rounds; round++)
        loads.push(await openSlowly(browser, { url, cookie, ...opened }));
      rows.push(rowOf(name, loads, kilobytes));
    }
    console.log(
      table(
        [
          'page',
          'script kB (goal)',
          'all kB',
          'requests',
          'LCP ms (goal)',
          'thread busy ms',
          'longest task ms: load / use (goal)',
          'INP ms (goal)',
          'CLS',
        ],
        rows,
      ),
    );
  } finally {
    await browser.close();
    await app.close();
  }
}

function rowOf(name, loads, kilobytes) {
  const of = (read) => median(loads.map(read));
  const kb = (bytes) => (bytes / 1_000).toFixed(0);
  const spread = (read) =>
    `${Math.min(...loads.map(read)).toFixed(0)}–${Math.max(...loads.map(read)).toFixed(0)}`;
  const sum = (bytes) => Object.values(bytes).reduce((all, some) => all + some, 0);
  return [
    name,
    `${kb(of(({ bytes }) => bytes.Script ?? 0))} (≤ ${kilobytes})`,
    kb(of(({ bytes }) => sum(bytes))),
    of(({ requests }) => requests),
    `${of(({ lcp }) => lcp).toFixed(0)} [${spread(({ lcp }) => lcp)}] (≤ ${GOALS.lcp})`,
    of(({ busy }) => busy).toFixed(0),
    `${of(({ longest }) => longest).toFixed(0)} / ${of(({ longestAfter }) => longestAfter).toFixed(0)} (≤ ${GOALS.longest})`,
    `${of(({ inp }) => inp).toFixed(0)} (≤ ${GOALS.inp})`,
    of(({ shift }) => shift).toFixed(3),
  ];
}
