import { credentialsOf } from '../demo-app.js';
import type { OpenedPage } from '../opened-page.js';
import { beginning } from '../words.js';
import { PEOPLE } from './people.js';
import type { Screen } from './screen.js';

/** What nobody needs to sign in for. */
export const VISITOR_SCREENS: readonly Screen[] = [
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
  { name: 'sign-up', path: '/sign-up', ready: 'form' },
  { name: 'a forgotten password', path: '/forgotten', ready: 'form' },
  { name: 'a desk for anybody', path: '/d/{desk}', ready: 'main h1' },
  { name: 'no such desk', path: '/d/zzz', ready: 'main h1' },
  { name: 'an offer behind its link', path: '/offer/{offer}', ready: 'article [role=timer]' },
  { name: 'a link that lost its end', path: '/visit/{desk}', ready: 'main h1' },
];

/** What members see, each view once, and the states that show more than the first look. */
export const MEMBER_SCREENS: readonly Screen[] = [
  { name: 'home with the best desk', login: 'member151', path: '/', ready: '#best-desk' },
  { name: 'home with a pass', login: PEOPLE.seated, path: '/', ready: 'svg[role=img]' },
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
  { name: 'home with an offer', login: PEOPLE.waiting, path: '/', ready: 'article [role=timer]' },
  {
    name: 'home, typing the code of the entrance',
    login: PEOPLE.seated,
    path: '/',
    ready: 'svg[role=img]',
    after: async ({ page, words }) => {
      await page.getByRole('button', { name: words('checkIn.myself') }).click();
      await page.getByLabel(words('checkIn.digits')).waitFor();
    },
  },
  {
    name: 'my bookings with an offer and a waitlist entry',
    login: PEOPLE.waiting,
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
  { name: 'my desk', login: PEOPLE.seated, path: '/d/{desk}', ready: 'main h1' },
  { name: 'a visit', login: PEOPLE.seated, path: '/visit/{visit}', ready: 'main article' },
  { name: 'my bookings', login: PEOPLE.seated, path: '/my-bookings', ready: 'article' },
  {
    name: 'my bookings, moving one',
    login: PEOPLE.seated,
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
    login: PEOPLE.seated,
    path: '/profile',
    ready: 'main summary',
    after: ({ page }) => page.locator('main summary').first().click(),
  },
  {
    name: 'profile before an erasure',
    login: PEOPLE.seated,
    path: '/profile',
    ready: 'main [aria-labelledby=erase]',
    after: ({ page, words }) => page.getByRole('button', { name: words('erase.open') }).click(),
  },
  {
    name: 'profile with missed bookings',
    login: PEOPLE.missed,
    path: '/profile',
    ready: 'section[aria-labelledby=absences] li',
    after: ({ page, words }) =>
      page
        .getByRole('button', { name: words('absence.iWasThere') })
        .first()
        .click(),
  },
  { name: 'front desk, for others', login: 'member151', path: '/front-desk', ready: 'main h1, main h2' },
  { name: 'no such page', login: 'member151', path: '/nowhere', ready: 'main h1' },
];

async function chooseGroup({ page }: OpenedPage): Promise<void> {
  const group = page.getByRole('button', { name: /^[A-Z]-\d+, [A-Z]-\d+/ }).first();
  await group.click();
  await group.and(page.locator('[aria-pressed=true]')).waitFor();
}
