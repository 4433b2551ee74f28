import { randomUUID } from 'node:crypto';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';
import { scan } from '../support/scanner.js';
import { waitUntil } from '../support/wait-until.js';
import { beginning, LANGUAGES, wordsOf } from '../support/words.js';

interface Arrival {
  readonly booking: {
    readonly id: string;
    readonly state: string;
    readonly passCode: string;
    readonly walkIn: boolean;
  };
  readonly person: { readonly fullName: string };
  readonly status: string;
}

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'the front desk', () => {
  it.each(LANGUAGES)(
    'finds «Қайрат» by «Кайрат», checks in with one tap and takes it back: %s',
    async (language) => {
      const login = { kk: 'member005', ru: 'member035', en: 'member065' }[language];
      const name = { kk: 'Қайрат Мысалбек', ru: 'Қайрат Үлгібай', en: 'Қайрат Сынақбай' }[language];
      const booking = await bookNow(app, login);
      const opened = await open(app, language);
      const { page, words } = opened;

      const search = page.getByLabel(words('frontDesk.search'));
      await search.fill(name.replace('Қ', 'К').replace('Ү', 'У').replace('қ', 'к').replace('і', 'и'));
      const found = page.getByRole('region', { name: words('frontDesk.found') });
      await found.getByText(name).waitFor();
      await waitUntil('one arrival', 5, async () => (await found.getByRole('listitem').count()) === 1);

      await found.getByRole('button', { name: `${words('arrival.checkIn')}, ${name}` }).click();
      await stateOf(app, booking.id, 'checked_in');
      await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
      await stateOf(app, booking.id, 'confirmed');
      await page.getByText(words('toast.restored')).waitFor();

      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
  );

  it('lists who is due, who is here and who comes later', async () => {
    const { page, words, close } = await open(app, 'kk');
    const due = page.getByRole('region', { name: words('arrivals.due') });
    await due.waitFor();
    const shown = await due.getByRole('listitem').count();
    const { items } = await arrivals(app);
    expect(shown).toBe(items.filter(({ status }) => status === 'due' || status === 'late').length);
    expect(shown).toBeGreaterThan(0);
    const here = page.locator('summary').filter({ hasText: beginning(words('arrivals.here')) });
    await here.click();
    expect(await page.locator('details[open] li').count()).toBe(
      items.filter(({ status }) => status === 'here').length,
    );
    await close();
  });
});

describeWith('chromium', 'the console of the front desk', () => {
  it('answers in the language that is chosen after the answer', async () => {
    const { page, words, complaints, close } = await open(app, 'kk');
    await scan(page, '0000ZZZZ');
    await page.getByText(words('frontDesk.unknownCode')).waitFor();
    await page.getByRole('button', { name: beginning('Рус') }).click();
    await page.getByText(wordsOf('ru')('frontDesk.unknownCode')).waitFor();
    expect(await page.getByText(words('frontDesk.unknownCode')).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has the clock above the list on a phone', async () => {
    const { page, words, close } = await app.open({ login: 'desk', language: 'kk', width: 390 });
    await page.goto('/front-desk');
    const search = page.getByLabel(words('frontDesk.search'));
    await search.waitFor();
    const clock = page.locator('main p').filter({ hasText: 'сейсенбі' }).first();
    expect((await clock.boundingBox())!.y).toBeLessThan((await search.boundingBox())!.y);
    // The map below suggests a desk, and does not draw the page down to itself.
    await page.locator('svg [aria-pressed=true]').first().waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await close();
  });
});

describeWith('chromium', 'the front desk, without a search', () => {
  it('takes a scan of a pass although the layout garbles its keys, and again says who is already here', async () => {
    const booking = await bookNow(app, 'member008');
    const { page, words, complaints, close } = await open(app, 'kk');
    const { passCode } = await stateOf(app, booking.id, 'confirmed');

    await scan(page, passCode);
    await stateOf(app, booking.id, 'checked_in');
    await page
      .getByText(beginning(words('frontDesk.checkedIn', { space: '' }).split(' · ')[0]!))
      .first()
      .waitFor();
    // What the scanner typed into the field is gone: the next person is next.
    expect(await page.getByLabel(words('frontDesk.search')).inputValue()).toBe('');

    await scan(page, passCode);
    await page.getByText(words('frontDesk.already', { space: '' }).split(' · ')[0]!).waitFor();

    await scan(page, '0000ZZZZ');
    await page.getByText(words('frontDesk.unknownCode')).waitFor();

    // A slow scanner, and what the hand had typed before it stays.
    const field = page.getByLabel(words('frontDesk.search'));
    await field.fill('Мыса');
    await scan(page, passCode, 0.08);
    await page.getByText(words('frontDesk.already', { space: '' }).split(' · ')[0]!).waitFor();
    expect(await field.inputValue()).toBe('Мыса');
    expect(complaints).toEqual([]);
    await close();
  });

  it('seats somebody without a booking by a name and one button, and takes it back', async () => {
    const { page, words, complaints, close } = await open(app, 'kk');
    await page.getByLabel(words('walkIn.name'), { exact: true }).fill('Жәнібек Сынақбаев');
    await page.getByRole('button', { name: beginning(words('walkIn.seat', { space: '' })) }).click();
    const seated = await waitUntil('a walk-in', 5, async () =>
      (await arrivals(app, 'Жанибек')).items.find(({ booking }) => booking.walkIn),
    );
    expect(seated).toMatchObject({
      person: { fullName: 'Жәнібек Сынақбаев' },
      booking: { state: 'checked_in' },
    });
    const name = page.getByLabel(words('walkIn.name'), { exact: true });
    await waitUntil('an empty field for the next', 5, async () => (await name.inputValue()) === '');
    await page.getByRole('button', { name: words('action.undo'), exact: true }).click();
    // As if it had never been.
    await stateOf(app, seated.booking.id, 'cancelled');
    expect(complaints).toEqual([]);
    await close();
  });
});

async function open(app: DemoApp, language: (typeof LANGUAGES)[number]): Promise<OpenedPage> {
  const opened = await app.open({ login: 'desk', language, width: 1280 });
  await opened.page.goto('/front-desk');
  await opened.page.getByRole('region', { name: opened.words('arrivals.due') }).waitFor();
  return opened;
}

async function arrivals(app: DemoApp, q = ''): Promise<{ items: Arrival[] }> {
  const desk = await app.account('desk');
  const path = `/api/v1/centres/${app.centreId}/arrivals?q=${encodeURIComponent(q)}`;
  return (await desk.send(path)).body;
}

function stateOf(app: DemoApp, id: string, state: string): Promise<Arrival['booking']> {
  return waitUntil(`the booking is ${state}`, 5, async () => {
    const { body } = await (await app.account('desk')).send(`/api/v1/bookings/${id}`);
    return body.state === state && body;
  });
}

/** A desk from now on for an hour: the check-in is open. */
async function bookNow(app: DemoApp, login: string): Promise<{ id: string }> {
  const person = await app.account(login);
  const start = '2026-11-24T10:10:00+05:00';
  const end = '2026-11-24T11:10:00+05:00';
  const query = new URLSearchParams({ centreId: app.centreId, kind: 'desk', start, end });
  const { items } = (await person.send(`/api/v1/availability?${query}`)).body;
  const free = items.find((item: { free: boolean; refusal: unknown }) => item.free && !item.refusal);
  const booked = await person.send('/api/v1/bookings', {
    body: { centreId: app.centreId, spaceIds: [free.spaceId], start, end },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(booked.status).toBe(201);
  return booked.body;
}
