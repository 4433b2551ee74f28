import { ask } from '@birlik/testing';
import { bookAs, organisationOf, spaceId, upcomingOf } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning } from '../support/words.js';

const DAY = '2026-12-07';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

const holds = () =>
  ask<{ id: string }>(
    app.databaseUrl,
    `SELECT id FROM booking WHERE state = 'held' AND held_until > birlik_now()`,
  );

describeWith('chromium', 'a slot that is kept', () => {
  it('keeps the slot while its form is filled, gives it back when the form closes, and books what it kept', async () => {
    const { page, words, complaints, close } = await app.open({
      login: 'organiser',
      language: 'kk',
      width: 1280,
    });
    const form = `/rooms?date=${DAY}&room=library-corner&from=08:00&to=09:00`;
    await page.goto(form);
    const kept = page.getByText(words('hold.left'));
    await kept.waitFor();
    expect(await holds()).toHaveLength(1);

    // Nobody else gets it meanwhile.
    const rival = await (
      await app.account('organiser05')
    ).send('/api/v1/bookings', {
      body: {
        centreId: app.centreId,
        spaceIds: [await spaceId(app, 'library-corner')],
        start: `${DAY}T08:00:00+05:00`,
        end: `${DAY}T09:00:00+05:00`,
        organisationId: await organisationOf(app, 'organiser05'),
      },
    });
    expect(rival.status).toBe(409);

    await page
      .getByRole('button', { name: words('action.close') })
      .first()
      .click();
    await waitUntil('the hold is given back', 5, async () => (await holds()).length === 0);

    await page.goto(form);
    await kept.waitFor();
    await page.getByLabel(words('timeline.title'), { exact: true }).fill('Сақталған кездесу');
    await page.getByLabel(words('timeline.people')).fill('7');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Сақталған кездесу' }).waitFor();
    const [row] = await ask<{ state: string; people: number }>(
      app.databaseUrl,
      `SELECT state, people FROM booking WHERE title = 'Сақталған кездесу'`,
    );
    expect(row).toEqual({ state: 'confirmed', people: 7 });
    expect(await holds()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'a series', () => {
  let id: string;
  beforeEach(async () => void (id = await weeklySeries()));
  afterEach(() => giveUp(id));

  it('moves one date and all later ones as shown', async () => {
    const { page, words, complaints, close } = await openSeries(`${id}?date=2026-12-17`);
    await page.getByRole('button', { name: words('series.changeLater') }).click();
    await page.getByLabel(words('find.from'), { exact: true }).selectOption({ label: '08:30' });
    await page.getByText(words('series.willMove'), { exact: true }).first().waitFor();
    await page.locator('section[aria-labelledby=series-change]').getByRole('button').first().click();
    await page.getByText(words('series.changed', { count: 3 })).waitFor();
    expect(await startsOf(id)).toEqual(['12-10T08:00', '12-17T08:30', '12-24T08:30', '12-31T08:30']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('gives one date up and takes it back', async () => {
    const { page, words, complaints, close } = await openSeries(`${id}?date=2026-12-24`);
    await page.getByRole('button', { name: words('series.cancelThis') }).click();
    await waitUntil('one date is gone', 5, async () => (await startsOf(id)).length === 3);
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    await waitUntil('it is back', 5, async () => (await startsOf(id)).length === 4);
    expect(complaints).toEqual([]);
    await close();
  });

  it('gives all dates ahead up, shown before', async () => {
    const { page, words, complaints, close } = await openSeries(`${id}?action=cancel`);
    await page.getByRole('heading', { name: beginning(words('series.cancelFrom', { day: '' })) }).waitFor();
    await page.locator('section[aria-labelledby=series-cancel] li').nth(3).waitFor();
    await page.locator('section[aria-labelledby=series-cancel] button').first().click();
    await page.getByText(words('series.cancelled', { count: 4 })).waitFor();
    await page.getByText(words('series.ended')).waitFor();
    expect(await startsOf(id)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describeWith('chromium', 'a member at work', () => {
  it('lets a group sit together, and goes on at another desk where one is taken later', async () => {
    const { page, words, complaints, close } = await app.open({
      login: 'member041',
      language: 'ru',
      width: 390,
    });
    await page.goto('/find?date=2026-11-26&from=11:00');
    await page.getByRole('button', { name: words('together.title') }).click();
    await page.getByRole('button', { name: words('together.more') }).click();
    const set = page.getByRole('button', { name: /^[A-Z]-\d+, [A-Z]-\d+, [A-Z]-\d+/ }).first();
    await set.click();
    await page.getByRole('button', { name: beginning(words('book.at', { time: '11:00' })) }).click();
    const [group] = await upcomingOf(app, 'member041', 1);
    expect(group).toMatchObject({ people: 3 });
    expect(group.spaceIds).toHaveLength(3);

    await bookAs(app, 'member042', {
      spaceIds: [await spaceId(app, 'C-05')],
      start: '2026-11-27T13:00:00+05:00',
      end: '2026-11-27T15:00:00+05:00',
    });
    await page.goto('/find?date=2026-11-27&from=11:00&to=15:00&desk=C-05');
    await page
      .getByRole('button', { name: beginning(words('book.at', { time: '11:00–13:00 C-05, 13:00–15:00 ' })) })
      .click();
    const mine = await upcomingOf(app, 'member041', 2);
    expect(mine[1].legs.map((leg: any) => leg.start.slice(11, 16))).toEqual(['11:00', '13:00']);
    await page.goto('/my-bookings');
    await page.getByText('11:00–13:00 C-05').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in the profile what missed bookings mean, and takes «I was there»', async () => {
    const [missed] = await ask<{ email: string }>(
      app.databaseUrl,
      `SELECT p.email FROM absence m JOIN person p ON p.id = m.person_id WHERE m.state = 'counts' AND m.kind = 'desk'
       AND p.email LIKE 'member%' AND m.missed_at > birlik_now() - interval '50 days' GROUP BY p.email ORDER BY count(*) DESC, p.email LIMIT 1`,
    );
    const login = missed!.email.split('@')[0]!;
    const { page, words, complaints, close } = await app.open({ login, language: 'kk', width: 390 });
    await page.goto('/profile');
    await page
      .getByRole('button', { name: words('absence.iWasThere') })
      .first()
      .click();
    await page.getByLabel(words('absence.tell')).fill('Экран өшіп тұрды, мен үстелде отырдым.');
    await page.getByRole('button', { name: words('absence.send') }).click();
    await page.getByText(words('absence.state.appealed'), { exact: true }).waitFor();
    const { items } = (await (await app.account(login)).send('/api/v1/me/absences')).body;
    expect(items.map((absence: any) => absence.state)).toContain('appealed');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Four Thursdays at eight from 10 December on. */
async function weeklySeries(): Promise<string> {
  const organiser = await app.account('organiser');
  const draft = {
    centreId: app.centreId,
    spaceIds: [await spaceId(app, 'class-2')],
    organisationId: await organisationOf(app, 'organiser'),
    title: 'Апталық жазба',
    rule: { from: '2026-12-10', startTime: '08:00', endTime: '09:00', frequency: 'weekly', count: 4 },
  };
  const { token } = (await organiser.send('/api/v1/series/preview', { body: draft })).body;
  const { body } = await organiser.send('/api/v1/series', { body: { ...draft, token } });
  if (body.bookings?.length !== 4) throw new Error(`No series of four: ${JSON.stringify(body)}`);
  return body.id;
}

/** The dates that stand, as their days and times. */
async function startsOf(id: string): Promise<string[]> {
  const { bookings } = (await (await app.account('organiser')).send(`/api/v1/series/${id}`)).body;
  return bookings
    .filter((booking: { state: string }) => booking.state === 'confirmed')
    .map((booking: { start: string }) => booking.start.slice(5, 16));
}

/** Frees the room for the next series. */
async function giveUp(id: string): Promise<void> {
  if ((await startsOf(id)).length === 0) return;
  const organiser = await app.account('organiser');
  const { status } = await organiser.send(`/api/v1/series/${id}/cancel`, { body: { from: '2026-12-10' } });
  if (status !== 200) throw new Error(`The series was not given up: ${status}`);
}

async function openSeries(address: string): Promise<OpenedPage> {
  const opened = await app.open({ login: 'organiser', language: 'kk', width: 390 });
  await opened.page.goto(`/series/${address}`);
  return opened;
}
