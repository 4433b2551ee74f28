import { ask } from '@birlik/testing';
import { bookAs, cancelAs, freeDesk, spaceId } from './demo-bookings.js';
import { credentialsOf, type DemoApp } from './demo-app.js';
import { EVENT_SCREENS, openEvents } from './event-screens.js';
import { mailedLink } from './mailed-links.js';
import type { OpenedPage } from './opened-page.js';
import { readyStaff, STAFF_SCREENS } from './staff-screens.js';
import { waitUntil } from './wait-until.js';
import { beginning } from './words.js';

/** One view in one state, and how to come to it. */
export interface Screen {
  readonly name: string;
  /** Nobody when absent. */
  readonly login?: string;
  /** May name what was made for the screens: `/series/{series}`. */
  readonly path: string;
  /** Something that is there when the view has its data. */
  readonly ready: string;
  /** Steps from the opened view to the state that is meant. */
  readonly after?: (opened: OpenedPage) => Promise<unknown>;
}

/** Somebody of the demo who has bookings; `seatMembers` gives them. */
const SEATED = 'member150';
/** Somebody who waits, and to whom something is offered. */
const WAITING = 'member152';
/** Somebody who missed bookings. */
const MISSED = 'member154';
/** Somebody whose desks others want. */
const RIVAL = 'member155';
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
  { name: 'home with an offer', login: WAITING, path: '/', ready: 'article [role=timer]' },
  {
    name: 'home, typing the code of the entrance',
    login: SEATED,
    path: '/',
    ready: 'svg[role=img]',
    after: async ({ page, words }) => {
      await page.getByRole('button', { name: words('checkIn.myself') }).click();
      await page.getByLabel(words('checkIn.digits')).waitFor();
    },
  },
  {
    name: 'my bookings with an offer and a line',
    login: WAITING,
    path: '/my-bookings',
    ready: 'section[aria-labelledby=waiting] li',
  },
  {
    name: 'find, waiting for a taken desk',
    login: 'member151',
    path: '/find?date=2026-11-26&from=11:00&to=12:00&desk=B-01',
    ready: 'section section button',
  },
  {
    name: 'find, a group',
    login: 'member151',
    path: '/find?date=2026-11-26&from=11:00&people=3',
    ready: 'main button[aria-pressed] b ~ *, main button[aria-pressed] b',
    after: chooseGroup,
  },
  {
    name: 'find, a group on the map',
    login: 'member151',
    path: '/find?date=2026-11-26&from=11:00&people=2&view=map',
    ready: '[data-desk]',
    after: chooseGroup,
  },
  {
    name: 'find, no places for a group',
    login: 'member151',
    path: '/find?date=2026-11-26&from=11:00&to=15:00&people=6',
    ready: 'main h2',
  },
  { name: 'a desk for anybody', path: '/d/{desk}', ready: 'main h1' },
  { name: 'no such desk', path: '/d/zzz', ready: 'main h1' },
  { name: 'my desk', login: SEATED, path: '/d/{desk}', ready: 'main h1' },
  { name: 'an offer behind its link', path: '/offer/{offer}', ready: 'article [role=timer]' },
  { name: 'a link that lost its end', path: '/visit/{desk}', ready: 'main h1' },
  { name: 'a visit', login: SEATED, path: '/visit/{visit}', ready: 'main article' },
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
  {
    name: 'profile with missed bookings',
    login: MISSED,
    path: '/profile',
    ready: 'section[aria-labelledby=absences] li',
    after: ({ page, words }) =>
      page
        .getByRole('button', { name: words('absence.iWasThere') })
        .first()
        .click(),
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
  {
    name: 'rooms, waiting for a taken slot',
    login: 'organiser',
    path: '/rooms?date=2026-12-06&room=debate&from=11:00&to=12:00',
    ready: 'main form section button',
  },
  { name: 'series', login: 'organiser', path: '/series/{series}?date=2026-12-24', ready: 'main li button' },
  {
    name: 'series, changing the rest',
    login: 'organiser',
    path: '/series/{series}?date=2026-12-24&action=change',
    ready: '#series-change',
    after: async ({ page, words }) => {
      await page.getByLabel(words('find.from'), { exact: true }).selectOption({ label: '08:30' });
      await page.locator('section[aria-labelledby=series-change] li').first().waitFor();
    },
  },
  {
    name: 'series, cancelling all',
    login: 'organiser',
    path: '/series/{series}?action=cancel',
    ready: 'section[aria-labelledby=series-cancel] li',
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
  ...EVENT_SCREENS,
  ...STAFF_SCREENS,
];

/** Parts of paths that are known once the app has its data. */
export type ScreenLinks = Readonly<Record<string, string>>;

/**
 * Gives the seated member a desk now and one tomorrow, lets an organiser ask for a hall that staff opens and keep a series,
 * lets somebody wait and be offered a desk, opens events, and lets somebody have missed bookings.
 */
export async function seatMembers(app: DemoApp): Promise<ScreenLinks> {
  const member = await app.account(SEATED);
  const visits: { id: string; spaceIds: string[] }[] = [];
  for (const date of ['2026-11-24', '2026-11-25']) {
    const slot = { start: `${date}T10:10:00+05:00`, end: `${date}T12:10:00+05:00` };
    visits.push(await bookAs(app, SEATED, { spaceIds: [await freeDesk(app, SEATED, slot)], ...slot }));
  }
  const manager = await app.account('manager');
  const debate = await spaceId(app, 'debate');
  await manager.send(`/api/v1/centres/${app.centreId}/spaces/${debate}`, {
    method: 'PATCH',
    body: { approval: 'required' },
  });
  const organiser = await app.account('organiser');
  const [organisation] = (await organiser.send('/api/v1/me')).body.organisations;
  await bookAs(app, 'organiser', {
    spaceIds: [debate],
    start: '2026-12-06T11:00:00+05:00',
    end: '2026-12-06T12:00:00+05:00',
    organisationId: organisation.id,
  });
  const series = await keepSeries(app, organisation.id);
  const offer = await offerDesk(app);
  await missBookings(app);
  const events = await openEvents(app);
  await readyStaff(app);
  await waitUntil('a message of the worker', 20, async () => {
    const { items: messages } = (await member.send('/api/v1/me/messages')).body;
    return messages.length > 0;
  });
  const path = `/api/v1/centres/${app.centreId}/spaces`;
  const { items } = (await member.send(path)).body;
  const desk = items.find((space: { id: string }) => space.id === visits[0]!.spaceIds[0]).code;
  return { series, offer, desk, visit: visits[0]!.id, ...events };
}

/** Five Thursdays, one of which somebody else has: the id of the series. */
async function keepSeries(app: DemoApp, organisationId: string): Promise<string> {
  const organiser = await app.account('organiser');
  const spaceIds = [await spaceId(app, 'library-corner')];
  const other = (await (await app.account('organiser07')).send('/api/v1/me')).body.organisations[0].id;
  await bookAs(app, 'organiser07', {
    spaceIds,
    start: '2026-12-17T08:30:00+05:00',
    end: '2026-12-17T09:30:00+05:00',
    organisationId: other,
  });
  const body = {
    centreId: app.centreId,
    spaceIds,
    organisationId,
    rule: { from: '2026-12-10', startTime: '08:00', endTime: '09:00', frequency: 'weekly', count: 5 },
  };
  const { token } = (await organiser.send('/api/v1/series/preview', { body })).body;
  return (await organiser.send('/api/v1/series', { body: { ...body, token } })).body.id;
}

/** Two desks that others have: one is given up and offered, for the other one goes on waiting. What follows /offer/. */
async function offerDesk(app: DemoApp): Promise<string> {
  const day = '2026-11-26';
  const slot = { start: `${day}T11:00:00+05:00`, end: `${day}T12:00:00+05:00` };
  const later = { start: `${day}T13:00:00+05:00`, end: `${day}T14:00:00+05:00` };
  const waiting = await app.account(WAITING);
  const taken = [];
  for (const [code, when] of [
    ['B-01', slot],
    ['B-02', later],
  ] as const) {
    const spaceIds = [await spaceId(app, code)];
    taken.push(await bookAs(app, RIVAL, { spaceIds, ...when }));
    await waiting.send('/api/v1/waitlist', {
      body: { centreId: app.centreId, kind: 'desk', spaceIds, ...when },
    });
  }
  await cancelAs(app, RIVAL, taken[1].id);
  return (await mailedLink(app, WAITING, 'offer')).slice('/offer/'.length);
}

async function missBookings(app: DemoApp): Promise<void> {
  await ask(
    app.databaseUrl,
    `INSERT INTO absence (booking_id, centre_id, person_id, kind, missed_at)
     SELECT b.id, b.centre_id, p.id, 'desk', b.starts FROM booking b, person p
     WHERE p.email = $1 AND b.kind = 'desk' AND b.state = 'completed' ORDER BY b.starts DESC LIMIT 3`,
    [`${MISSED}@birlik.example`],
  );
}

async function chooseGroup({ page }: OpenedPage): Promise<void> {
  const set = page.getByRole('button', { name: /^[A-Z]-\d+, [A-Z]-\d+/ }).first();
  await set.click();
  await set.and(page.locator('[aria-pressed=true]')).waitFor();
}

/** Leads a window to a screen and waits until it is all there. */
export async function goTo(screen: Screen, opened: OpenedPage, links: ScreenLinks = {}): Promise<void> {
  const { page, words } = opened;
  await page.goto(screen.path.replace(/\{(\w+)\}/g, (_, name: string) => links[name] ?? ''));
  await page.locator(screen.ready).first().waitFor();
  // A page may load several parts, each with its own sign.
  const loading = page.getByRole('status', { name: words('state.loading') });
  await waitUntil('all is loaded', 10, async () => (await loading.count()) === 0);
  await screen.after?.(opened);
}
