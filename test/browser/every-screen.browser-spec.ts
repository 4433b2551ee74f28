import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { namesIn } from '../support/foreign-words.js';
import { describeWith } from '../support/needs.js';
import { type Faults, faultsIn } from '../support/screen-faults.js';
import { type ScreenLinks, seatMembers } from '../support/screens.js';
import { LANGUAGES } from '../support/words.js';

describeWith('chromium', 'every screen', () => {
  let app: DemoApp;
  let links: ScreenLinks;
  beforeAll(async () => {
    app = await startDemoApp();
    links = await seatMembers(app);
  }, 120_000);
  afterAll(() => app?.close());

  describe.each(LANGUAGES)('in %s', (language) => {
    let faults: Faults;
    beforeAll(
      async () => void (faults = await faultsIn(app, language, await namesIn(app.databaseUrl), links)),
      360_000,
    );

    it('speaks that language alone and knows the names of its months', () =>
      expect([...new Set(faults.words)]).toEqual([]));
    it('needs no scrolling to the side at 320, 390 and 1280 px', () => expect(faults.widths).toEqual([]));
    it('leaves the console quiet', () => expect(faults.console).toEqual([]));
    it('gives axe nothing to find at 390 and 1280 px, light and dark', () => expect(faults.axe).toEqual([]));
  });
});
