import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { LANGUAGES } from '../support/words.js';

const PASSWORD = 'жеті көл мен қызыл үстел';
const ANOTHER = 'сары аққу және төрт есік';

describeWith('chromium', 'somebody without an account', () => {
  let app: DemoApp;
  beforeAll(async () => void (app = await startDemoApp()), 120_000);
  afterAll(() => app?.close());

  const codeTo = async (address: string, nth: number): Promise<string> => {
    const codes = () =>
      readdirSync(app.mailbox)
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .map(
          (name) =>
            JSON.parse(readFileSync(join(app.mailbox, name), 'utf8')) as {
              to: { address: string };
              text: string;
            },
        )
        .filter(({ to }) => to.address === address)
        .flatMap(({ text }) => /^(?:Код|Code): (\d{6})$/m.exec(text)?.[1] ?? []);
    await waitUntil(`code ${nth} for ${address}`, 30, () => codes().length >= nth);
    return codes().at(-1)!;
  };

  it.each(LANGUAGES)(
    'signs up on a phone, forgets the password, and signs other devices out: %s',
    async (language) => {
      const email = `${language}@test.example`;
      const { page, words, complaints, close } = await app.open({ language, width: 390 });
      await page.goto('/sign-in');
      await page.getByRole('link', { name: words('signIn.signUp') }).click();
      await page.getByLabel(words('signUp.name')).fill('Айару Мысалбек');
      await page.getByLabel(words('signUp.email'), { exact: true }).fill(email);
      await page.getByLabel(words('password.new')).fill('шымкент2026');
      await page.getByRole('meter').waitFor();
      await page.getByLabel(words('password.new')).fill(PASSWORD);
      await page.getByLabel(words('signUp.agree')).check();
      await page.getByRole('button', { name: words('signUp.submit') }).click();
      await page.getByLabel(words('code.label')).fill(await codeTo(email, 1));
      await page.getByRole('button', { name: words('signUp.proveSubmit') }).click();
      await page.locator('#best-desk').waitFor();

      await page.goto('/forgotten');
      await page.getByLabel(words('signIn.login')).fill(email);
      await page.getByRole('button', { name: words('forgotten.submit') }).click();
      await page.getByLabel(words('code.label')).fill(await codeTo(email, 2));
      await page.getByLabel(words('password.new')).fill(ANOTHER);
      await page.getByRole('button', { name: words('forgotten.newSubmit') }).click();
      await page.locator('#best-desk').waitFor();

      await page.goto('/profile');
      await page.getByText(words('sessions.current')).waitFor();
      await page.getByRole('button', { name: words('password.change') }).click();
      await page.getByLabel(words('password.old')).fill('қате');
      await page.getByLabel(words('password.new')).fill(PASSWORD);
      await page.getByRole('button', { name: words('password.submit') }).click();
      await page.locator('[aria-invalid=true]').waitFor();
      await page.getByLabel(words('password.old')).fill(ANOTHER);
      await page.getByRole('button', { name: words('password.submit') }).click();
      await page.getByText(words('toast.passwordChanged')).waitFor();
      expect(complaints.filter((line) => !/status of 400/.test(line))).toEqual([]);
      await close();
    },
  );
});
