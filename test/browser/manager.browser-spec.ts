import { type DemoHouse, openDemoHouse } from '../support/demo-house.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { LANGUAGES } from '../support/words.js';

describeWith('chromium', 'the manager', () => {
  let house: DemoHouse;
  beforeAll(async () => void (house = await openDemoHouse()), 120_000);
  afterAll(() => house?.close());

  it.each(LANGUAGES)(
    'changes how long a desk waits for its person, and takes it back: %s',
    async (language) => {
      const { page, words, complaints, close } = await house.open({
        login: 'manager',
        language,
        width: 1280,
      });
      const before = await grace(house);
      await page.goto('/rules');
      const field = page.getByLabel(words('rules.deskGraceMinutes'));
      expect(await field.inputValue()).toBe(String(before));
      await field.fill('20');
      await page.getByRole('main').locator('button[type=submit]').click();
      await page.getByText(words('rules.saved')).waitFor();
      expect(await grace(house)).toBe(20);

      await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
      await waitUntil('the rule is as it was', 5, async () => (await grace(house)) === before);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

async function grace(house: DemoHouse): Promise<number> {
  const answer = await (await house.account('manager')).send(`/api/v1/centres/${house.centreId}`);
  return answer.body.rules.deskGraceMinutes;
}
