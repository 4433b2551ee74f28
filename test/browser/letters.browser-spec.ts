import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { describeWith } from '../support/needs.js';
import { startTestApp } from '../support/test-app.js';

const KAZAKH = [...'ӘәҒғҚқҢңӨөҰұҮүҺһІі'];
const OTHERS = [...'АБВЯабвяЁёXYZxyz0189№«»–…'];

/** A machine without a usable font shows blank pages and no error: every other browser test would prove nothing. */
describeWith('chromium', 'the browser of the tests', () => {
  it('draws every Kazakh letter, each in a shape of its own', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const letters = KAZAKH;
    await page.setContent(letters.map((letter) => `<p style="font-size:40px">${letter}</p>`).join(''));
    const pictures = await Promise.all(
      (await page.locator('p').all()).map(async (line) => (await line.screenshot()).toString('base64')),
    );
    await browser.close();
    expect(new Set(pictures).size).toBe(letters.length);
  });

  it('draws the letters of Kazakh, Russian and English with the font of the app, from its small files', async () => {
    const app = await startTestApp({ desks: 1, rooms: 0, hall: false });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ baseURL: app.url });
      await page.goto('/sign-in');
      await page.locator('h1').waitFor();
      const letters = [...KAZAKH, ...OTHERS];
      expect(await drawnByAnotherFont(page, letters)).toEqual([]);
      // The font has no Chinese: what it does not have is noticed.
      expect(await drawnByAnotherFont(page, ['中'])).toEqual(['中']);
      const names = await page.evaluate<string[]>(
        `performance.getEntriesByType('resource').map(({ name }) => name)`,
      );
      const files = names.flatMap((name) => /([\w]+)-[\w-]+\.woff2$/.exec(name)?.[1] ?? []);
      expect([...new Set(files)].sort()).toEqual(['cyrillic', 'kazakh', 'latin', 'signs']);
    } finally {
      await browser.close();
      await app.close();
    }
  });
});

/** Letters that look the same whether or not the font of the app may draw them. */
function drawnByAnotherFont(page: Page, letters: readonly string[]): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const asked = ${JSON.stringify(letters)};
    await document.fonts.load('40px Onest', asked.join(''));
    const element = Object.assign(document.createElement('canvas'), { width: 80, height: 80 });
    const canvas = element.getContext('2d', { willReadFrequently: true });
    const draw = (letter, font) => {
      canvas.clearRect(0, 0, 80, 80);
      canvas.font = '40px ' + font;
      canvas.fillText(letter, 10, 50);
      return canvas.getImageData(0, 0, 80, 80).data.join();
    };
    return asked.filter((letter) => draw(letter, 'Onest, monospace') === draw(letter, 'monospace'));
  })()`);
}
