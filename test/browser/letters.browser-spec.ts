import { launchBrowser } from '../support/chromium.js';
import { describeWith } from '../support/needs.js';

/** A machine without a usable font shows blank pages and no error: every other browser test would prove nothing. */
describeWith('chromium', 'the browser of the tests', () => {
  it('draws every Kazakh letter, each in a shape of its own', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const letters = [...'ӘәҒғҚқҢңӨөҰұҮүҺһІі'];
    await page.setContent(letters.map((letter) => `<p style="font-size:40px">${letter}</p>`).join(''));
    const pictures = await Promise.all(
      (await page.locator('p').all()).map(async (line) => (await line.screenshot()).toString('base64')),
    );
    await browser.close();
    expect(new Set(pictures).size).toBe(letters.length);
  });
});
