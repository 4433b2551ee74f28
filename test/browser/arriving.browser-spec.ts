import { setClock } from '@birlik/testing';
import { bookAs, freeDesk, upcomingOf } from '../support/demo-bookings.js';
import { credentialsOf, type DemoApp, MORNING, startDemoApp } from '../support/demo-app.js';
import { mailedLink } from '../support/mailed-links.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning } from '../support/words.js';

const SLOT = { start: '2026-11-24T10:10:00+05:00', end: '2026-11-24T12:10:00+05:00' };
/** Ten minutes before the place would be released. */
const WARNED = '2026-11-24T10:31:00+05:00';
const TWO_DAYS_LATER = '2026-11-26T13:00:00+05:00';

/** A camera that shows nothing, and a reader that sees in it what the test says. */
const CAMERA = `
  navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
  window.BarcodeDetector = class {
    async detect() { return window.shown ? [{ rawValue: window.shown }] : []; }
  };
`;

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

async function seat(login: string): Promise<any> {
  return bookAs(app, login, { spaceIds: [await freeDesk(app, login, SLOT)], ...SLOT });
}
async function presence(): Promise<{ digits: string; token: string }> {
  const path = `/api/v1/centres/${app.centreId}/presence-code`;
  return (await (await app.account('desk')).send(path)).body;
}
async function codeOf(spaceId: string): Promise<string> {
  const { body } = await (await app.account('desk')).send(`/api/v1/centres/${app.centreId}/spaces`);
  return body.items.find(({ id }: { id: string }) => id === spaceId).code;
}
const stateOf = (login: string, id: string, state: string) =>
  waitUntil(`${login} is ${state}`, 5, async () => {
    const { body } = await (await app.account(login)).send(`/api/v1/bookings/${id}`);
    return body.state === state;
  });

describeWith('chromium', 'somebody who arrives', () => {
  it('types the six digits of the entrance screen; a wrong code says so', async () => {
    const booking = await seat('member031');
    const { page, words, close } = await app.open({ login: 'member031', language: 'kk', width: 390 });
    await page.goto('/');
    await page.getByRole('button', { name: words('checkIn.myself') }).click();
    const field = page.getByLabel(words('checkIn.digits'));
    const { digits } = await presence();
    await field.fill(String((Number(digits) + 500_000) % 1_000_000).padStart(6, '0'));
    await page.getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe('');
    await field.fill((await presence()).digits);
    await stateOf('member031', booking.id, 'checked_in');
    await page.getByRole('button', { name: words('booking.leave') }).waitFor();
    await close();
  });

  it('holds the phone before the entrance screen', async () => {
    const booking = await seat('member032');
    const { page, words, complaints, close } = await app.open({
      login: 'member032',
      language: 'ru',
      width: 390,
    });
    await page.addInitScript(CAMERA);
    await page.goto('/');
    await page.getByRole('button', { name: words('checkIn.myself') }).click();
    await page.getByRole('button', { name: words('checkIn.scan') }).click();
    await page.getByLabel(words('checkIn.camera')).waitFor();
    // A poster on the wall is not the screen.
    await page.evaluate(`window.shown = 'https://example.org/'`);
    await page.evaluate(`window.shown = ${JSON.stringify((await presence()).token)}`);
    await stateOf('member032', booking.id, 'checked_in');
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'somebody who follows a sticker or a mail', () => {
  it('knows from the sticker whether a desk is free, takes it and checks in with one tap each', async () => {
    const path = `/api/v1/centres/${app.centreId}/spaces`;
    const free = await freeDesk(app, 'member033', SLOT);
    const sticker = (await (await app.account('desk')).send(`${path}/${free}/sticker`)).body.path as string;

    // Nobody in particular: only whether it is free.
    const { page, words, complaints, close } = await app.open({ language: 'kk', width: 390 });
    await page.goto(sticker);
    await page.getByText(words('desk.state.free'), { exact: true }).waitFor();

    // Signing in leads back to the desk, and the key of the sticker comes along.
    await page.getByRole('button', { name: words('sticker.signIn') }).click();
    const account = credentialsOf('member033');
    await page.getByLabel(words('signIn.login')).fill(account.login);
    await page.getByLabel(words('signIn.password')).fill(account.password);
    await page.getByRole('button', { name: words('signIn.submit') }).click();
    await page.getByRole('button', { name: beginning(words('book.at', { time: '10:' })) }).click();
    const [booking] = await upcomingOf(app, 'member033', 1);
    expect(booking.spaceIds).toEqual([free]);
    await page.getByRole('button', { name: words('checkIn.myself') }).click();
    await page.getByText(words('sticker.here'), { exact: true }).waitFor();
    await stateOf('member033', booking.id, 'checked_in');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says «on my way» from the warning mail, gives the place up, and takes it back', async () => {
    const booking = await seat('member034');
    await setClock(app.databaseUrl, WARNED);
    const link = await mailedLink(app, 'member034', 'visit', 40);
    const { page, words, close } = await app.open({ language: 'kk', width: 390 });
    await page.goto(link);
    await page.getByRole('heading', { name: words('visit.title') }).waitFor();
    expect((await (await app.account('member034')).send(`/api/v1/bookings/${booking.id}`)).body.version).toBe(
      booking.version,
    );
    await page.getByRole('button', { name: words('visit.onMyWay', { minutes: 10 }) }).click();
    await page.getByText(words('visit.saidOnMyWay', { time: '10:50' })).waitFor();
    await page.getByRole('button', { name: words('visit.release') }).click();
    await page.getByRole('heading', { name: words('visit.released') }).waitFor();
    await page.getByRole('button', { name: beginning(words('action.undo')) }).click();
    await page.getByRole('heading', { name: words('visit.title') }).waitFor();
    await stateOf('member034', booking.id, 'confirmed');

    // Once it is cancelled, whoever has the mail sees its time and no more; two days later the link has ended.
    const code = await codeOf(booking.spaceIds[0]);
    await page.getByText(code, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: words('visit.release') }).click();
    await page.getByRole('heading', { name: words('visit.released') }).waitFor();
    expect(await page.locator('article').innerText()).toContain('10:10–12:10');
    expect(await page.locator('article').innerText()).not.toContain(code);
    await setClock(app.databaseUrl, TWO_DAYS_LATER);
    await page.reload();
    await page.getByRole('heading', { name: words('link.ended') }).waitFor();
    await page.getByRole('button', { name: words('link.signIn') }).waitFor();
    await close();
    await setClock(app.databaseUrl, MORNING);
  });
});
