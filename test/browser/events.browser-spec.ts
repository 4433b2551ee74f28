import { eveningRoom, EVENT_NAMES, openEvent, registerAs, unregisterAs } from '../support/demo-events.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { mailedLink } from '../support/mailed-links.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { waitUntil } from '../support/wait-until.js';
import { LANGUAGES } from '../support/words.js';

const SPAN = '20:00–21:00';
/** The worker looks at once after most changes, and every two seconds here. */
const SERVED_WITHIN_MS = 30_000;

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

const mine = async (login: string) =>
  (await (await app.account(login)).send('/api/v1/me/registrations')).body.items as {
    state: string;
    people: number;
    event: { id: string };
  }[];

describeWith('chromium', 'an event', () => {
  it('is opened from the timeline, registered for in one tap and taken back as quickly', async () => {
    const booking = await eveningRoom(app, '2026-12-01');
    const organiser = await app.open({ login: 'organiser', language: 'kk', width: 1280 });
    await organiser.page.goto(`/rooms?date=2026-12-01&booking=${booking.id}`);
    await openForRegistration(organiser, 3);
    await organiser.page.getByText(organiser.words('event.left', { left: 3, places: 3 })).waitFor();

    const member = await app.open({ login: 'member031', language: 'kk', width: 390 });
    const { page, words } = member;
    await page.goto('/');
    await page.getByRole('link', { name: words('link.toEvents') }).click();
    const card = page.getByRole('article').filter({ hasText: EVENT_NAMES.kk }).last();
    await card.getByRole('button', { name: words('event.register', { time: SPAN }) }).click();
    await card.getByText(words('event.registered')).waitFor();
    // Others see it by themselves.
    await organiser.page.getByText(organiser.words('event.left', { left: 2, places: 3 })).waitFor();
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    await card.getByRole('button', { name: words('event.register', { time: SPAN }) }).waitFor();
    expect([...member.complaints, ...organiser.complaints]).toEqual([]);
    await member.close();
    await organiser.close();
  });
});

describeWith('chromium', 'an event with few places', () => {
  it('is waited for when it is full; a freed place is offered and taken with one tap', async () => {
    const { id } = await openEvent(app, (await eveningRoom(app, '2026-12-02')).id, 1);
    const owner = await registerAs(app, 'member032', id);
    const { page, words, complaints, close } = await app.open({
      login: 'member033',
      language: 'ru',
      width: 390,
    });
    await page.goto('/events');
    const card = page.getByRole('article').filter({ hasText: EVENT_NAMES.ru }).last();
    await card.getByRole('button', { name: words('event.wait', { time: SPAN }) }).click();
    await card.getByText(words('wait.position', { position: 1 }), { exact: true }).waitFor();
    await unregisterAs(app, 'member032', owner.id);
    const offer = page.getByRole('article', { name: words('event.offer.title') });
    await offer.waitFor({ timeout: SERVED_WITHIN_MS });
    await offer.getByRole('timer').waitFor();
    await offer.getByRole('button', { name: words('offer.accept', { time: SPAN }) }).click();
    await card.getByText(words('event.registered')).waitFor();
    expect(await mine('member033')).toMatchObject([{ state: 'registered', event: { id } }]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is registered for as a group, all of them or none, and given up among the own bookings', async () => {
    await openEvent(app, (await eveningRoom(app, '2026-12-04')).id, 3);
    const { page, words, complaints, close } = await app.open({
      login: 'member037',
      language: 'kk',
      width: 390,
    });
    await page.goto('/events');
    const card = page.getByRole('article').filter({ hasText: EVENT_NAMES.kk }).last();
    await card.getByRole('button', { name: words('event.group') }).click();
    await card.getByRole('button', { name: words('event.more') }).click();
    await card.getByRole('button', { name: words('event.register', { time: SPAN }) }).click();
    await card.getByText(words('event.noPlaces')).waitFor();
    expect(await mine('member037')).toMatchObject([{ state: 'registered', people: 3 }]);
    await page.goto('/my-bookings');
    const section = page.getByRole('region', { name: words('event.mine') });
    await section.getByRole('button', { name: words('event.cancel') }).click();
    await section.getByText(EVENT_NAMES.kk).waitFor({ state: 'detached' });
    expect(await mine('member037')).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'the link of the mail about a place', () => {
  it('answers without signing in, and opening it answers nothing', async () => {
    const { id } = await openEvent(app, (await eveningRoom(app, '2026-12-03')).id, 1);
    const owner = await registerAs(app, 'member034', id);
    await registerAs(app, 'member035', id);
    await registerAs(app, 'member036', id);
    await unregisterAs(app, 'member034', owner.id);
    const link = await mailedLink(app, 'member035', 'place');
    const { page, words, complaints, close } = await app.open({ language: 'kk', width: 390 });
    await page.goto(link);
    const decline = page.getByRole('button', { name: words('offer.decline') });
    await decline.waitFor();
    expect((await mine('member035'))[0]!.state).toBe('offered');
    await decline.click();
    await page.getByRole('heading', { name: words('offer.declined') }).waitFor();
    await waitUntil('the next is asked', 20, async () => (await mine('member036'))[0]?.state === 'offered');

    // The next says yes; nobody is signed in here.
    await page.goto(await mailedLink(app, 'member036', 'place'));
    await page.getByRole('button', { name: words('offer.accept', { time: SPAN }) }).click();
    await page.getByText(words('event.registered'), { exact: true }).waitFor();
    expect((await mine('member036'))[0]!.state).toBe('registered');

    // Whoever has no link, or a broken one, learns nothing.
    await page.goto(link.slice(0, -6));
    await page.getByRole('heading', { name: words('link.wrong') }).waitFor();
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await close();
  });
});

/** The form beside a booking of the timeline that opens it for registration. */
async function openForRegistration({ page, words }: OpenedPage, places: number): Promise<void> {
  await page.getByRole('button', { name: words('event.create') }).click();
  const form = page.getByRole('form', { name: words('event.create') });
  for (const language of LANGUAGES)
    await form.getByLabel(words(`event.nameIn.${language}`)).fill(EVENT_NAMES[language]);
  await form.getByLabel(words('event.programme')).selectOption('debate');
  await form.getByLabel(words('event.places')).fill(String(places));
  await form.getByRole('button', { name: words('event.create') }).click();
}
