import { bookAs, organisationOf } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import type { OpenedPage } from '../support/opened-page.js';

/** An evening on which the demo leaves some rooms free. */
const DAY = '2026-12-05';
const SLOT = { start: `${DAY}T20:00:00+05:00`, end: `${DAY}T21:00:00+05:00` };
const REASON = { kk: 'Жөндеу жұмыстары', ru: 'Ремонтные работы' };

let app: DemoApp;
let opened: OpenedPage;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());
beforeEach(async () => void (opened = await app.open({ login: 'manager', language: 'kk', width: 390 })));
afterEach(async () => {
  const { complaints } = opened;
  await opened.close();
  expect(complaints).toEqual([]);
});

describeWith('chromium', 'a closure with bookings that cannot be moved', () => {
  it('waits for the decision, says what the last button does, and does exactly that', async () => {
    const { page, words } = opened;
    const mine = await bookFreeRoom();
    await previewWholeCentre(opened);
    const act = page.getByRole('button', { name: new RegExp(`^${words('closures.carryOut')}`) });
    expect(await act.isDisabled()).toBe(true);
    const why = await act.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${why}"]`).textContent()).toMatch(/^Шешілмеген брондау: \d+\./);

    await page.getByText(words('affected.cancel'), { exact: true }).first().click();
    expect(await act.textContent()).toMatch(/^Орындарды жабу: (\d+) брондау \(бас тартылады: \1\)$/);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await act.click();
    await page.getByText(words('closures.done', { time: '5 желтоқсан, 20:00' }), { exact: false }).waitFor();
    expect(await read(mine.id)).toMatchObject({ state: 'cancelled' });
  });

  it('is shown before it begins: in the calendar, and to members on the day in their language', async () => {
    const { page, words } = opened;
    await page.goto(`/hours?view=calendar&month=2026-12`);
    const day = page.locator(`[data-date="${DAY}"]`);
    await day.waitFor();
    const closed = `${words('hours.closure')}: ${words('closures.all')}, 20:00–21:00`;
    await page.getByRole('button', { name: new RegExp(closed) }).waitFor();

    const member = await app.open({ login: 'member', language: 'ru', width: 390 });
    for (const path of [`/find?date=${DAY}`, `/rooms?date=${DAY}`]) {
      await member.page.goto(path);
      const notices = member.page.getByRole('list', { name: member.words('closures.notices') });
      await notices.waitFor();
      expect(await notices.textContent()).toBe(`Закрыто: Весь центр, 20:00–21:00. ${REASON.ru}`);
    }
    await member.page.getByText(`Закрыто · ${REASON.ru}`).first().waitFor();
    expect(member.complaints).toEqual([]);
    await member.close();
  });

  it('is gone everywhere when it is opened again', async () => {
    const { page, words } = opened;
    await page.goto('/closures');
    await page.getByRole('button', { name: `${words('closures.lift')}: ${REASON.kk}` }).click();
    await page.getByText(words('closures.empty')).waitFor();
    await page.goto(`/rooms?date=${DAY}`);
    await page.getByText(words('timeline.howPhone'), { exact: false }).waitFor();
    expect(await page.getByRole('list', { name: words('closures.notices') }).count()).toBe(0);
  });
});

const manager = async (path: string) => (await app.account('manager')).send(`/api/v1${path}`);
const read = async (id: string) => (await manager(`/bookings/${id}`)).body;

/** A booking of the organiser's in a room that is free in the evening of the day. */
async function bookFreeRoom(): Promise<{ id: string }> {
  const query = new URLSearchParams({ centreId: app.centreId, kind: 'room', ...SLOT });
  const { items } = (await manager(`/availability?${query}`)).body;
  const free = items.find((one: { free: boolean }) => one.free);
  const organisationId = await organisationOf(app, 'organiser');
  return bookAs(app, 'organiser', { spaceIds: [free.spaceId], ...SLOT, title: 'Кездесу', organisationId });
}

/** The form of a closure of everything for the evening, up to what it would do to bookings. */
async function previewWholeCentre({ page, words }: OpenedPage): Promise<void> {
  await page.goto('/closures');
  await page.getByText(words('closures.all'), { exact: true }).click();
  await page.getByLabel(words('closures.firstDay')).selectOption(DAY);
  await page.getByLabel(words('find.from')).selectOption('1200');
  await page.getByLabel(words('find.to')).selectOption('1260');
  await page
    .getByRole('group', { name: words('closures.reason') })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: words('closures.preview') }).click();
  await page
    .getByRole('heading', {
      name: new RegExp(words('affected.unmovable', { count: 0 }).replace('0', '\\d+')),
    })
    .waitFor();
}
