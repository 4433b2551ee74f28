import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setClock } from '@birlik/testing';
import { type DemoHouse, openDemoHouse } from '../support/demo-house.js';
import { describeWith } from '../support/needs.js';
import { goTo, type Screen } from '../support/screens.js';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
/** Some are here, some are on their way. */
const LIVELY = '2026-11-24T10:20:00+05:00';
/** Each role's first screen, as the documents show it. */
const PICTURES: readonly (Screen & { width: number; height: number })[] = [
  { name: 'member', login: 'member', path: '/', ready: '#best-desk', width: 390, height: 844 },
  { name: 'organiser', login: 'organiser', path: '/rooms', ready: '[role=grid]', width: 1280, height: 800 },
  { name: 'front-desk', login: 'desk', path: '/front-desk', ready: 'main li', width: 1280, height: 800 },
];

/** `SCREENSHOTS=1 npm test -- browser` writes docs/screenshots anew; otherwise the pictures are only looked at. */
describeWith('chromium', 'the first screen', () => {
  let house: DemoHouse;
  beforeAll(async () => {
    house = await openDemoHouse();
    await setClock(house.databaseUrl, LIVELY);
  }, 120_000);
  afterAll(() => house?.close());

  it.each(PICTURES)('of $name has its letters, its colours and its people', async (picture) => {
    const { name, login = '', width, height } = picture;
    const opened = await house.open({ login, language: 'kk', width, height });
    await goTo(picture, opened);
    expect(
      await opened.page.evaluate(
        `document.fonts.ready.then(() => document.fonts.check('16px "Onest Variable"', 'Қ'))`,
      ),
    ).toBe(true);
    const image = await opened.page.screenshot(process.env.SCREENSHOTS ? { path: pathOf(name) } : {});
    // A blank page of this size takes a tenth of that.
    expect(image.byteLength).toBeGreaterThan(30_000);
    await opened.close();
  });
});

function pathOf(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `${name}.png`);
}
