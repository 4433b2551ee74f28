import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { Crawl } from '../support/screens/crawl.js';
import { makeScreenData } from '../support/screens/screen-data.js';
import { LANGUAGES } from '../support/words.js';

const CRAWL_TAKES_AT_MOST_MS = 20 * 60_000;

describeWith('chromium', 'every screen', () => {
  let app: DemoApp;
  let crawl: Crawl;
  beforeAll(async () => {
    app = await startDemoApp();
    crawl = new Crawl(app, await makeScreenData(app));
    await crawl.run();
    console.info(`axe was asked ${JSON.stringify(crawl.checks.asked)}`);
  }, CRAWL_TAKES_AT_MOST_MS);
  afterAll(() => app?.close());

  describe.each(LANGUAGES)('in %s', (language) => {
    it('speaks that language alone and knows the names of its months', () =>
      expect([...new Set(crawl.faults[language].texts)]).toEqual([]));
    it('needs no scrolling to the side at 320, 390 and 1280 px', () =>
      expect(crawl.faults[language].widths).toEqual([]));
    it('leaves the console quiet', () => expect(crawl.faults[language].console).toEqual([]));
    it('gives axe nothing to find at 390 and 1280 px, light and dark', () =>
      expect(crawl.faults[language].axe).toEqual([]));
  });
});
