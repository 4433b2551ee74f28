import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { LANGUAGES } from '../support/words.js';

describeWith('chromium', 'the manager', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  it.each(LANGUAGES)(
    'changes how long a desk waits for its person, and takes it back: %s',
    async (language) => {
      const { page, words, complaints, close } = await app.open({
        login: 'manager',
        language,
        width: 1280,
      });
      const before = await grace(app);
      await page.goto('/rules');
      const field = page.getByLabel(words('rules.deskGraceMinutes'));
      expect(await field.inputValue()).toBe(String(before));
      await field.fill('20');
      await page.getByRole('main').locator('button[type=submit]').first().click();
      await page.getByText(words('rules.saved')).waitFor();
      expect(await grace(app)).toBe(20);

      await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
      await waitUntil('the rule is as it was', 5, async () => (await grace(app)) === before);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

async function grace(app: DemoApp): Promise<number> {
  const answer = await (await app.account('manager')).send(`/api/v1/centres/${app.centreId}`);
  return answer.body.rules.deskGraceMinutes;
}
