import { randomUUID } from 'node:crypto';
import { credentialsOf, type DemoHouse } from './demo-house.js';
import type { OpenedPage } from './opened-page.js';
import { readyStaff, STAFF_SCREENS } from './staff-screens.js';
import { waitUntil } from './wait-until.js';
import { beginning } from './words.js';

/** One view in one state, and how to come to it. */
export interface Screen {
  readonly name: string;
  /** Nobody when absent. */
  readonly login?: string;
  readonly path: string;
  /** Something that is there when the view has its data. */
  readonly ready: string;
  /** Steps from the opened view to the state that is meant. */
  readonly after?: (opened: OpenedPage) => Promise<unknown>;
}

/** Somebody of the demo who has bookings; `seatMembers` gives them. */
const SEATED = 'member150';
const TITLED = '2026-11-26';

/** Every view of the app, those of each role once, and the states that show more than the first look. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', ready: 'form' },
  {
    name: 'sign-in refused',
    path: '/sign-in',
    ready: 'form',
    after: async ({ page, words }) => {
      await page.getByLabel(words('signIn.login')).fill(credentialsOf('member').login);
      await page.getByLabel(words('signIn.password')).fill('0000');
      await page.getByRole('button', { name: words('signIn.submit') }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'home with the best desk', login: 'member151', path: '/', ready: '#best-desk' },
  { name: 'home with a pass', login: SEATED, path: '/', ready: 'svg[role=img]' },
  { name: 'find in a list', login: 'member151', path: '/find?date=2026-11-25', ready: 'main h2' },
  {
    name: 'find with a desk chosen',
    login: 'member151',
    path: '/find?date=2026-11-25&desk=A-05',
    ready: 'section h2 ~ *',
  },
  {
    name: 'find on the map',
    login: 'member151',
    path: '/find?date=2026-11-25&view=map&desk=B-03',
    ready: '[data-desk][aria-pressed=true]',
  },
  {
    name: 'find, nothing has all that',
    login: 'member151',
    path: '/find?date=2026-11-25&features=quiet,projector',
    ready: 'main h2',
  },
  { name: 'my bookings', login: SEATED, path: '/my-bookings', ready: 'article' },
  {
    name: 'my bookings, moving one',
    login: SEATED,
    path: '/my-bookings',
    ready: 'article',
    after: async ({ page, words }) => {
      await page
        .getByRole('button', { name: words('booking.move'), exact: true })
        .first()
        .click();
      await page.getByRole('button', { name: beginning(words('booking.moveTo', { time: '' })) }).waitFor();
    },
  },
  { name: 'my bookings of the past', login: 'member151', path: '/my-bookings?scope=past', ready: 'main h2' },
  {
    name: 'profile with messages',
    login: SEATED,
    path: '/profile',
    ready: 'main summary',
    after: ({ page }) => page.locator('main summary').first().click(),
  },
  { name: 'profile', login: 'organiser', path: '/profile', ready: 'section' },
  { name: 'rooms', login: 'organiser', path: `/rooms?date=${TITLED}`, ready: '[role=grid], main li' },
  {
    name: 'rooms with a slot chosen',
    login: 'organiser',
    path: '/rooms?date=2026-12-05&room=meeting&from=20:00&to=21:00',
    ready: 'main form',
  },
  {
    name: 'rooms with a series',
    login: 'organiser',
    path: '/rooms?date=2026-12-05&room=meeting&from=20:00&to=21:00',
    ready: 'main form',
    after: async ({ page, words }) => {
      await page.getByRole('button', { name: words('series.repeat'), exact: true }).click();
      await page
        .getByRole('list', { name: words('series.dates') })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'rooms, a slot that cannot be had',
    login: 'organiser',
    path: '/rooms?date=2027-02-03&room=meeting&from=20:00&to=21:00',
    ready: 'main form [role=alert]',
  },
  { name: 'requests', login: 'desk', path: '/requests', ready: 'main article' },
  { name: 'closures', login: 'manager', path: '/closures', ready: 'main form' },
  { name: 'front desk', login: 'desk', path: '/front-desk', ready: 'main li' },
  {
    name: 'front desk, nobody found',
    login: 'desk',
    path: '/front-desk',
    ready: 'main li',
    after: async ({ page, words }) => {
      await page.getByLabel(words('frontDesk.search')).fill('000000');
      await page.keyboard.press('Enter');
      await page.getByText(words('frontDesk.nobody')).waitFor();
    },
  },
  { name: 'front desk, for others', login: 'member151', path: '/front-desk', ready: 'main h1, main h2' },
  { name: 'rules', login: 'manager', path: '/rules', ready: 'fieldset' },
  {
    name: 'rules, one changed',
    login: 'manager',
    path: '/rules',
    ready: 'fieldset',
    after: async ({ page, words }) => {
      await page.getByLabel(words('rules.deskGraceMinutes')).fill('25');
      await page.locator('main button[type=submit]').waitFor();
    },
  },
  { name: 'no such page', login: 'member151', path: '/nowhere', ready: 'main h1' },
  ...STAFF_SCREENS,
];

/** Gives the seated member a desk now and one tomorrow, and lets an organiser ask for a hall that staff opens. */
export async function seatMembers(house: DemoHouse): Promise<void> {
  const member = await house.account(SEATED);
  for (const date of ['2026-11-24', '2026-11-25']) {
    const [start, end] = [`${date}T10:10:00+05:00`, `${date}T12:10:00+05:00`];
    const query = new URLSearchParams({ centreId: house.centreId, kind: 'desk', start, end });
    const { items } = (await member.send(`/api/v1/availability?${query}`)).body;
    const free = items.find((item: { free: boolean; refusal: unknown }) => item.free && !item.refusal);
    await book(house, SEATED, { spaceIds: [free.spaceId], start, end });
  }
  const manager = await house.account('manager');
  const { items } = (await manager.send(`/api/v1/centres/${house.centreId}/spaces?kind=room`)).body;
  const debate = items.find((space: { code: string }) => space.code === 'debate').id;
  await manager.send(`/api/v1/centres/${house.centreId}/spaces/${debate}`, {
    method: 'PATCH',
    body: { approval: 'required' },
  });
  const [organisation] = (await (await house.account('organiser')).send('/api/v1/me')).body.organisations;
  await book(house, 'organiser', {
    spaceIds: [debate],
    start: '2026-12-06T11:00:00+05:00',
    end: '2026-12-06T12:00:00+05:00',
    organisationId: organisation.id,
  });
  await readyStaff(house);
  await waitUntil('a message of the worker', 20, async () => {
    const { items: messages } = (await member.send('/api/v1/me/messages')).body;
    return messages.length > 0;
  });
}

async function book(house: DemoHouse, login: string, wish: object): Promise<void> {
  const account = await house.account(login);
  const made = await account.send('/api/v1/bookings', {
    body: { centreId: house.centreId, ...wish },
    headers: { 'idempotency-key': randomUUID() },
  });
  if (made.status !== 201) throw new Error(`${login} could not book: ${JSON.stringify(made.body)}`);
}

/** Leads a window to a screen and waits until it is all there. */
export async function goTo(screen: Screen, opened: OpenedPage): Promise<void> {
  const { page, words } = opened;
  await page.goto(screen.path);
  await page.locator(screen.ready).first().waitFor();
  await page.getByRole('status', { name: words('state.loading') }).waitFor({ state: 'detached' });
  await screen.after?.(opened);
}
