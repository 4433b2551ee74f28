import { bookAs, bookRoomAs, cancelAs, spaceId, upcomingOf } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { mailedLink } from '../support/mailed-links.js';
import { describeWith } from '../support/needs.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning } from '../support/words.js';

const DAY = '2026-11-26';
const at = (clock: string) => `${DAY}T${clock}:00+05:00`;
/** The worker looks for what came free every twenty seconds, and at once after most changes. */
const SERVED_WITHIN_MS = 30_000;

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'somebody who waits', () => {
  it('joins the queue in two taps, leaves it, joins again, and accepts what comes free', async () => {
    const spaces = [await spaceId(app, 'B-01')];
    const taken = await bookAs(app, 'member021', { spaceIds: spaces, start: at('11:00'), end: at('13:00') });
    const { page, words, complaints, close } = await app.open({
      login: 'member022',
      language: 'kk',
      width: 390,
    });
    await page.goto(`/find?date=${DAY}&from=11:00&to=13:00&desk=B-01`);
    const join = page.getByRole('button', { name: words('wait.join', { time: '11:00–13:00' }) });
    await join.click();
    await page.getByText(words('toast.waiting', { position: 1 })).waitFor();
    await page.getByText(words('wait.position', { position: 1 }), { exact: true }).waitFor();

    // Undo takes it back at once.
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    await page.getByText(words('toast.leftWaitlist')).waitFor();
    await join.click();
    await page.getByText(words('wait.position', { position: 1 }), { exact: true }).waitFor();

    await page.goto('/my-bookings');
    const waiting = page.getByRole('region', { name: words('wait.title') });
    await waiting.getByText('B-01').waitFor();

    await cancelAs(app, 'member021', taken.id);
    await page.getByRole('link', { name: words('nav.home') }).click();
    const offer = page.getByRole('article', { name: words('offer.title') });
    await offer.waitFor({ timeout: SERVED_WITHIN_MS });
    await offer.getByRole('timer').waitFor();
    await offer.getByRole('button', { name: words('offer.accept', { time: '11:00–13:00' }) }).click();
    await offer.waitFor({ state: 'detached' });
    const [booked] = await upcomingOf(app, 'member022', 1);
    expect(booked).toMatchObject({ state: 'confirmed', spaceIds: spaces });
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'somebody who waits, elsewhere', () => {
  it('answers the link of the mail without signing in, and opening it answers nothing', async () => {
    const spaces = [await spaceId(app, 'B-02')];
    const slot = { spaceIds: spaces, start: at('15:00'), end: at('16:00') };
    const taken = await bookAs(app, 'member023', slot);
    await waitAs('member024', slot);
    await waitAs('member025', slot);
    await cancelAs(app, 'member023', taken.id);
    const link = await mailedLink(app, 'member024', 'offer');

    const { page, words, complaints, close } = await app.open({ language: 'ru', width: 390 });
    await page.goto(link);
    const accept = page.getByRole('button', { name: words('offer.accept', { time: '15:00–16:00' }) });
    await accept.waitFor();
    expect((await entriesOf('member024'))[0]!.state).toBe('offered');

    // Not this one, but on in the queue: the next is asked.
    await page.getByRole('button', { name: words('offer.stay') }).click();
    await page.getByRole('heading', { name: words('offer.declined') }).waitFor();
    const mine = await waitUntil('the entry waits again', 5, async () => {
      const entries = await entriesOf('member024');
      return entries.length === 1 && entries;
    });
    expect(mine[0]!.people).toBe(1);

    // Whoever has no link, or a broken one, learns nothing.
    await page.goto(`${link.slice(0, -6)}`);
    await page.getByRole('heading', { name: words('link.wrong') }).waitFor();
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await close();
  });

  it('waits for a room from the form of the timeline', async () => {
    await bookRoomAs(app, 'organiser05', {
      spaceIds: [await spaceId(app, 'meeting')],
      start: '2026-12-05T20:00:00+05:00',
      end: '2026-12-05T21:00:00+05:00',
    });
    const { page, words, close } = await app.open({ login: 'organiser', language: 'kk', width: 1280 });
    await page.goto('/rooms?date=2026-12-05&room=meeting&from=20:00&to=21:00');
    await page.getByRole('radio', { name: words('wait.anyRoom') }).check({ force: true });
    await page.getByRole('button', { name: beginning(words('wait.join', { time: '20:00' })) }).click();
    // Another room is free at that time: waiting for any would be waiting for nothing, and the API says so.
    await page
      .getByRole('alert')
      .filter({ hasNotText: words('why.takenUntil', { time: '21:00' }) })
      .waitFor();
    await page.getByRole('radio', { name: words('wait.anyRoom') }).press('ArrowLeft');
    await page.getByRole('button', { name: beginning(words('wait.join', { time: '20:00' })) }).click();
    await page.getByText(words('wait.position', { position: 1 }), { exact: true }).waitFor();
    await close();
  });
});

async function waitAs(
  login: string,
  slot: { spaceIds: string[]; start: string; end: string },
): Promise<void> {
  const person = await app.account(login);
  const joined = await person.send('/api/v1/waitlist', {
    body: { centreId: app.centreId, kind: 'desk', ...slot },
  });
  if (joined.status !== 201) throw new Error(`${login} could not wait: ${JSON.stringify(joined.body)}`);
}

async function entriesOf(login: string): Promise<{ state: string; people: number }[]> {
  return (await (await app.account(login)).send('/api/v1/me/waitlist')).body.items;
}
